/* scope_failure.c - what a scope does with an exception that left one of its members. */
/* SPDX-License-Identifier: MIT */
#include "sync/scope_failure.h"

#include "core/callback.h"
#include "core/failure.h"
#include "sync/scope_wait.h"

/* A call of a handler: (Scope $scope, Coroutine $coroutine, \Throwable $exception). */
typedef struct handler_run {
	async_callback_t callback;
	async_scope_t *scope;         /* shared */
	async_coroutine_t *coroutine; /* shared: whose failure it is */
} handler_run_t;

static void on_handler_ended(async_callback_t *callback, async_coroutine_t *runner, zval *value, zend_object *exception)
{
	handler_run_t *run = (handler_run_t *) callback;

	(void) runner;
	(void) value;
	if (exception && !async_failure_is_cancellation(exception)) {
		async_scope_failure_t failure = {.exception = exception, .coroutine = run->coroutine};
		GC_ADDREF(exception);
		async_membership_hear_above(run->scope, &failure);
	}
	OBJ_RELEASE(&run->coroutine->std);
	async_membership_release(run->scope);
	efree(run);
}

/* It runs before whoever is ready: siblings see the world as the handler leaves it. */
static void start_handler(async_managed_scope_t *scope, zval *handler, async_scope_failure_t *failure)
{
	handler_run_t *run = emalloc(sizeof(handler_run_t));
	zval callable, arguments[3];

	run->callback = (async_callback_t){.on_ended = on_handler_ended};
	run->scope = async_membership_addref(&scope->base);
	run->coroutine = failure->coroutine;
	GC_ADDREF(&run->coroutine->std);
	ZVAL_COPY(&callable, handler);
	ZVAL_OBJ(&arguments[0], async_scope_create_object(failure->child ? failure->child : &scope->base));
	ZVAL_OBJ(&arguments[1], &failure->coroutine->std);
	ZVAL_OBJ(&arguments[2], failure->exception);
	async_callback_start(&run->callback, &scope->base, &callable, 3, arguments,
		ASYNC_CALLBACK_IS_FIRST | ASYNC_CALLBACK_IS_HIDDEN);
	/* The arguments were copied. */
	GC_DELREF(Z_OBJ(arguments[0]));
	GC_DELREF(failure->exception);
}

static zval *handler_for(async_managed_scope_t *scope, const async_scope_failure_t *failure)
{
	if (failure->child && Z_TYPE(scope->child_exception_handler) != IS_UNDEF) {
		return &scope->child_exception_handler;
	}
	return Z_TYPE(scope->exception_handler) == IS_UNDEF ? NULL : &scope->exception_handler;
}

bool async_scope_failure_pass_on(async_scope_t *base, async_scope_failure_t *failure)
{
	async_managed_scope_t *scope = async_scope_managed(base);

	async_scope_cancel(scope, NULL);
	if (scope->owner) {
		scope->owner->on_failure(scope->owner, failure->exception);
	}
	return scope->owner != NULL;
}

bool async_scope_failure_hear(async_scope_t *base, async_scope_failure_t *failure)
{
	async_managed_scope_t *scope = async_scope_managed(base);
	zval *handler = handler_for(scope, failure);

	if (handler) {
		start_handler(scope, handler, failure);
		return true;
	}
	bool is_awaited = async_event_has_waiters(&scope->idle);

	if (async_scope_wait_fail(scope, failure)) {
		if (is_awaited) {
			async_scope_cancel(scope, NULL);
		}
		OBJ_RELEASE(failure->exception);
		return true;
	}
	if (failure->may_be_deferred && async_failure_defer(failure->coroutine)) {
		OBJ_RELEASE(failure->exception);
		return true;
	}
	return false;
}
