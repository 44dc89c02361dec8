/* body.h - the call that a coroutine was made for, and what comes out of it. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_BODY_H
#define ASYNC_CORE_BODY_H

#include "core/coroutine.h"

/* A task of the extension's own: a callable that holds a pointer (ZVAL_PTR) to such a function is called with the
 * coroutine, whose arguments it may use, where PHP code may run. What is in flight on return is as if PHP code had
 * thrown it. */
typedef void (*async_native_task_t)(async_coroutine_t *self);

/* Runs the body of the running coroutine on the current stack, settles its outcome, starts its finally callbacks
 * and wakes its awaiters. On return no PHP code may run in this flow any more. Does not return after a
 * fatal error. */
void async_body_run(async_coroutine_t *self);

#endif
