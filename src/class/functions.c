/* functions.c - the functions of Async\. */
/* SPDX-License-Identifier: MIT */
#include "class/classes.h"

#include "zend_closures.h"
#include "class/await.h"
#include "class/context.h"
#include "class/coroutine.h"
#include "class/exceptions.h"
#include "class/interfaces.h"
#include "class/scheduler.h"
#include "class/scope.h"
#include "class/spawn.h"
#include "class/timeout.h"
#include "core/coroutine.h"
#include "core/membership.h"
#include "core/request.h"
#include "core/scheduler.h"
#include "core/suspend_inside.h"
#include "core/wait.h"
#include "stubs/functions_arginfo.h"

/* What is needed before anything that can wait. Returns false with an exception. */
static zend_always_inline bool have_scheduler(void)
{
	return EXPECTED(async_scheduler_current() != NULL) || async_request_start();
}

/* Apart, so that suspend() itself needs no frame. */
static zend_never_inline void suspend_first(void)
{
	if (async_request_start()) {
		async_scheduler_yield();
	}
}

ZEND_FUNCTION(Async_suspend)
{
	ZEND_PARSE_PARAMETERS_NONE();
	if (UNEXPECTED(async_scheduler_current() == NULL)) {
		suspend_first();
		return;
	}
	async_suspend_inside();
}

ZEND_FUNCTION(Async_protect)
{
	zval *closure;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJECT_OF_CLASS(closure, zend_ce_closure)
	ZEND_PARSE_PARAMETERS_END();

	if (!have_scheduler()) {
		RETURN_THROWS();
	}
	async_coroutine_t *self = async_scheduler_current();

	async_coroutine_enter_protected(self);
	call_user_function(NULL, NULL, closure, return_value, 0, NULL);
	async_coroutine_leave_protected(self);
	if (EG(exception)) {
		zval_ptr_dtor(return_value);
		ZVAL_UNDEF(return_value);
		RETURN_THROWS();
	}
	if (Z_ISREF_P(return_value)) {
		zend_unwrap_reference(return_value);
	}
}

ZEND_FUNCTION(Async_await)
{
	zend_object *awaitable;
	zend_object *token = NULL;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_OBJ_OF_CLASS(awaitable, async_ce_completable)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(token, async_ce_completable)
	ZEND_PARSE_PARAMETERS_END();

	async_await(awaitable, token, return_value);
}

ZEND_FUNCTION(Async_delay)
{
	zend_long milliseconds;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(milliseconds)
	ZEND_PARSE_PARAMETERS_END();

	if (milliseconds < 0) {
		zend_argument_value_error(1, "must be greater than or equal to 0");
		RETURN_THROWS();
	}
	if (!have_scheduler()) {
		RETURN_THROWS();
	}
	if (milliseconds == 0) {
		async_scheduler_yield();
		return;
	}
	/* A time too long to count is still a time: nobody calls it a deadlock. */
	uint64_t deadline = MIN(async_deadline_after_ms(milliseconds), ASYNC_NO_DEADLINE - 1);

	async_wait(NULL, 0, deadline);
}

ZEND_FUNCTION(Async_timeout)
{
	zend_long milliseconds;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(milliseconds)
	ZEND_PARSE_PARAMETERS_END();

	if (milliseconds <= 0) {
		zend_value_error("Timeout value must be greater than 0");
		RETURN_THROWS();
	}
	RETURN_OBJ(async_timeout_create(milliseconds));
}

ZEND_FUNCTION(Async_current_context)
{
	ZEND_PARSE_PARAMETERS_NONE();
	if (!have_scheduler()) {
		RETURN_THROWS();
	}
	RETURN_OBJ_COPY(async_scope_context_object(async_membership_current()));
}

ZEND_FUNCTION(Async_root_context)
{
	ZEND_PARSE_PARAMETERS_NONE();
	if (!have_scheduler()) {
		RETURN_THROWS();
	}
	RETURN_OBJ_COPY(async_scope_context_object(async_membership_main()));
}

ZEND_FUNCTION(Async_request_context)
{
	ZEND_PARSE_PARAMETERS_NONE();
	if (!have_scheduler()) {
		RETURN_THROWS();
	}
	zend_object *context = async_membership_request_context(async_membership_current());

	if (context) {
		RETURN_OBJ_COPY(context);
	}
}

ZEND_FUNCTION(Async_coroutine_context)
{
	ZEND_PARSE_PARAMETERS_NONE();
	if (!have_scheduler()) {
		RETURN_THROWS();
	}
	RETURN_OBJ_COPY(async_coroutine_context_object(async_scheduler_current()));
}

ZEND_FUNCTION(Async_current_coroutine)
{
	async_coroutine_t *current = async_scheduler_current();

	ZEND_PARSE_PARAMETERS_NONE();
	if (!current) {
		async_throw(async_ce_exception, "The current coroutine is not defined");
		RETURN_THROWS();
	}
	RETURN_OBJ_COPY(&current->std);
}

ZEND_FUNCTION(Async_get_coroutines)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_coroutine_list_all(return_value);
}

ZEND_FUNCTION(Async_graceful_shutdown)
{
	async_scheduler_shut_down(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

ZEND_FUNCTION(Async_runtime_stats)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_scheduler_statistics(return_value);
}
