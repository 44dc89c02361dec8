/* suspend_inside.h - the short way through suspend(), compiled into the PHP function. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_SUSPEND_INSIDE_H
#define ASYNC_CORE_SUSPEND_INSIDE_H

#include "context/tail_switch.h"
#include "core/coroutine.h"
#include "core/ready_queue.h"
#include "core/scheduler.h"

/* May switch. suspend() where the short way is closed. */
void async_scheduler_suspend_unusual(const void *level);

/* The same, found out when "self" was at the end of the ready queue already, and "next" taken out of it. */
void async_scheduler_suspend_unusual_for(async_coroutine_t *self, async_coroutine_t *next, const void *level);

/* Whether somebody is ready. One branch for all that is more than a few. */
static zend_always_inline bool async_suspend_may_go_on(const async_ready_queue_t *ready)
{
	uint32_t count = async_ready_queue_count(ready);

	if (UNEXPECTED(count - 1 >= ASYNC_READY_QUEUE_PREFETCH_DISTANCE)) {
		if (count == 0) {
			return false;
		}
		async_ready_queue_prefetch(ready);
	}
	return true;
}

/* What there is to do on arrival for one that went this way. */
static zend_always_inline void async_suspend_restore(async_control_t *self)
{
	async_vm_state_restore_resting(&self->vm, &self->fiber_context);
}

/* For scheduler.c: the same when one continues it that went another way, or somebody has cancelled it meanwhile. */
void async_suspend_arrive(async_context_t *context);

ASYNC_TAIL_SWITCH_DECLARE(async_suspend_switch, async_suspend_arrive);

/*
 * May switch. The same as async_scheduler_yield(), for a function that the engine has called and that does nothing else
 * and ends with it; so nothing has to be kept across the switch. There is one such function: what is known of levels
 * holds for one only. Most of those it continues went the same way, so the engine is theirs before their stack is. No
 * overflow is met in between: levels are known near the top of a stack only.
 */
static zend_always_inline void async_suspend_inside(void)
{
	async_coroutine_t *self = async_scheduler_current();
	async_control_t *from = self->control;
	const void *level = async_context_stack_pointer();

	if (UNEXPECTED(!async_suspend_may_go_on(&async_scheduler.ready))
			|| UNEXPECTED(--async_scheduler.switches_until_look < 0)) {
		async_scheduler_suspend_unusual(level);
		return;
	}
	async_coroutine_t *next = async_ready_queue_exchange(&async_scheduler.ready, self);
	async_control_t *to = next->control;

	self->state = ASYNC_COROUTINE_QUEUED;
	/* Nobody who is at rest has a cancellation pending or a callback to tell. */
	if (UNEXPECTED(to == NULL) || UNEXPECTED(!async_vm_state_is_at_rest(&from->vm, level))) {
		async_scheduler_suspend_unusual_for(self, next, level);
		return;
	}
	next->state = ASYNC_COROUTINE_RUNNING;
	async_vm_state_save_resting(&from->vm);
	async_scheduler.current = next;
	async_fcontext_t handle = to->context.handle;
	if (EXPECTED(async_suspend_switch_has_left(handle)) && EXPECTED(to->vm.resting_level != NULL)) {
		async_suspend_restore(to);
		async_suspend_switch_prepared(&from->context, handle);
	} else {
		async_suspend_switch(&from->context, &to->context);
	}
}

#endif
