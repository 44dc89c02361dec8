/* triggers.c - what one wait for several Completables waits for. */
/* SPDX-License-Identifier: MIT */
#include "class/triggers.h"

#include "zend_exceptions.h"
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
#include "core/scheduler.h"

/* So many elements in a row are taken from an iterator when nobody else is ready. */
#define ELEMENTS_BETWEEN_LOOKS 64

/* Triggers of an iterator are kept in blocks of this size and more. */
#define BLOCK_MIN 16
#define BLOCK_MAX 1024

/* Triggers are linked into events: they stay where they are. */
struct async_trigger_block {
	async_trigger_block_t *next;
	uint32_t capacity;
	uint32_t used;
	async_trigger_t triggers[1];
};

/* Goes through an iterator. It may outlive the wait. */
struct async_trigger_driver {
	async_callback_t callback;
	async_coroutine_t *coroutine; /* borrowed: until on_ended */
	async_triggers_t *triggers;   /* borrowed: NULL when the wait is over */
	async_cursor_t cursor;
};

/* ---- triggers ---- */

static bool has_failed(const async_gather_item_t *item)
{
	return async_completable_has_failed(((const async_trigger_t *) item)->object);
}

static async_trigger_block_t *add_block(async_triggers_t *triggers, uint32_t capacity)
{
	async_trigger_block_t *block = safe_emalloc(capacity, sizeof(async_trigger_t), sizeof(async_trigger_block_t));

	block->next = NULL;
	block->capacity = capacity;
	block->used = 0;
	if (triggers->last_block) {
		triggers->last_block->next = block;
	} else {
		triggers->first_block = block;
	}
	triggers->last_block = block;
	return block;
}

static async_trigger_t *add_trigger(async_triggers_t *triggers)
{
	async_trigger_block_t *block = triggers->last_block;

	if (!block || block->used == block->capacity) {
		block = add_block(triggers, block ? MIN(block->capacity * 2, BLOCK_MAX) : BLOCK_MIN);
	}
	async_trigger_t *trigger = &block->triggers[block->used++];

	*trigger = (async_trigger_t){0};
	return trigger;
}

async_triggers_t *async_triggers_create(size_t wanted, bool ends_on_failure)
{
	async_triggers_t *triggers = ecalloc(1, sizeof(async_triggers_t));

	async_gather_init(&triggers->gather, wanted, ends_on_failure, has_failed);
	triggers->caller = &async_scheduler_current()->std;
	return triggers;
}

void async_triggers_destroy(async_triggers_t *triggers)
{
	for (async_trigger_block_t *block = triggers->first_block, *next; block; block = next) {
		next = block->next;
		for (uint32_t i = 0; i < block->used; i++) {
			async_trigger_t *trigger = &block->triggers[i];
			OBJ_RELEASE(trigger->object);
			if (trigger->name) {
				zend_string_release(trigger->name);
			}
		}
		efree(block);
	}
	if (triggers->source_failure) {
		OBJ_RELEASE(triggers->source_failure);
	}
	zval_ptr_dtor(&triggers->rejected[0]);
	zval_ptr_dtor(&triggers->rejected[1]);
	efree(triggers);
}

static bool is_trigger(const zval *value)
{
	return Z_TYPE_P(value) == IS_OBJECT && instanceof_function(Z_OBJCE_P(value), async_ce_completable);
}

static bool is_key(const zval *key)
{
	return Z_TYPE_P(key) == IS_STRING || Z_TYPE_P(key) == IS_LONG || Z_TYPE_P(key) == IS_NULL;
}

static bool is_valid(const async_triggers_t *triggers, const zval *value, const zval *key)
{
	return is_trigger(value) && Z_OBJ_P(value) != triggers->caller && is_key(key);
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

static void set_key(async_triggers_t *triggers, async_trigger_t *trigger, const zval *key)
{
	if (Z_TYPE_P(key) == IS_STRING && !ZEND_HANDLE_NUMERIC_STR(Z_STRVAL_P(key), Z_STRLEN_P(key), trigger->number)) {
		trigger->name = zend_string_copy(Z_STR_P(key));
		return;
	}
	if (Z_TYPE_P(key) == IS_LONG) {
		trigger->number = (zend_ulong) Z_LVAL_P(key);
	} else if (Z_TYPE_P(key) == IS_NULL) {
		trigger->number = triggers->next_number;
	}
	/* As $array[] does it. */
	if ((zend_long) trigger->number >= (zend_long) triggers->next_number && trigger->number != ZEND_LONG_MAX) {
		triggers->next_number = trigger->number + 1;
	}
}

/* Copies what it needs of a valid element. */
static async_trigger_t *take_trigger(async_triggers_t *triggers, zval *value, const zval *key)
{
	async_trigger_t *trigger = add_trigger(triggers);

	trigger->object = Z_OBJ_P(value);
	GC_ADDREF(trigger->object);
	set_key(triggers, trigger, key);
	return trigger;
}

/* Whoever loses is no concern of anybody else either. */
static void wait_for(async_triggers_t *triggers, async_trigger_t *trigger)
{
	async_completable_mark_handled(trigger->object);
	if (async_completable_is_settled(trigger->object)) {
		async_gather_add_settled(&triggers->gather, &trigger->item);
	} else {
		async_gather_add_pending(&triggers->gather, &trigger->item, async_completable_event(trigger->object),
			async_completable_deadline(trigger->object));
	}
}

/* ---- triggers of an array ---- */

/* What was meant to be waited for counts as used, even if nothing comes of it. */
static void mark_used(HashTable *array)
{
	zval *value;

	ZEND_HASH_FOREACH_VAL(array, value) {
		ZVAL_DEREF(value);
		if (is_trigger(value)) {
			async_completable_mark_used(Z_OBJ_P(value));
		}
	} ZEND_HASH_FOREACH_END();
}

/* Returns false with an exception. */
static bool is_array_valid(const async_triggers_t *triggers, HashTable *array)
{
	zval *value, key;

	ZVAL_LONG(&key, 0);
	ZEND_HASH_FOREACH_VAL(array, value) {
		ZVAL_DEREF(value);
		if (!is_valid(triggers, value, &key)) {
			mark_used(array);
			throw_invalid(value, &key);
			return false;
		}
	} ZEND_HASH_FOREACH_END();
	return true;
}

bool async_triggers_add_array(async_triggers_t *triggers, HashTable *array)
{
	zend_ulong number;
	zend_string *name;
	zval *value, key;

	if (!is_array_valid(triggers, array)) {
		return false;
	}
	if (zend_hash_num_elements(array) > 0) {
		add_block(triggers, zend_hash_num_elements(array));
	}
	ZEND_HASH_FOREACH_KEY_VAL(array, number, name, value) {
		if (name) {
			ZVAL_STR(&key, name);
		} else {
			ZVAL_LONG(&key, (zend_long) number);
		}
		ZVAL_DEREF(value);
		wait_for(triggers, take_trigger(triggers, value, &key));
	} ZEND_HASH_FOREACH_END();
	async_gather_complete(&triggers->gather);
	return true;
}

/* ---- triggers of an iterator ---- */

/* Between two elements the others run: an iterator without end must not keep its own triggers from being settled. */
static void let_others_run(uint32_t *elements)
{
	if (++*elements % ELEMENTS_BETWEEN_LOOKS == 0 || async_scheduler_ready_count() > 0) {
		async_scheduler_yield();
	}
}

static bool is_wanted(const async_trigger_driver_t *driver)
{
	return driver->triggers && !async_gather_is_over(&driver->triggers->gather);
}

/* What is wrong with an element is thrown where the script waits for it. */
static void add_element(async_triggers_t *triggers, zval *value, zval *key)
{
	if (is_valid(triggers, value, key)) {
		wait_for(triggers, take_trigger(triggers, value, key));
		return;
	}
	if (is_trigger(value)) {
		async_completable_mark_used(Z_OBJ_P(value));
	}
	ZVAL_COPY(&triggers->rejected[0], value);
	ZVAL_COPY(&triggers->rejected[1], key);
	async_gather_fail(&triggers->gather);
}

/* What a driver does. */
static void drive(async_coroutine_t *self)
{
	async_trigger_driver_t *driver = (async_trigger_driver_t *) async_callback_run_by(self);
	uint32_t elements = 0;
	zval value, key;

	while (!EG(exception) && is_wanted(driver) && async_cursor_next(&driver->cursor, &value, &key)) {
		if (is_wanted(driver)) {
			add_element(driver->triggers, &value, &key);
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
	async_trigger_driver_t *driver = (async_trigger_driver_t *) callback;
	async_triggers_t *triggers = driver->triggers;

	(void) value;
	efree(driver);
	if (!triggers) {
		/* It was told to stop, but something else happened. */
		if (exception && !async_failure_is_cancellation(exception)) {
			GC_ADDREF(exception);
			async_membership_hear(runner, exception, false);
		}
		return;
	}
	triggers->driver = NULL;
	if (exception) {
		GC_ADDREF(exception);
		triggers->source_failure = exception;
		async_gather_fail(&triggers->gather);
	} else {
		async_gather_complete(&triggers->gather);
	}
}

void async_triggers_add_iterator(async_triggers_t *triggers, zval *iterator)
{
	async_trigger_driver_t *driver = emalloc(sizeof(async_trigger_driver_t));
	zval task;

	driver->callback = (async_callback_t){.on_ended = on_driver_ended};
	driver->triggers = triggers;
	async_cursor_init(&driver->cursor, iterator);
	ZVAL_PTR(&task, (void *) drive);
	driver->coroutine = async_callback_start(&driver->callback, async_membership_current(), &task, 0, NULL, 0);
	triggers->driver = driver;
}

/* ---- the end ---- */

/* The driver ends where the iterator waits, or between two elements. */
void async_triggers_leave(async_triggers_t *triggers)
{
	async_trigger_driver_t *driver = triggers->driver;

	async_gather_close(&triggers->gather);
	if (driver) {
		triggers->driver = NULL;
		driver->triggers = NULL;
		async_coroutine_cancel(
			driver->coroutine, async_failure_create(async_ce_cancellation, "The elements are not needed any more"));
	}
}

void async_triggers_cancel_coroutines(async_triggers_t *triggers)
{
	zend_object *reason = NULL;

	for (async_gather_item_t *item = triggers->gather.first; item; item = item->next) {
		zend_object *object = ((async_trigger_t *) item)->object;
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

void async_triggers_throw_source_failure(async_triggers_t *triggers)
{
	zend_object *failure = triggers->source_failure;

	if (!failure) {
		throw_invalid(&triggers->rejected[0], &triggers->rejected[1]);
		return;
	}
	triggers->source_failure = NULL;
	zend_throw_exception_internal(failure);
}

