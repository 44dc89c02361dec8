/* wait.c - the one way a coroutine goes to sleep. */
/* SPDX-License-Identifier: MIT */
#include "core/wait.h"
#include "core/callback.h"
#include "core/coroutine.h"
#include "core/scheduler.h"
#include "core/wait_inside.h"

/* Also tells whether something outside the ready queue can end the wait. */
static bool link_waiters(async_coroutine_t *coroutine, async_waiter_t *waiters, uint32_t count)
{
	bool is_external = false;

	for (uint32_t i = 0; i < count; i++) {
		async_wait_link(coroutine, &waiters[i]);
		is_external |= waiters[i].event->type->is_external;
	}
	return is_external;
}

static zend_never_inline void unlink_all(const async_control_t *control)
{
	for (uint32_t i = 0; i < control->waiter_count; i++) {
		async_list_unlink(&control->waiters[i].link);
	}
}

static zend_always_inline void unlink_waiters(async_control_t *control)
{
	if (EXPECTED(control->waiter_count == 1)) {
		async_list_unlink(&control->waiters->link);
	} else {
		unlink_all(control);
	}
	control->waiter_count = 0;
}

/* The wait is over: nothing may fire any more. The coroutine runs when its turn comes. */
static zend_always_inline void end_wait(async_control_t *control, async_wait_result_t result)
{
	unlink_waiters(control);
	control->wait_result = result;
	async_scheduler_enqueue(control->coroutine);
}

/*
 * PHP passes a deadline of 60 seconds to nearly every wait and nearly none of them is reached. So the
 * deadline of a finished wait stays set. When it comes up it is moved to where the present wait wants
 * it; a wait that ends later than the one before it costs nothing here.
 */
static void on_deadline(async_deadline_t *deadline)
{
	async_control_t *control = ASYNC_LIST_ENTRY(deadline, async_control_t, deadline);

	if (control->coroutine->state != ASYNC_COROUTINE_PARKED || control->wait_until == ASYNC_NO_DEADLINE) {
		return;
	}
	if (control->wait_until > deadline->when) {
		async_deadline_set(deadline, control->wait_until);
		return;
	}
	end_wait(control, ASYNC_WAIT_TIMEOUT);
}

static void arm_deadline(async_control_t *control, uint64_t when)
{
	control->wait_until = when;
	if (when == ASYNC_NO_DEADLINE) {
		return;
	}
	if (!async_deadline_is_set(&control->deadline) || control->deadline.when > when) {
		control->deadline.on_expired = on_deadline;
		async_deadline_set(&control->deadline, when);
	}
}

async_wait_result_t async_wait_finish_unusual(async_coroutine_t *self)
{
	if (self->flags & ASYNC_COROUTINE_WOKEN_WITH_ERROR) {
		self->flags &= ~ASYNC_COROUTINE_WOKEN_WITH_ERROR;
		return self->control->wait_result;
	}
	return async_coroutine_deliver_cancellation(self) ? ASYNC_WAIT_CANCELLED : self->control->wait_result;
}

static zend_always_inline async_wait_result_t finish_wait(async_coroutine_t *self)
{
	if (EXPECTED(!(self->flags & (ASYNC_COROUTINE_CANCEL_PENDING | ASYNC_COROUTINE_WOKEN_WITH_ERROR)))) {
		return self->control->wait_result;
	}
	return async_wait_finish_unusual(self);
}

/* What only some have to do before they park. Returns false when a cancellation comes first. */
static zend_never_inline bool may_park(async_coroutine_t *self)
{
	if ((self->flags & ASYNC_COROUTINE_CANCEL_PENDING) && async_coroutine_deliver_cancellation(self)) {
		return false;
	}
	if (self->flags & ASYNC_COROUTINE_WATCHED) {
		async_callback_suspended(self);
	}
	return true;
}

async_wait_result_t async_wait(async_waiter_t *waiters, uint32_t count, uint64_t deadline)
{
	async_coroutine_t *self = async_scheduler_current();
	async_control_t *control = self->control;

	if (UNEXPECTED(async_coroutine_has_news(self)) && !may_park(self)) {
		for (uint32_t i = 0; i < count; i++) {
			waiters[i].fired = false;
		}
		return ASYNC_WAIT_CANCELLED;
	}

	bool is_external = link_waiters(self, waiters, count) || deadline != ASYNC_NO_DEADLINE;

	control->waiters = waiters;
	control->waiter_count = count;
	arm_deadline(control, deadline);
	self->state = ASYNC_COROUTINE_PARKED;
	if (is_external) {
		async_scheduler_hold();
	}
	async_scheduler_park();
	if (is_external) {
		async_scheduler_unhold();
		control->wait_until = ASYNC_NO_DEADLINE;
	}
	return finish_wait(self);
}

async_wait_result_t async_wait_outside(async_event_t *event, uint64_t deadline)
{
	async_waiter_t waiter = {.event = event};
	async_coroutine_t *self = async_scheduler_current();
	async_control_t *control = self->control;

	ZEND_ASSERT(event->type->is_external);
	if (UNEXPECTED(async_coroutine_has_news(self)) && !may_park(self)) {
		return ASYNC_WAIT_CANCELLED;
	}
	async_wait_link(self, &waiter);
	control->waiters = &waiter;
	control->waiter_count = 1;
	arm_deadline(control, deadline);
	self->state = ASYNC_COROUTINE_PARKED;
	async_scheduler_hold();
	async_scheduler_park();
	async_scheduler_unhold();
	self = async_scheduler_current();
	self->control->wait_until = ASYNC_NO_DEADLINE;
	return finish_wait(self);
}

async_wait_result_t async_wait_event(async_event_t *event, uint64_t deadline)
{
	async_waiter_t waiter = {.event = event};

	return async_wait(&waiter, 1, deadline);
}

void async_event_subscribe(async_event_t *event, async_waiter_t *waiter, void (*on_fired)(async_waiter_t *))
{
	waiter->event = event;
	waiter->coroutine = NULL;
	waiter->on_fired = on_fired;
	waiter->fired = false;
	async_list_append(&event->waiters, &waiter->link);
}

void async_wake(async_waiter_t *waiter)
{
	waiter->fired = true;
	if (waiter->coroutine) {
		end_wait(waiter->coroutine->control, ASYNC_WAIT_DONE);
		return;
	}
	async_list_unlink(&waiter->link);
	waiter->on_fired(waiter);
}

void async_wake_with_error(async_waiter_t *waiter)
{
	if (waiter->coroutine) {
		waiter->coroutine->flags |= ASYNC_COROUTINE_WOKEN_WITH_ERROR;
	}
	async_wake(waiter);
}

bool async_wake_first(async_event_t *event)
{
	if (!async_event_has_waiters(event)) {
		return false;
	}
	async_wake(ASYNC_LIST_ENTRY(event->waiters.next, async_waiter_t, link));
	return true;
}

void async_wake_all(async_event_t *event)
{
	while (async_wake_first(event)) {
	}
}

void async_wake_all_with_error(async_event_t *event)
{
	while (async_event_has_waiters(event)) {
		async_wake_with_error(ASYNC_LIST_ENTRY(event->waiters.next, async_waiter_t, link));
	}
}

void async_wait_interrupt(async_coroutine_t *coroutine)
{
	if (coroutine->state == ASYNC_COROUTINE_PARKED) {
		end_wait(coroutine->control, ASYNC_WAIT_CANCELLED);
	}
}

void async_wait_abandon(async_coroutine_t *coroutine)
{
	unlink_waiters(coroutine->control);
	coroutine->control->wait_until = ASYNC_NO_DEADLINE;
}
