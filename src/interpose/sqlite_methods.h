/* sqlite_methods.h - PHP's own methods around what they ask of SQLite. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_SQLITE_METHODS_H
#define ASYNC_INTERPOSE_SQLITE_METHODS_H

#include <stdbool.h>

/* Some forget a statement before they end it, free a value that it has been bound to, or note their failure where the
 * owner of the statement sees it. So they are refused before they begin while another coroutine is inside of what they
 * would change: see sqlite_guard.h. And where a connection was told to throw exceptions, theirs gives way to the one of
 * a refusal or a cancellation. */
void async_sqlite_methods_install(void);
void async_sqlite_methods_restore(void);

/* Whether a method is only asked what it would use, and the answer; statement may be NULL. */
bool async_sqlite_is_asking(void);
void async_sqlite_answer(const void *connection, const void *statement);

#endif
