/* spawn.c - spawn() and spawn_with(): from a call of PHP code to a queued coroutine. */
/* SPDX-License-Identifier: MIT */
#include "class/spawn.h"

#include "zend_closures.h"
#include "zend_interfaces.h"
#include "class/exceptions.h"
#include "class/interfaces.h"
#include "class/scope.h"
#include "core/membership.h"
#include "core/request.h"

static bool make_closure_of_other(zval *callable, uint32_t argument, zval *closure)
{
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	char *error = NULL;

	if (zend_fcall_info_init(callable, 0, &fci, &fcc, NULL, &error) != SUCCESS) {
		zend_wrong_callback_error(argument, error);
		return false;
	}
	zend_release_fcall_info_cache(&fcc);
	ZVAL_UNDEF(closure);
	zend_call_method_with_1_params(NULL, zend_ce_closure, NULL, "fromcallable", closure, callable);
	return Z_TYPE_P(closure) == IS_OBJECT;
}

static zend_always_inline bool make_closure(zval *callable, uint32_t argument, zval *closure)
{
	if (EXPECTED(Z_TYPE_P(callable) == IS_OBJECT && Z_OBJCE_P(callable) == zend_ce_closure)) {
		ZVAL_COPY(closure, callable);
		return true;
	}
	return make_closure_of_other(callable, argument, closure);
}

bool async_make_closure(zval *callable, zval *closure)
{
	return make_closure(callable, 1, closure);
}

static zend_always_inline HashTable *named_arguments(const zend_execute_data *execute_data)
{
	return UNEXPECTED(ZEND_CALL_INFO(execute_data) & ZEND_CALL_HAS_EXTRA_NAMED_PARAMS)
		? execute_data->extra_named_params : NULL;
}

/* The arguments are read where they are: this function is called for every coroutine. */
ZEND_FUNCTION(Async_spawn)
{
	uint32_t count = ZEND_NUM_ARGS();
	zval closure;

	if (UNEXPECTED(count < 1)) {
		zend_wrong_parameters_count_error(1, -1);
		RETURN_THROWS();
	}
	if (UNEXPECTED(!make_closure(ZEND_CALL_ARG(execute_data, 1), 1, &closure))) {
		RETURN_THROWS();
	}
	async_coroutine_t *coroutine = async_coroutine_spawn(
		NULL, &closure, count - 1, ZEND_CALL_ARG(execute_data, 2), named_arguments(execute_data));

	if (UNEXPECTED(!coroutine)) {
		RETURN_THROWS();
	}
	RETURN_OBJ_COPY(&coroutine->std);
}

/* ---- spawn_with ---- */

/* The scope that the provider names (one reference for the caller), or NULL with an exception. */
static async_scope_t *ask_provider(zend_object *provider)
{
	zval result;
	async_scope_t *scope = NULL;

	if (provider->ce == async_ce_scope) {
		return async_membership_addref(async_scope_of(provider));
	}
	ZVAL_UNDEF(&result);
	zend_call_method_with_0_params(provider, provider->ce, NULL, "providescope", &result);
	if (EG(exception)) {
		zval_ptr_dtor(&result);
		return NULL;
	}
	scope = Z_TYPE(result) == IS_OBJECT ? async_scope_of(Z_OBJ(result)) : async_membership_current();
	async_membership_addref(scope);
	zval_ptr_dtor(&result);
	return scope;
}

/* Calls a method of the strategy with the coroutine and its scope. Returns false with an exception. */
static bool tell_strategy(zend_object *strategy, const char *method, async_coroutine_t *coroutine)
{
	zval arguments[2], result;

	ZVAL_OBJ(&arguments[0], &coroutine->std);
	ZVAL_OBJ(&arguments[1], async_scope_object(coroutine->scope));
	ZVAL_UNDEF(&result);
	zend_call_method(strategy, strategy->ce, NULL, method, strlen(method), &result, 2, &arguments[0], &arguments[1]);
	zval_ptr_dtor(&result);
	zval_ptr_dtor(&arguments[1]);
	return !EG(exception);
}

/* Takes ownership of the closure. */
static void spawn_by_strategy(zend_object *strategy, async_scope_t *scope, zval *closure, zend_execute_data *execute_data,
	zval *return_value)
{
	async_coroutine_t *coroutine = async_coroutine_prepare(
		scope, closure, ZEND_NUM_ARGS() - 2, ZEND_CALL_ARG(execute_data, 3), named_arguments(execute_data));

	if (!coroutine) {
		return;
	}
	GC_ADDREF(&coroutine->std);
	if (!tell_strategy(strategy, "beforecoroutineenqueue", coroutine)) {
		async_coroutine_discard(coroutine);
		OBJ_RELEASE(&coroutine->std);
		return;
	}
	async_coroutine_launch(coroutine);
	if (!tell_strategy(strategy, "aftercoroutineenqueue", coroutine)) {
		OBJ_RELEASE(&coroutine->std);
		return;
	}
	RETVAL_OBJ(&coroutine->std);
}

/* Takes ownership of the closure. */
static void spawn_in(async_scope_t *scope, zval *closure, zend_execute_data *execute_data, zval *return_value)
{
	async_coroutine_t *coroutine = async_coroutine_spawn(
		scope, closure, ZEND_NUM_ARGS() - 2, ZEND_CALL_ARG(execute_data, 3), named_arguments(execute_data));

	if (coroutine) {
		RETVAL_OBJ_COPY(&coroutine->std);
	}
}

ZEND_FUNCTION(Async_spawn_with)
{
	zval *provider = ZEND_CALL_ARG(execute_data, 1);
	zval closure;

	if (ZEND_NUM_ARGS() < 2) {
		zend_wrong_parameters_count_error(2, -1);
		RETURN_THROWS();
	}
	if (Z_TYPE_P(provider) != IS_OBJECT || !instanceof_function(Z_OBJCE_P(provider), async_ce_scope_provider)) {
		zend_argument_type_error(1, "must be of type Async\\ScopeProvider, %s given", async_type_name(provider));
		RETURN_THROWS();
	}
	if (!async_request_start() || !make_closure(ZEND_CALL_ARG(execute_data, 2), 2, &closure)) {
		RETURN_THROWS();
	}
	async_scope_t *scope = ask_provider(Z_OBJ_P(provider));

	if (!scope) {
		zval_ptr_dtor(&closure);
		RETURN_THROWS();
	}
	if (instanceof_function(Z_OBJCE_P(provider), async_ce_spawn_strategy)) {
		spawn_by_strategy(Z_OBJ_P(provider), scope, &closure, execute_data, return_value);
	} else {
		spawn_in(scope, &closure, execute_data, return_value);
	}
	async_membership_release(scope);
}
