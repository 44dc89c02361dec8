/* finally.h - the callbacks that run when a coroutine has ended, and what becomes of their failures. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_FINALLY_H
#define ASYNC_CORE_FINALLY_H

#include "core/coroutine.h"

/*
 * Each callback runs in a coroutine of its own. All run, even if some fail; when the last has ended their
 * failures are delivered as one: the exception itself, or several as a CompositeException in the order of
 * registration.
 */

/* Queues the callbacks of a coroutine that has just ended. */
void async_finally_start(async_coroutine_t *ended);

/* Whether the coroutine runs a callback. Such a one starts even when it was cancelled before. */
bool async_finally_is_callback(const async_coroutine_t *coroutine);

/* For every coroutine: if it runs a callback, keeps its failure for later. Returns whether it did. */
bool async_finally_keep_failure(async_coroutine_t *coroutine, zend_object *exception);

/* For every coroutine that has ended: if it ran the last callback, delivers the failures. */
void async_finally_callback_ended(async_coroutine_t *coroutine);

/* Makes one exception of several (borrowed). Set by class/ at module start. */
extern zend_object *(*async_finally_combine)(zend_object **exceptions, uint32_t count);

#endif
