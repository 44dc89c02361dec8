/* future_chain.h - futures made of futures: what map(), catch() and finally() stand for. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_SYNC_FUTURE_CHAIN_H
#define ASYNC_SYNC_FUTURE_CHAIN_H

#include "sync/future.h"

typedef enum {
	ASYNC_FUTURE_MAP,     /* called with a value, which it replaces; an error passes */
	ASYNC_FUTURE_CATCH,   /* called with an error, which a value replaces; a value passes */
	ASYNC_FUTURE_FINALLY, /* called with either, which passes */
} async_future_step_kind_t;

/*
 * Makes a future of another one. When the source is settled, or at once when it is already, the step goes
 * to the ready queue as a coroutine in the scope of the running flow: it calls the callback (a Closure,
 * copied) if the kind asks for that, and settles the derived future. What the callback throws settles it
 * too. Steps of one source run in the order in which they were made, among those who await it.
 *
 * Who warns of an error that nobody sees is the derived future from the moment it takes the error over, if
 * somebody may still look at it then.
 *
 * Returns the derived future with one reference and no handle; NULL with an exception when there is no
 * scheduler and the request does not allow one any more. Never switches.
 */
async_future_t *async_future_chain_add(async_future_t *source, async_future_step_kind_t kind, zval *callback);

/* For future.c. The derived future was settled by somebody else: a step that has not begun is given up,
 * unless it runs in any case. May run destructors. */
void async_future_chain_leave(async_future_t *derived);

/* Nobody can settle this source any more: frees its steps. May run destructors. */
void async_future_chain_discard(async_future_t *source);

/* For the cycle collector: the steps of this source. */
void async_future_chain_add_to_gc(const async_future_t *source, zend_get_gc_buffer *buffer);

#endif
