/* scheduler.c - the class Async\Scheduler: looking at the scheduler from outside. */
/* SPDX-License-Identifier: MIT */
#include "class/scheduler.h"

#include "class/coroutine.h"
#include "class/exceptions.h"
#include "context/stack.h"
#include "core/membership.h"
#include "core/report.h"
#include "core/request.h"
#include "core/scheduler.h"
#include "stubs/scheduler_arginfo.h"

typedef struct counts {
	uint32_t total;
	uint32_t active;  /* of these, without zombies */
	uint32_t queued;
	uint32_t resumed; /* of the queued, those that ran before */
} counts_t;

static counts_t count_coroutines(void)
{
	counts_t counts = {0};

	uint32_t count;
	async_coroutine_t **all = async_membership_list_all(&count);

	for (uint32_t i = 0; i < count; i++) {
		if (all[i]->flags & ASYNC_COROUTINE_INTERNAL) {
			continue;
		}
		counts.total++;
		counts.active += !(all[i]->flags & ASYNC_COROUTINE_ZOMBIE);
		if (all[i]->state == ASYNC_COROUTINE_QUEUED) {
			counts.queued++;
			counts.resumed += (all[i]->flags & ASYNC_COROUTINE_IS_STARTED) != 0;
		}
	}
	efree(all);
	return counts;
}

void async_scheduler_statistics(zval *result)
{
	counts_t counts = {0};
	async_stack_statistics_t stacks = {0};

	if (async_request_is_started()) {
		counts = count_coroutines();
		stacks = async_stack_statistics();
	}
	array_init(result);
	add_assoc_long(result, "coroutines_total", counts.total);
	add_assoc_long(result, "coroutines_active", counts.active);
	add_assoc_long(result, "microtasks_queue", 0);
	add_assoc_long(result, "coroutine_queue", counts.queued);
	add_assoc_long(result, "resumed_queue", counts.resumed);
	add_assoc_long(result, "fiber_pool_count", (zend_long) stacks.stacks_free);
	add_assoc_long(result, "fiber_pool_capacity", (zend_long) stacks.stacks_mapped);
	add_assoc_long(result, "fiber_pool_min", 0);
	add_assoc_long(result, "fiber_stack_size", (zend_long) stacks.stack_size);
	add_assoc_long(result, "fiber_pool_virtual_bytes", (zend_long) stacks.bytes_mapped);
}

PHP_METHOD(Async_Scheduler, __construct)
{
	/* Private. */
	ZEND_PARSE_PARAMETERS_NONE();
}

PHP_METHOD(Async_Scheduler, stats)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_scheduler_statistics(return_value);
}

PHP_METHOD(Async_Scheduler, coroutines)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_coroutine_list_all(return_value);
}

PHP_METHOD(Async_Scheduler, dump)
{
	ZEND_PARSE_PARAMETERS_NONE();
	if (!async_request_is_started()) {
		RETURN_STRING("scheduler is not running\n");
	}
	RETURN_STR(async_report_text());
}

/* The caller goes on to its next wait; the second call has no effect. */
void async_scheduler_shut_down(INTERNAL_FUNCTION_PARAMETERS)
{
	zend_object *reason = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(reason, async_ce_cancellation)
	ZEND_PARSE_PARAMETERS_END();

	if (!async_request_start() || async_request_is_shutting_down()) {
		return;
	}
	async_request_graceful_shutdown(reason);
	if (reason) {
		GC_ADDREF(reason);
	}
	async_coroutine_cancel_self_at_next_wait(reason);
}

PHP_METHOD(Async_Scheduler, shutdown)
{
	async_scheduler_shut_down(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

PHP_METHOD(Async_Scheduler, isRunning)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(async_request_is_started() && !async_request_is_shutting_down());
}

void async_scheduler_class_register(void)
{
	/* A class with a constructor function of its own cannot be instantiated by Reflection either. */
	register_class_Async_Scheduler()->create_object = zend_objects_new;
}
