/* sqlite_guard.h - one coroutine at a time inside of an SQLite connection. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_SQLITE_GUARD_H
#define ASYNC_INTERPOSE_SQLITE_GUARD_H

#include <stdbool.h>
#include "php.h"
#include "list.h"
#include "core/wait.h"

/*
 * SQLite parks in the middle of a statement: while it waits for the lock of another connection, and in functions that
 * PHP code has defined. Its own lock does not keep other coroutines of the same thread out, who would change under its
 * hands what it works with. So each call that may park is a visit of the connection. While A visits it
 *
 *   B uses the connection                       refused, with an exception that names both
 *   B closes it, or resets, closes or binds     refused likewise
 *     anything to the statement A is inside of
 *   B resets or closes another statement        done when A leaves
 *   A uses it, from a function of its own       SQLite's to judge
 */
typedef struct async_sqlite_visit {
	async_list_t link;
	const void *connection;
	const void *statement;         /* that it works with, or NULL */
	async_coroutine_t *visitor;    /* borrowed: parked as long as others look */
	const zend_function *function; /* of PHP, that it is part of; NULL when it is none that PHP code has called */
} async_sqlite_visit_t;

/* Begins a visit, which is part of the caller's stack or heap until it is left. False: somebody else is inside, the
 * exception is thrown. */
bool async_sqlite_enter(async_sqlite_visit_t *visit, const void *connection, const void *statement);

/* May switch: does what was put off. */
void async_sqlite_leave(async_sqlite_visit_t *visit);

/* Whether nobody is inside of any connection; whether another coroutine is inside of this one. */
bool async_sqlite_is_quiet(void);
bool async_sqlite_is_taken(const void *connection);

/* Whether another coroutine is inside and works with this statement. */
bool async_sqlite_is_in_use(const void *connection, const void *statement);

/* Throw, and return false, when another coroutine is inside; is inside and works with this statement. */
bool async_sqlite_may_use(const void *connection);
bool async_sqlite_may_change(const void *connection, const void *statement);

/* Puts "end(object)" off until whoever is inside leaves. */
void async_sqlite_put_off(const void *connection, int (*end)(void *), void *object);

/* May switch. Does what was put off. */
void async_sqlite_catch_up(const void *connection);

/* A new request: whoever was inside when a fatal error ended the last one will never leave. */
void async_sqlite_guard_reset(void);

#endif
