/* await_many.c - await_all(), await_any_of() and the others that wait for several Completables. */
/* SPDX-License-Identifier: MIT */
#include "class/await_many.h"

#include "zend_exceptions.h"
#include "class/await.h"
#include "class/completable.h"
#include "class/exceptions.h"
#include "class/interfaces.h"
#include "class/triggers.h"
#include "compat.h"
#include "core/coroutine.h"
#include "core/request.h"
#include "core/scheduler.h"

/* As a number of successes: no limit. */
#define ALL ZEND_LONG_MAX

/* What all functions are given. */
typedef struct request {
	zval *triggers;
	uint32_t triggers_argument; /* which one that is */
	zend_object *token;         /* borrowed, or NULL */
	zend_long wanted;           /* so many successes; ALL when that is no limit */
	bool ends_on_failure;
	bool keeps_order;
	bool fills_null;
} request_t;

/* ---- the wait ---- */

/* Returns false with an exception. */
static bool are_arguments_valid(const request_t *request)
{
	if (!async_await_is_token(request->token, request->triggers_argument + 1)) {
		return false;
	}
	if (request->token) {
		async_completable_mark_used(request->token);
	}
	if (request->wanted < 0) {
		zend_argument_value_error(1, "must be greater than or equal to 0");
		return false;
	}
	if (!zend_is_iterable(request->triggers)) {
		zend_string *function = get_active_function_or_method_name();
		async_throw(async_ce_exception, "%s(): Argument #%" PRIu32 " ($triggers) must be of type iterable, %s given",
			ZSTR_VAL(function), request->triggers_argument, async_type_name(request->triggers));
		zend_string_release(function);
		return false;
	}
	return true;
}

static void set_token(async_triggers_t *triggers, zend_object *token)
{
	/* The one that waits does not settle meanwhile. */
	if (token && token != triggers->caller) {
		async_gather_set_token(&triggers->gather, async_completable_event(token), async_completable_deadline(token));
	}
}

/* Everything up to the wait itself. Returns false with an exception. */
static bool begin(async_triggers_t *triggers, const request_t *request)
{
	const bool is_array = Z_TYPE_P(request->triggers) == IS_ARRAY;
	bool is_tripped = request->token && async_completable_is_settled(request->token);

	if (!is_tripped) {
		set_token(triggers, request->token);
	}
	if (is_array && !async_triggers_add_array(triggers, Z_ARRVAL_P(request->triggers))) {
		return false;
	}
	if (async_gather_is_over(&triggers->gather)) {
		return true;
	}
	if (is_tripped) {
		async_await_throw_token(request->token);
		return false;
	}
	if (async_coroutine_deliver_cancellation(async_scheduler_current())) {
		return false;
	}
	if (!is_array) {
		async_triggers_add_iterator(triggers, request->triggers);
	}
	return true;
}

/* May switch. Returns false with an exception. */
static bool finish(async_triggers_t *triggers, const request_t *request)
{
	async_gather_result_t result = async_gather_wait(&triggers->gather);

	async_triggers_leave(triggers);
	/* Coroutines that are to succeed together are of no use without the one that failed. */
	if (request->ends_on_failure && (result == ASYNC_GATHER_FAILED || result == ASYNC_GATHER_SOURCE_FAILED)) {
		async_triggers_cancel_coroutines(triggers);
	}
	switch (result) {
		case ASYNC_GATHER_FAILED:
			zend_throw_exception_internal(
				async_completable_take_failure(((async_trigger_t *) triggers->gather.last_settled)->object));
			return false;
		case ASYNC_GATHER_SOURCE_FAILED:
			async_triggers_throw_source_failure(triggers);
			return false;
		case ASYNC_GATHER_TOKEN:
			async_await_throw_token(request->token);
			return false;
		default:
			return result == ASYNC_GATHER_DONE;
	}
}

/* May switch. Returns NULL with an exception; else what was reached, owned by the caller. */
static async_triggers_t *wait_for_enough(const request_t *request)
{
	if (!are_arguments_valid(request) || !async_request_start()) {
		return NULL;
	}
	async_triggers_t *triggers = async_triggers_create((size_t) request->wanted, request->ends_on_failure);

	if (!begin(triggers, request)) {
		async_triggers_leave(triggers);
	} else if (finish(triggers, request)) {
		return triggers;
	}
	async_triggers_destroy(triggers);
	async_exception_tell_caller(EG(current_execute_data));
	return NULL;
}

/* ---- results ---- */

static void put(HashTable *array, const async_trigger_t *trigger, zval *value)
{
	if (trigger->name) {
		zend_hash_update(array, trigger->name, value);
	} else {
		zend_hash_index_update(array, trigger->number, value);
	}
}

/* Never in the place of a value: an iterator may give the same key twice. */
static void put_null(HashTable *array, const async_trigger_t *trigger)
{
	zval null;

	ZVAL_NULL(&null);
	if (trigger->name) {
		zend_hash_add(array, trigger->name, &null);
	} else {
		zend_hash_index_add(array, trigger->number, &null);
	}
}

static void put_value(HashTable *results, const async_trigger_t *trigger)
{
	zval value;

	async_completable_take_outcome(trigger->object, &value);
	put(results, trigger, &value);
}

static void put_failure(HashTable *errors, const async_trigger_t *trigger)
{
	zval error;

	ZVAL_OBJ(&error, async_completable_take_failure(trigger->object));
	put(errors, trigger, &error);
}

/* Moves what was reached to two arrays; results may be NULL. */
static void collect(const async_triggers_t *triggers, const request_t *request, HashTable *results, HashTable *errors)
{
	const async_gather_item_t *item = request->keeps_order ? triggers->gather.first : triggers->gather.first_settled;

	for (; item; item = request->keeps_order ? item->next : item->next_settled) {
		const async_trigger_t *trigger = (const async_trigger_t *) item;
		if (item->state == ASYNC_GATHER_ITEM_SUCCEEDED && results) {
			put_value(results, trigger);
		} else if (item->state == ASYNC_GATHER_ITEM_FAILED) {
			put_failure(errors, trigger);
			if (request->fills_null) {
				put_null(results, trigger);
			}
		}
	}
}

/* The value of the one success that was wanted; null without one. */
static void copy_winner(const async_triggers_t *triggers, zval *value)
{
	ZVAL_NULL(value);
	if (triggers->gather.succeeded) {
		async_completable_take_outcome(((async_trigger_t *) triggers->gather.last_settled)->object, value);
	}
}

/* The triggers are done for. A destructor may have thrown. */
static void end(async_triggers_t *triggers, zval *return_value)
{
	async_triggers_destroy(triggers);
	if (EG(exception)) {
		zval_ptr_dtor(return_value);
		ZVAL_UNDEF(return_value);
		async_exception_tell_caller(EG(current_execute_data));
	}
}

/* What *_or_fail functions return: there are no errors. */
static void return_values(const request_t *request, zval *return_value)
{
	async_triggers_t *triggers = wait_for_enough(request);

	if (!triggers) {
		RETURN_THROWS();
	}
	array_init_size(return_value, (uint32_t) triggers->gather.succeeded);
	collect(triggers, request, Z_ARRVAL_P(return_value), NULL);
	end(triggers, return_value);
}

/* What the others return: [results, errors]. */
static void return_values_and_errors(const request_t *request, zval *return_value)
{
	async_triggers_t *triggers = wait_for_enough(request);
	zval results, errors;

	if (!triggers) {
		RETURN_THROWS();
	}
	array_init_size(&results, (uint32_t) triggers->gather.succeeded);
	array_init(&errors);
	collect(triggers, request, Z_ARRVAL(results), Z_ARRVAL(errors));
	RETVAL_ARR(zend_new_pair(&results, &errors));
	end(triggers, return_value);
}

/* ---- functions ---- */

ZEND_FUNCTION(Async_await_any_or_fail)
{
	request_t request = {.triggers_argument = 1, .wanted = 1, .ends_on_failure = true};

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_ZVAL(request.triggers)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(request.token, async_ce_awaitable)
	ZEND_PARSE_PARAMETERS_END();

	async_triggers_t *triggers = wait_for_enough(&request);

	if (!triggers) {
		RETURN_THROWS();
	}
	copy_winner(triggers, return_value);
	end(triggers, return_value);
}

ZEND_FUNCTION(Async_await_first_success)
{
	request_t request = {.triggers_argument = 1, .wanted = 1, .keeps_order = true};
	zval result, errors;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_ZVAL(request.triggers)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(request.token, async_ce_awaitable)
	ZEND_PARSE_PARAMETERS_END();

	async_triggers_t *triggers = wait_for_enough(&request);

	if (!triggers) {
		RETURN_THROWS();
	}
	copy_winner(triggers, &result);
	array_init(&errors);
	collect(triggers, &request, NULL, Z_ARRVAL(errors));
	RETVAL_ARR(zend_new_pair(&result, &errors));
	end(triggers, return_value);
}

ZEND_FUNCTION(Async_await_all_or_fail)
{
	request_t request = {.triggers_argument = 1, .wanted = ALL, .ends_on_failure = true, .keeps_order = true};

	ZEND_PARSE_PARAMETERS_START(1, 3)
		Z_PARAM_ZVAL(request.triggers)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(request.token, async_ce_awaitable)
		Z_PARAM_BOOL(request.keeps_order)
	ZEND_PARSE_PARAMETERS_END();

	return_values(&request, return_value);
}

ZEND_FUNCTION(Async_await_all)
{
	request_t request = {.triggers_argument = 1, .wanted = ALL, .keeps_order = true};

	ZEND_PARSE_PARAMETERS_START(1, 4)
		Z_PARAM_ZVAL(request.triggers)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(request.token, async_ce_awaitable)
		Z_PARAM_BOOL(request.keeps_order)
		Z_PARAM_BOOL(request.fills_null)
	ZEND_PARSE_PARAMETERS_END();

	return_values_and_errors(&request, return_value);
}

ZEND_FUNCTION(Async_await_any_of_or_fail)
{
	request_t request = {.triggers_argument = 2, .ends_on_failure = true, .keeps_order = true};

	ZEND_PARSE_PARAMETERS_START(2, 4)
		Z_PARAM_LONG(request.wanted)
		Z_PARAM_ZVAL(request.triggers)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(request.token, async_ce_awaitable)
		Z_PARAM_BOOL(request.keeps_order)
	ZEND_PARSE_PARAMETERS_END();

	return_values(&request, return_value);
}

ZEND_FUNCTION(Async_await_any_of)
{
	request_t request = {.triggers_argument = 2, .keeps_order = true};

	ZEND_PARSE_PARAMETERS_START(2, 5)
		Z_PARAM_LONG(request.wanted)
		Z_PARAM_ZVAL(request.triggers)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(request.token, async_ce_awaitable)
		Z_PARAM_BOOL(request.keeps_order)
		Z_PARAM_BOOL(request.fills_null)
	ZEND_PARSE_PARAMETERS_END();

	return_values_and_errors(&request, return_value);
}
