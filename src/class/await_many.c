/* await_many.c - await_all(), await_any_of() and the others that wait for several Completables. */
/* SPDX-License-Identifier: MIT */
#include "class/await_many.h"

#include "zend_exceptions.h"
#include "zend_interfaces.h"
#include "class/await.h"
#include "class/completable.h"
#include "class/coroutine.h"
#include "class/cursor.h"
#include "class/exceptions.h"
#include "class/interfaces.h"
#include "compat.h"
#include "core/body.h"
#include "core/callback.h"
#include "core/failure.h"
#include "core/membership.h"
#include "core/request.h"
#include "core/scheduler.h"
#include "sync/gather.h"

/* So many elements in a row are taken from an iterator when nobody else is ready. */
#define ELEMENTS_BETWEEN_LOOKS 64

/* Triggers of an iterator are kept in blocks of this size and more. */
#define BLOCK_MIN 16
#define BLOCK_MAX 1024

#define ALL ZEND_LONG_MAX

/* One element: what is waited for, and its key. */
typedef struct trigger {
	async_gather_item_t item;
	zend_object *object; /* owned */
	zend_string *name;   /* owned; NULL when the key is a number */
	zend_ulong number;
} trigger_t;

typedef struct block {
	struct block *next;
	uint32_t capacity;
	uint32_t used;
	trigger_t triggers[1];
} block_t;

typedef struct driver driver_t;

/* Everything that one call waits for. */
typedef struct batch {
	async_gather_t gather;
	block_t *first_block;
	block_t *last_block;
	zend_object *caller;         /* borrowed: who waits; NULL before the scheduler is started */
	zend_ulong next_number;      /* for an element without a key */
	driver_t *driver;            /* borrowed: until its end; NULL without an iterator */
	zend_object *source_failure; /* owned: what the iterator threw, or NULL */
	zval rejected[2];            /* owned: value and key of an element that is none; UNDEF without one */
} batch_t;

/* Goes through an iterator in a coroutine of its own, which may outlive the wait. */
struct driver {
	async_callback_t callback;
	async_coroutine_t *coroutine; /* borrowed: until on_ended */
	batch_t *batch;               /* borrowed: NULL when the wait is over */
	async_cursor_t cursor;
};

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

/* ---- triggers ---- */

static bool has_failed(const async_gather_item_t *item)
{
	return async_completable_has_failed(((const trigger_t *) item)->object);
}

static block_t *add_block(batch_t *batch, uint32_t capacity)
{
	block_t *block = safe_emalloc(capacity, sizeof(trigger_t), sizeof(block_t));

	block->next = NULL;
	block->capacity = capacity;
	block->used = 0;
	if (batch->last_block) {
		batch->last_block->next = block;
	} else {
		batch->first_block = block;
	}
	batch->last_block = block;
	return block;
}

static trigger_t *add_trigger(batch_t *batch)
{
	block_t *block = batch->last_block;

	if (!block || block->used == block->capacity) {
		block = add_block(batch, block ? MIN(block->capacity * 2, BLOCK_MAX) : BLOCK_MIN);
	}
	trigger_t *trigger = &block->triggers[block->used++];

	*trigger = (trigger_t){0};
	return trigger;
}

static batch_t *create_batch(const request_t *request)
{
	batch_t *batch = ecalloc(1, sizeof(batch_t));
	async_coroutine_t *current = async_scheduler_current();

	async_gather_init(&batch->gather, (size_t) request->wanted, request->ends_on_failure, has_failed);
	batch->caller = current ? &current->std : NULL;
	return batch;
}

/* Destructors may run. */
static void free_batch(batch_t *batch)
{
	for (block_t *block = batch->first_block, *next; block; block = next) {
		next = block->next;
		for (uint32_t i = 0; i < block->used; i++) {
			trigger_t *trigger = &block->triggers[i];
			OBJ_RELEASE(trigger->object);
			if (trigger->name) {
				zend_string_release(trigger->name);
			}
		}
		efree(block);
	}
	if (batch->source_failure) {
		OBJ_RELEASE(batch->source_failure);
	}
	zval_ptr_dtor(&batch->rejected[0]);
	zval_ptr_dtor(&batch->rejected[1]);
	efree(batch);
}

static bool is_trigger(const zval *value)
{
	return Z_TYPE_P(value) == IS_OBJECT && instanceof_function(Z_OBJCE_P(value), async_ce_completable);
}

static bool is_key(const zval *key)
{
	return Z_TYPE_P(key) == IS_STRING || Z_TYPE_P(key) == IS_LONG || Z_TYPE_P(key) == IS_NULL;
}

static bool is_valid(const batch_t *batch, const zval *value, const zval *key)
{
	return is_trigger(value) && Z_OBJ_P(value) != batch->caller && is_key(key);
}

static void throw_invalid(const zval *value, const zval *key)
{
	if (!is_trigger(value)) {
		zend_throw_exception_ex(
			zend_ce_type_error, 0, "A trigger must be of type Async\\Completable, %s given", async_type_name(value));
	} else if (!is_key(key)) {
		async_throw(async_ce_exception, "Invalid key type: must be string, long or null");
	} else {
		async_throw(async_ce_exception, "A coroutine cannot await itself");
	}
}

static void set_key(batch_t *batch, trigger_t *trigger, const zval *key)
{
	if (Z_TYPE_P(key) == IS_STRING && !ZEND_HANDLE_NUMERIC_STR(Z_STRVAL_P(key), Z_STRLEN_P(key), trigger->number)) {
		trigger->name = zend_string_copy(Z_STR_P(key));
		return;
	}
	if (Z_TYPE_P(key) == IS_LONG) {
		trigger->number = (zend_ulong) Z_LVAL_P(key);
	} else if (Z_TYPE_P(key) == IS_NULL) {
		trigger->number = batch->next_number;
	}
	/* As $array[] does it. */
	if ((zend_long) trigger->number >= (zend_long) batch->next_number && trigger->number != ZEND_LONG_MAX) {
		batch->next_number = trigger->number + 1;
	}
}

/* Copies what it needs of a valid element. */
static trigger_t *take_trigger(batch_t *batch, zval *value, const zval *key)
{
	trigger_t *trigger = add_trigger(batch);

	trigger->object = Z_OBJ_P(value);
	GC_ADDREF(trigger->object);
	set_key(batch, trigger, key);
	async_completable_mark_used(trigger->object);
	return trigger;
}

/* Whoever loses is no concern of anybody else either. */
static void wait_for(batch_t *batch, trigger_t *trigger)
{
	async_completable_mark_handled(trigger->object);
	if (async_completable_is_settled(trigger->object)) {
		async_gather_add_settled(&batch->gather, &trigger->item);
	} else {
		async_gather_add_pending(&batch->gather, &trigger->item, async_completable_event(trigger->object),
			async_completable_deadline(trigger->object));
	}
}

/* ---- triggers of an array ---- */

/* Nothing is waited for before all elements are known to be right. Returns false with an exception. */
static bool take_array(batch_t *batch, HashTable *array)
{
	zend_ulong number;
	zend_string *name;
	zval *value, key;

	if (zend_hash_num_elements(array) == 0) {
		return true;
	}
	add_block(batch, zend_hash_num_elements(array));
	ZEND_HASH_FOREACH_KEY_VAL(array, number, name, value) {
		if (name) {
			ZVAL_STR(&key, name);
		} else {
			ZVAL_LONG(&key, (zend_long) number);
		}
		ZVAL_DEREF(value);
		if (!is_valid(batch, value, &key)) {
			throw_invalid(value, &key);
			return false;
		}
		take_trigger(batch, value, &key);
	} ZEND_HASH_FOREACH_END();
	return true;
}

static void wait_for_array(batch_t *batch)
{
	block_t *block = batch->first_block;

	for (uint32_t i = 0; block && i < block->used; i++) {
		wait_for(batch, &block->triggers[i]);
	}
	async_gather_complete(&batch->gather);
}

/* ---- triggers of an iterator ---- */

/* Between two elements the others run: an iterator without end must not keep its own triggers from being settled. */
static void let_others_run(uint32_t *elements)
{
	if (++*elements % ELEMENTS_BETWEEN_LOOKS == 0 || async_scheduler_ready_count() > 0) {
		async_scheduler_yield();
	}
}

static bool is_wanted(const driver_t *driver)
{
	return driver->batch && !async_gather_is_over(&driver->batch->gather);
}

/* What is wrong with an element is thrown where the script waits for it. */
static void add_element(batch_t *batch, zval *value, zval *key)
{
	if (is_valid(batch, value, key)) {
		wait_for(batch, take_trigger(batch, value, key));
		return;
	}
	ZVAL_COPY(&batch->rejected[0], value);
	ZVAL_COPY(&batch->rejected[1], key);
	async_gather_fail(&batch->gather);
}

/* What a driver does. */
static void drive(async_coroutine_t *self)
{
	driver_t *driver = (driver_t *) async_callback_run_by(self);
	uint32_t elements = 0;
	zval value, key;

	while (!EG(exception) && is_wanted(driver) && async_cursor_next(&driver->cursor, &value, &key)) {
		if (is_wanted(driver)) {
			add_element(driver->batch, &value, &key);
		}
		zval_ptr_dtor(&value);
		zval_ptr_dtor(&key);
		if (!EG(exception)) {
			let_others_run(&elements);
		}
	}
	async_cursor_close(&driver->cursor);
}

static void on_driver_ended(async_callback_t *callback, async_coroutine_t *runner, zval *value, zend_object *exception)
{
	driver_t *driver = (driver_t *) callback;
	batch_t *batch = driver->batch;

	(void) value;
	efree(driver);
	if (!batch) {
		/* It was told to stop, but something else happened. */
		if (exception && !async_failure_is_cancellation(exception)) {
			GC_ADDREF(exception);
			async_membership_hear(runner, exception, false);
		}
		return;
	}
	batch->driver = NULL;
	if (exception) {
		GC_ADDREF(exception);
		batch->source_failure = exception;
		async_gather_fail(&batch->gather);
	} else {
		async_gather_complete(&batch->gather);
	}
}

static void start_driver(batch_t *batch, zval *triggers)
{
	driver_t *driver = emalloc(sizeof(driver_t));
	zval task;

	driver->callback = (async_callback_t){.on_ended = on_driver_ended};
	driver->batch = batch;
	async_cursor_init(&driver->cursor, triggers);
	ZVAL_PTR(&task, (void *) drive);
	driver->coroutine = async_callback_start(&driver->callback, async_membership_current(), &task, 0, NULL, 0);
	batch->driver = driver;
}

/* Nobody needs the rest of the iterator. It ends where it waits, or between two elements. */
static void leave_driver(batch_t *batch)
{
	driver_t *driver = batch->driver;

	if (driver) {
		batch->driver = NULL;
		driver->batch = NULL;
		async_coroutine_cancel(
			driver->coroutine, async_failure_create(async_ce_cancellation, "The elements are not needed any more"));
	}
}

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

static void set_token(batch_t *batch, zend_object *token)
{
	/* The one that waits does not settle meanwhile. */
	if (token && token != batch->caller) {
		async_gather_set_token(&batch->gather, async_completable_event(token), async_completable_deadline(token));
	}
}

/* Everything up to the wait itself. Returns false with an exception. */
static bool begin(batch_t *batch, const request_t *request)
{
	const bool is_array = Z_TYPE_P(request->triggers) == IS_ARRAY;
	bool is_tripped = request->token && async_completable_is_settled(request->token);

	if (!is_tripped) {
		set_token(batch, request->token);
	}
	if (is_array) {
		if (!take_array(batch, Z_ARRVAL_P(request->triggers))) {
			return false;
		}
		wait_for_array(batch);
	}
	if (async_gather_is_over(&batch->gather)) {
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
		start_driver(batch, request->triggers);
	}
	return true;
}

/* Coroutines that are to succeed together are of no use without the one that failed. */
static void cancel_the_rest(batch_t *batch)
{
	zend_object *reason = NULL;

	for (async_gather_item_t *item = batch->gather.first; item; item = item->next) {
		zend_object *object = ((trigger_t *) item)->object;
		if (object->ce != async_ce_coroutine || async_completable_is_settled(object)) {
			continue;
		}
		if (!reason) {
			reason = async_failure_create(async_ce_cancellation, "Another coroutine of the same wait has failed");
		}
		GC_ADDREF(reason);
		async_coroutine_cancel(ASYNC_COROUTINE_OF(object), reason);
	}
	if (reason) {
		OBJ_RELEASE(reason);
	}
}

static void throw_source_failure(batch_t *batch)
{
	zend_object *failure = batch->source_failure;

	if (!failure) {
		throw_invalid(&batch->rejected[0], &batch->rejected[1]);
		return;
	}
	batch->source_failure = NULL;
	zend_throw_exception_internal(failure);
}

/* May switch. Returns false with an exception. */
static bool finish(batch_t *batch, const request_t *request)
{
	async_gather_result_t result = async_gather_wait(&batch->gather);

	async_gather_close(&batch->gather);
	leave_driver(batch);
	if (request->ends_on_failure && (result == ASYNC_GATHER_FAILED || result == ASYNC_GATHER_SOURCE_FAILED)) {
		cancel_the_rest(batch);
	}
	switch (result) {
		case ASYNC_GATHER_FAILED:
			zend_throw_exception_internal(
				async_completable_take_failure(((trigger_t *) batch->gather.last_settled)->object));
			return false;
		case ASYNC_GATHER_SOURCE_FAILED:
			throw_source_failure(batch);
			return false;
		case ASYNC_GATHER_TOKEN:
			async_await_throw_token(request->token);
			return false;
		default:
			return result == ASYNC_GATHER_DONE;
	}
}

/* May switch. Returns NULL with an exception; else what was reached, owned by the caller. */
static batch_t *await_batch(const request_t *request)
{
	if (!are_arguments_valid(request) || !async_request_start()) {
		return NULL;
	}
	batch_t *batch = create_batch(request);

	if (!begin(batch, request)) {
		async_gather_close(&batch->gather);
		free_batch(batch);
		return NULL;
	}
	if (!finish(batch, request)) {
		free_batch(batch);
		return NULL;
	}
	return batch;
}

/* ---- results ---- */

static void put(HashTable *array, const trigger_t *trigger, zval *value)
{
	if (trigger->name) {
		zend_hash_update(array, trigger->name, value);
	} else {
		zend_hash_index_update(array, trigger->number, value);
	}
}

/* Never in the place of a value: an iterator may give the same key twice. */
static void put_null(HashTable *array, const trigger_t *trigger)
{
	zval null;

	ZVAL_NULL(&null);
	if (trigger->name) {
		zend_hash_add(array, trigger->name, &null);
	} else {
		zend_hash_index_add(array, trigger->number, &null);
	}
}

static void put_value(HashTable *results, const trigger_t *trigger)
{
	zval value;

	async_completable_take_outcome(trigger->object, &value);
	put(results, trigger, &value);
}

static void put_failure(HashTable *errors, const trigger_t *trigger)
{
	zval error;

	ZVAL_OBJ(&error, async_completable_take_failure(trigger->object));
	put(errors, trigger, &error);
}

/* Moves what was reached to two arrays; results may be NULL. */
static void collect(const batch_t *batch, const request_t *request, HashTable *results, HashTable *errors)
{
	const async_gather_item_t *item = request->keeps_order ? batch->gather.first : batch->gather.first_settled;

	for (; item; item = request->keeps_order ? item->next : item->next_settled) {
		const trigger_t *trigger = (const trigger_t *) item;
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
static void copy_winner(const batch_t *batch, zval *value)
{
	ZVAL_NULL(value);
	if (batch->gather.succeeded) {
		async_completable_take_outcome(((trigger_t *) batch->gather.last_settled)->object, value);
	}
}

/* The batch is done for. A destructor may have thrown. */
static void end(batch_t *batch, zval *return_value)
{
	free_batch(batch);
	if (EG(exception)) {
		zval_ptr_dtor(return_value);
		ZVAL_UNDEF(return_value);
	}
}

/* What *_or_fail functions return: there are no errors. */
static void return_values(const request_t *request, zval *return_value)
{
	batch_t *batch = await_batch(request);

	if (!batch) {
		RETURN_THROWS();
	}
	array_init_size(return_value, (uint32_t) batch->gather.succeeded);
	collect(batch, request, Z_ARRVAL_P(return_value), NULL);
	end(batch, return_value);
}

/* What the others return: [results, errors]. */
static void return_values_and_errors(const request_t *request, zval *return_value)
{
	batch_t *batch = await_batch(request);
	zval results, errors;

	if (!batch) {
		RETURN_THROWS();
	}
	array_init_size(&results, (uint32_t) batch->gather.succeeded);
	array_init(&errors);
	collect(batch, request, Z_ARRVAL(results), Z_ARRVAL(errors));
	RETVAL_ARR(zend_new_pair(&results, &errors));
	end(batch, return_value);
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

	batch_t *batch = await_batch(&request);

	if (!batch) {
		RETURN_THROWS();
	}
	copy_winner(batch, return_value);
	end(batch, return_value);
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

	batch_t *batch = await_batch(&request);

	if (!batch) {
		RETURN_THROWS();
	}
	copy_winner(batch, &result);
	array_init(&errors);
	collect(batch, &request, NULL, Z_ARRVAL(errors));
	RETVAL_ARR(zend_new_pair(&result, &errors));
	end(batch, return_value);
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
