/* observer.h - tells profilers and debuggers about every coroutine and every switch, if any of them listens. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_OBSERVER_H
#define ASYNC_CORE_OBSERVER_H

#include "php.h"
#include "zend_fibers.h"
#include "zend_observer.h"
#include "core/coroutine.h"

/*
 * The engine does not say whether somebody registered for these events, and telling nobody costs a tenth of a
 * switch. module.c finds out when the first scheduler starts: an extension that registers must import
 * the function for it. Without that knowledge everything is told.
 *
 * A flow is announced once with the status INIT, by the first switch to it, and once with DEAD, by the last one
 * away from it; observers keep a stack of calls for it in between.
 */
/* Hidden: read directly, without a look at where the linker has put it. */
extern __attribute__((visibility("hidden"))) bool async_observer_is_listening;

static zend_always_inline void async_observer_created(zend_fiber_context *context)
{
	if (UNEXPECTED(async_observer_is_listening)) {
		zend_observer_fiber_init_notify(context);
	}
}

/* The flow of "from" is left for what runs on "to" at the moment: that is a Fiber, if it was left inside one. */
void async_observer_tell_switch(zend_fiber_context *from, async_control_t *to);

/* The flow of "from" has ended and is left for "to". */
void async_observer_tell_end(async_control_t *from, async_control_t *to);

static zend_always_inline void async_observer_switched(zend_fiber_context *from, async_control_t *to)
{
	if (UNEXPECTED(async_observer_is_listening)) {
		async_observer_tell_switch(from, to);
	}
}

static zend_always_inline void async_observer_destroyed(zend_fiber_context *context)
{
	if (UNEXPECTED(async_observer_is_listening)) {
		zend_observer_fiber_destroy_notify(context);
	}
}

#endif
