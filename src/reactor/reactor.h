/* reactor.h - the event loop of a thread: opened on first need, waited on by an idle scheduler. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_REACTOR_REACTOR_H
#define ASYNC_REACTOR_REACTOR_H

#include <stdint.h>

/* Installs the reactor as the scheduler's idle callback. Opens nothing. Called once per thread before
 * the scheduler starts. */
void async_reactor_install(void);

/* Opens the loop if it is not open. 0 or libuv's negative error number. */
int async_reactor_open(void);

/* Closes every handle and the loop; nobody may wait on it any more. Harmless when not open. */
void async_reactor_close(void);

/* In a forked child: replaces the loop by a fresh one, without touching what is shared with the parent. */
void async_reactor_reset_after_fork(void);

/* Text of a libuv error number, and the errno it stands for. */
const char *async_reactor_error_text(int error);
int async_reactor_error_to_errno(int error);

/* Version of libuv in use, and the one compiled against ("1.44.2"). */
const char *async_reactor_library_version(void);
const char *async_reactor_header_version(void);

#endif
