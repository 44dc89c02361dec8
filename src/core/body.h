/* body.h - the call that a coroutine was made for, and what comes out of it. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_BODY_H
#define ASYNC_CORE_BODY_H

#include "core/coroutine.h"

/*
 * A task of the extension's own. It is called with its coroutine, whose arguments it may use, where PHP code
 * may run; what is in flight when it returns is as if PHP code had thrown it. It is called even when the
 * coroutine was cancelled before, and may look at that.
 */
typedef void (*async_native_task_t)(async_coroutine_t *self);

/* Queues such a task in this scope; nothing refuses it. Arguments are copied. The scheduler must have been
 * started. Never switches. */
void async_body_start_native(async_scope_t *scope, async_native_task_t task, uint32_t argc, zval *argv);

/* Runs the body of the running coroutine on the current stack, settles its outcome, starts its finally
 * callbacks and wakes its awaiters. On return no PHP code may run in this flow any more. Does not return
 * after a fatal error. */
void async_body_run(async_coroutine_t *self);

/* The script's own flow has left its body, by this exception (takes ownership) or with NULL, and belongs to another
 * coroutine from now on: settles the outcome of the one it belonged to, as above. */
void async_body_settle_main(async_coroutine_t *main, zend_object *exception);

#endif
