/* callback.h - callbacks that the extension starts by itself, each in a coroutine of its own. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_CALLBACK_H
#define ASYNC_CORE_CALLBACK_H

#include "core/coroutine.h"

/*
 * Such a coroutine starts even when it was cancelled before: a callback that was promised is called. What it
 * throws is no failure of that coroutine; it belongs to whoever started the callback.
 */
struct async_callback {
	/* The callback has come to its end: the value it returned (borrowed; null unless takes_value), or the exception that
	 * left it (borrowed; a cancellation included). Must not run PHP code nor switch. Not called after a fatal error. */
	void (*on_ended)(async_callback_t *callback, async_coroutine_t *runner, zval *value, zend_object *exception);
	/* May be NULL. While watched: the callback is about to wait; or it lets others run and has queued itself already.
	 * Must not run PHP code nor switch. */
	void (*on_suspended)(async_callback_t *callback);
	bool takes_value; /* the value is for on_ended; else it is released while PHP code can still run */
};

#define ASYNC_CALLBACK_IS_UNCOUNTED (1u << 0) /* the scope does not wait for it */
#define ASYNC_CALLBACK_IS_FIRST     (1u << 1) /* it runs before whoever is ready already */
#define ASYNC_CALLBACK_IS_HIDDEN    (1u << 2) /* from get_coroutines() */

/* Queues a call in this scope. Takes ownership of callable; arguments are copied. The callback must stay valid
 * until on_ended, which is called once. */
async_coroutine_t *async_callback_start(
	async_callback_t *callback, async_scope_t *scope, zval *callable, uint32_t argc, zval *argv, uint32_t flags);

/* The callback that this coroutine was started for, borrowed. */
async_callback_t *async_callback_run_by(const async_coroutine_t *coroutine);

/* Begins and ends to call on_suspended for the running coroutine, which was started for a callback. */
void async_callback_watch(bool is_watched);

/* For the scheduler: the running coroutine, which is watched, is being suspended. */
void async_callback_suspended(async_coroutine_t *coroutine);

/* Drops a reference where no PHP code may run: later, in a coroutine of its own in this scope. */
void async_callback_release_later(async_scope_t *scope, zend_object *object);

/* The same for any value. Takes ownership of it. */
void async_callback_release_value_later(async_scope_t *scope, zval *value);

/* A callable that does nothing; the engine serves its interrupts when it returns. Owned by the caller. */
void async_callback_create_empty(zval *callable);

bool async_callback_is_run_by(const async_coroutine_t *coroutine);
bool async_callback_takes_outcome(const async_coroutine_t *coroutine);

/* For every coroutine that has ended: tells the owner of the callback, if it ran one. */
void async_callback_ended(async_coroutine_t *coroutine);

void async_callback_module_start(void);

#endif
