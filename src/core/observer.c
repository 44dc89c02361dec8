/* observer.c - what a debugger is told about the beginning of a coroutine. */
/* SPDX-License-Identifier: MIT */
#include "core/observer.h"

bool async_observer_is_listening = true;

/*
 * Observers ask the engine where a Fiber was started: that is the line that the one who starts it executes. A
 * coroutine may be started by the event loop or by the end of another coroutine, where no PHP code is active at
 * all, and some observers do not expect that there is no file. They are told the line that spawned it.
 */
static void tell_beginning(zend_fiber_context *from, const async_control_t *to)
{
	const async_coroutine_t *coroutine = to->coroutine;
	zend_string *previous_file = EG(filename_override);
	zend_long previous_line = EG(lineno_override);

	EG(filename_override) = coroutine && coroutine->spawn_file ? coroutine->spawn_file : ZSTR_EMPTY_ALLOC();
	EG(lineno_override) = coroutine ? coroutine->spawn_line : 0;
	zend_observer_fiber_switch_notify(from, to->vm.current_fiber_context);
	EG(filename_override) = previous_file;
	EG(lineno_override) = previous_line;
}

void async_observer_tell_switch(zend_fiber_context *from, async_control_t *to)
{
	if (to->vm.current_fiber_context->status == ZEND_FIBER_STATUS_INIT) {
		tell_beginning(from, to);
	} else {
		zend_observer_fiber_switch_notify(from, to->vm.current_fiber_context);
	}
	to->fiber_context.status = ZEND_FIBER_STATUS_RUNNING;
}

void async_observer_tell_end(async_control_t *from, async_control_t *to)
{
	from->fiber_context.status = ZEND_FIBER_STATUS_DEAD;
	async_observer_tell_switch(&from->fiber_context, to);
	zend_observer_fiber_destroy_notify(&from->fiber_context);
}
