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

/* Whether __call() or __callStatic() answers the call. */
static bool is_magic(const zend_fcall_info_cache *fcc)
{
	return (fcc->function_handler->common.fn_flags & ZEND_ACC_CALL_VIA_TRAMPOLINE)
		&& !(fcc->object && fcc->object->ce == zend_ce_closure);
}

/* Names the method such that it is found from everywhere. */
static void name_method(const zend_fcall_info_cache *fcc, zval *callable)
{
	array_init_size(callable, 2);
	if (fcc->object) {
		GC_ADDREF(fcc->object);
		add_next_index_object(callable, fcc->object);
	} else {
		add_next_index_str(callable, zend_string_copy(fcc->called_scope->name));
	}
	add_next_index_str(callable, zend_string_copy(fcc->function_handler->common.function_name));
}

/* A closure of a magic method may refuse named arguments: for these the method itself is called. */
static bool make_task_of_other(zval *callable, uint32_t argument, bool has_named_arguments, zval *task)
{
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	char *error = NULL;

	if (zend_fcall_info_init(callable, IS_CALLABLE_SUPPRESS_DEPRECATIONS, &fci, &fcc, NULL, &error) != SUCCESS) {
		zend_wrong_callback_error(argument, error);
		return false;
	}
	ZVAL_UNDEF(task);
	if (has_named_arguments && is_magic(&fcc)) {
		name_method(&fcc, task);
	}
	zend_release_fcall_info_cache(&fcc);
	if (Z_ISUNDEF_P(task)) {
		zend_call_method_with_1_params(NULL, zend_ce_closure, NULL, "fromcallable", task, callable);
	}
	return !Z_ISUNDEF_P(task);
}

/* Makes what a coroutine calls, owned by the caller: a closure unless there are named arguments. */
static zend_always_inline bool make_task(zval *callable, uint32_t argument, const HashTable *named, zval *task)
{
	if (EXPECTED(Z_TYPE_P(callable) == IS_OBJECT && Z_OBJCE_P(callable) == zend_ce_closure)) {
		ZVAL_COPY(task, callable);
		return true;
	}
	return make_task_of_other(callable, argument, named != NULL, task);
}

bool async_make_closure(zval *callable, zval *closure)
{
	return make_task(callable, 1, NULL, closure);
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
	HashTable *named = named_arguments(execute_data);
	zval task;

	if (UNEXPECTED(count < 1)) {
		zend_wrong_parameters_count_error(1, -1);
		RETURN_THROWS();
	}
	if (UNEXPECTED(!make_task(ZEND_CALL_ARG(execute_data, 1), 1, named, &task))) {
		RETURN_THROWS();
	}
	async_coroutine_t *coroutine =
		async_coroutine_spawn(NULL, &task, count - 1, ZEND_CALL_ARG(execute_data, 2), named);

	if (UNEXPECTED(!coroutine)) {
		RETURN_THROWS();
	}
	RETURN_OBJ_COPY(&coroutine->std);
}

/* ---- spawn_with ---- */

/* The scope that the provider names, or NULL with an exception. "provided" (owned by the caller) is what it returned:
 * as long as there is that, the scope is not dropped. */
static async_scope_t *ask_provider(zend_object *provider, zval *provided)
{
	ZVAL_UNDEF(provided);
	if (provider->ce == async_ce_scope) {
		return async_scope_of(provider);
	}
	zend_call_method_with_0_params(provider, provider->ce, NULL, "providescope", provided);
	if (EG(exception)) {
		return NULL;
	}
	return Z_TYPE_P(provided) == IS_OBJECT ? async_scope_of(Z_OBJ_P(provided)) : async_membership_current();
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

/* Takes ownership of the task. Returns the coroutine with a reference for the caller, or NULL with an exception. */
static async_coroutine_t *spawn_by_strategy(
	zend_object *strategy, async_scope_t *scope, zval *task, zend_execute_data *execute_data)
{
	async_coroutine_t *coroutine = async_coroutine_prepare(
		scope, task, ZEND_NUM_ARGS() - 2, ZEND_CALL_ARG(execute_data, 3), named_arguments(execute_data));

	if (!coroutine) {
		return NULL;
	}
	GC_ADDREF(&coroutine->std);
	if (!tell_strategy(strategy, "beforecoroutineenqueue", coroutine)) {
		async_coroutine_discard(coroutine);
	} else {
		async_coroutine_launch(coroutine);
		if (tell_strategy(strategy, "aftercoroutineenqueue", coroutine)) {
			return coroutine;
		}
	}
	OBJ_RELEASE(&coroutine->std);
	return NULL;
}

/* As above. */
static async_coroutine_t *spawn_in(async_scope_t *scope, zval *task, zend_execute_data *execute_data)
{
	async_coroutine_t *coroutine = async_coroutine_spawn(
		scope, task, ZEND_NUM_ARGS() - 2, ZEND_CALL_ARG(execute_data, 3), named_arguments(execute_data));

	if (coroutine) {
		GC_ADDREF(&coroutine->std);
	}
	return coroutine;
}

ZEND_FUNCTION(Async_spawn_with)
{
	zval *provider = ZEND_CALL_ARG(execute_data, 1);
	async_coroutine_t *coroutine = NULL;
	zval task, provided;

	if (ZEND_NUM_ARGS() < 2) {
		zend_wrong_parameters_count_error(2, -1);
		RETURN_THROWS();
	}
	if (Z_TYPE_P(provider) != IS_OBJECT || !instanceof_function(Z_OBJCE_P(provider), async_ce_scope_provider)) {
		zend_argument_type_error(1, "must be of type Async\\ScopeProvider, %s given", async_type_name(provider));
		RETURN_THROWS();
	}
	if (!async_request_start() || !make_task(ZEND_CALL_ARG(execute_data, 2), 2, named_arguments(execute_data), &task)) {
		RETURN_THROWS();
	}
	async_scope_t *scope = ask_provider(Z_OBJ_P(provider), &provided);

	if (!scope) {
		zval_ptr_dtor(&task);
	} else if (instanceof_function(Z_OBJCE_P(provider), async_ce_spawn_strategy)) {
		coroutine = spawn_by_strategy(Z_OBJ_P(provider), scope, &task, execute_data);
	} else {
		coroutine = spawn_in(scope, &task, execute_data);
	}
	if (coroutine) {
		RETVAL_OBJ(&coroutine->std);
	}
	zval_ptr_dtor(&provided);
}
