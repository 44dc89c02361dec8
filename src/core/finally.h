/* finally.h - the callbacks that run when something has ended, and what becomes of their failures. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_FINALLY_H
#define ASYNC_CORE_FINALLY_H

#include "core/coroutine.h"

/*
 * Each callback runs in a coroutine of its own. All run, even if some fail; when the last has ended their
 * failures are delivered as one: the exception itself, or several as a CompositeException in the order of
 * registration. It is heard in the scope in which they ran.
 */

/* Copies the callback. */
void async_finally_add(async_finally_callbacks_t *callbacks, zval *callback);
void async_finally_free(async_finally_callbacks_t *callbacks);
void async_finally_add_to_gc(const async_finally_callbacks_t *callbacks, zend_get_gc_buffer *buffer);

/* Queues the callbacks of a coroutine that has just ended. */
void async_finally_start(async_coroutine_t *ended);

/* Queues the callbacks in this scope, which does not wait for them, and empties the list. A failure is that of the
 * coroutine that ran the last one. */
void async_finally_start_uncounted(async_finally_callbacks_t *callbacks, async_scope_t *scope, zend_object *argument);

/* Makes one exception of several (borrowed). Set by class/ at module start. */
extern zend_object *(*async_finally_combine)(zend_object **exceptions, uint32_t count);

#endif
