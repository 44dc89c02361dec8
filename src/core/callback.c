/* callback.c - callbacks that the extension starts by itself. */
/* SPDX-License-Identifier: MIT */
#include "core/callback.h"

#include "zend_closures.h"
#include "core/hidden_function.h"
#include "core/scheduler.h"

static ZEND_NAMED_FUNCTION(do_nothing)
{
	(void) execute_data;
	(void) return_value;
}

static zend_internal_function empty_function;

void async_callback_module_start(void)
{
	empty_function = async_hidden_function(do_nothing);
}

async_coroutine_t *async_callback_start(
	async_callback_t *callback, async_scope_t *scope, zval *callable, uint32_t argc, zval *argv, uint32_t flags)
{
	async_coroutine_t *runner = async_coroutine_spawn_callback(scope, callable, argc, argv, flags);

	async_coroutine_extra(runner)->callback = callback;
	return runner;
}

async_callback_t *async_callback_run_by(const async_coroutine_t *coroutine)
{
	return coroutine->extra->callback;
}

void async_callback_watch(bool is_watched)
{
	async_coroutine_t *self = async_scheduler_current();

	if (is_watched) {
		async_coroutine_set_news(self, ASYNC_COROUTINE_WATCHED);
	} else {
		self->flags &= ~ASYNC_COROUTINE_WATCHED;
	}
}

void async_callback_suspended(async_coroutine_t *coroutine)
{
	coroutine->extra->callback->on_suspended(coroutine->extra->callback);
}

void async_callback_create_empty(zval *callable)
{
	zend_create_fake_closure(callable, (zend_function *) &empty_function, NULL, NULL, NULL);
}

void async_callback_release_value_later(async_scope_t *scope, zval *value)
{
	zval callable;

	async_callback_create_empty(&callable);
	async_coroutine_spawn_callback(scope, &callable, 1, value, ASYNC_CALLBACK_IS_UNCOUNTED | ASYNC_CALLBACK_IS_HIDDEN);
	/* Not the last one: the argument is a copy. */
	Z_TRY_DELREF_P(value);
}

void async_callback_release_later(async_scope_t *scope, zend_object *object)
{
	zval value;

	ZVAL_OBJ(&value, object);
	async_callback_release_value_later(scope, &value);
}

bool async_callback_is_run_by(const async_coroutine_t *coroutine)
{
	return coroutine->extra && coroutine->extra->callback;
}

bool async_callback_takes_outcome(const async_coroutine_t *coroutine)
{
	return async_callback_is_run_by(coroutine) && coroutine->extra->callback->takes_value;
}

/* Destructors may be behind the last reference to a value, and no PHP code runs in this coroutine any more. */
static void give_up(async_scope_t *scope, zval *value)
{
	if (!Z_REFCOUNTED_P(value) || Z_REFCOUNT_P(value) > 1) {
		zval_ptr_dtor(value);
	} else {
		async_callback_release_value_later(scope, value);
	}
}

/* Nobody but the one who was told can ask for it. */
static void give_up_outcome(async_coroutine_t *coroutine)
{
	zval exception, result;

	ZVAL_COPY_VALUE(&result, &coroutine->result);
	ZVAL_NULL(&coroutine->result);
	give_up(coroutine->scope, &result);
	if (coroutine->exception) {
		ZVAL_OBJ(&exception, coroutine->exception);
		coroutine->exception = NULL;
		give_up(coroutine->scope, &exception);
	}
}

void async_callback_ended(async_coroutine_t *coroutine)
{
	if (EXPECTED(!async_callback_is_run_by(coroutine))) {
		return;
	}
	async_callback_t *callback = coroutine->extra->callback;

	coroutine->extra->callback = NULL;
	callback->on_ended(callback, coroutine, &coroutine->result, coroutine->exception);
	if (GC_REFCOUNT(&coroutine->std) == 1) {
		give_up_outcome(coroutine);
	}
}
