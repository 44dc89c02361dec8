/* wait_inside.h - the short way through wait.c, for those who wait for each other at a high rate. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_WAIT_INSIDE_H
#define ASYNC_CORE_WAIT_INSIDE_H

#include "core/coroutine.h"
#include "core/scheduler.h"
#include "core/wait.h"

/*
 * The wait and the wake-up are compiled into their callers: beside a switch, one more call and the registers it
 * saves are a good part of what there is to do. All that is unusual they leave to wait.c.
 */

/* For wait.c and this file alone: tells how a wait ended during which more happened than a wake-up. */
async_wait_result_t async_wait_finish_unusual(async_coroutine_t *self);

static zend_always_inline void async_wait_link(async_coroutine_t *coroutine, async_waiter_t *waiter)
{
	waiter->coroutine = coroutine;
	waiter->fired = false;
	async_list_append(&waiter->event->waiters, &waiter->link);
}

/* Whether the running code may take the short way: it is a coroutine that nobody has cancelled or watches. */
static zend_always_inline bool async_wait_inside_is_possible(void)
{
	const async_coroutine_t *self = async_scheduler_current();

	return EXPECTED(self != NULL)
		&& EXPECTED(!async_coroutine_has_news(self));
}

/* The same as async_wait() for one waiter of an event that is not external, without a deadline. Returns true
 * when the waiter was woken, without an error, and nothing else happened; else "result" is what async_wait()
 * returns. */
static zend_always_inline bool async_wait_inside(async_waiter_t *waiter, async_wait_result_t *result)
{
	async_coroutine_t *self = async_scheduler_current();
	async_control_t *control = self->control;

	ZEND_ASSERT(!waiter->event->type->is_external && control->wait_until == ASYNC_NO_DEADLINE);
	async_wait_link(self, waiter);
	control->waiters = waiter;
	control->waiter_count = 1;
	self->state = ASYNC_COROUTINE_PARKED;
	async_scheduler_park();
	self = async_scheduler_current();
	if (UNEXPECTED(self->flags & (ASYNC_COROUTINE_CANCEL_PENDING | ASYNC_COROUTINE_WOKEN_WITH_ERROR))) {
		*result = async_wait_finish_unusual(self);
		return false;
	}
	ZEND_ASSERT(waiter->fired);
	return true;
}

/* The same as async_wake() for a waiter that is a coroutine. */
static zend_always_inline void async_wake_coroutine(async_waiter_t *waiter)
{
	async_control_t *control = waiter->coroutine->control;

	if (UNEXPECTED(control->waiter_count != 1)) {
		async_wake(waiter);
		return;
	}
	waiter->fired = true;
	async_list_remove(&waiter->link);
	control->waiter_count = 0;
	control->wait_result = ASYNC_WAIT_DONE;
	async_scheduler_enqueue(waiter->coroutine);
}

/* The same as async_wake_all(). */
static zend_always_inline void async_wake_all_inside(async_event_t *event)
{
	while (async_event_has_waiters(event)) {
		async_waiter_t *waiter = ASYNC_LIST_ENTRY(event->waiters.next, async_waiter_t, link);

		if (EXPECTED(waiter->coroutine != NULL)) {
			async_wake_coroutine(waiter);
		} else {
			async_wake(waiter);
		}
	}
}

#endif
