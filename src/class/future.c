/* future.c - the classes Async\FutureState and Async\Future. */
/* SPDX-License-Identifier: MIT */
#include "class/future.h"

#include "zend_exceptions.h"
#include "class/await.h"
#include "class/coroutine.h"
#include "class/exceptions.h"
#include "class/interfaces.h"
#include "class/spawn.h"
#include "compat.h"
#include "sync/future_chain.h"
#include "stubs/future_arginfo.h"

zend_class_entry *async_ce_future;
static zend_object_handlers future_handlers;

/* A FutureState is the engine's future itself; a Future is a handle of it. */
typedef struct future_obj {
	async_future_t *future; /* shared; NULL until constructed */
	zend_object std;
} future_obj_t;

static future_obj_t *from_obj(const zend_object *object)
{
	return (future_obj_t *) ((char *) object - XtOffsetOf(future_obj_t, std));
}

async_future_t *async_future_of(const zend_object *object)
{
	return from_obj(object)->future;
}

#define THIS_STATE ASYNC_FUTURE_OF(Z_OBJ_P(ZEND_THIS))
#define THIS_FUTURE async_future_of(Z_OBJ_P(ZEND_THIS))

/* ---- handlers ---- */

/* Only "new" comes here. */
static zend_object *create_state_object(zend_class_entry *ce)
{
	async_future_t *future = async_future_create();

	(void) ce;
	future->flags |= ASYNC_FUTURE_HAS_WRITER;
	return &future->std;
}

static void dtor_state_object(zend_object *object)
{
	async_exception_aside_t aside = async_exception_set_aside();

	async_future_abandon(ASYNC_FUTURE_OF(object));
	async_exception_put_back(aside);
}

static void free_state_object(zend_object *object)
{
	async_future_release_storage(ASYNC_FUTURE_OF(object));
	zend_object_std_dtor(object);
}

static HashTable *get_state_gc(zend_object *object, zval **table, int *count)
{
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

	async_future_add_to_gc(ASYNC_FUTURE_OF(object), buffer);
	zend_get_gc_buffer_use(buffer, table, count);
	return NULL;
}

static zend_object *create_object(zend_class_entry *ce)
{
	future_obj_t *future = zend_object_alloc(sizeof(future_obj_t), ce);

	zend_object_std_init(&future->std, ce);
	future->std.handlers = &future_handlers;
	return &future->std;
}

static void dtor_object(zend_object *object)
{
	future_obj_t *future = from_obj(object);

	if (!future->future) {
		return;
	}
	async_exception_aside_t aside = async_exception_set_aside();

	async_future_drop(async_future_addref(future->future));
	async_exception_put_back(aside);
}

static void free_object(zend_object *object)
{
	future_obj_t *future = from_obj(object);
	async_future_t *held = future->future;

	if (held) {
		future->future = NULL;
		async_future_release(held);
	}
	zend_object_std_dtor(object);
}

static HashTable *get_gc(zend_object *object, zval **table, int *count)
{
	future_obj_t *future = from_obj(object);
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

	if (future->future) {
		zend_get_gc_buffer_add_obj(buffer, &future->future->std);
	}
	zend_get_gc_buffer_use(buffer, table, count);
	return NULL;
}

zend_object *async_future_object_create(async_future_t *future)
{
	zend_object *object = create_object(async_ce_future);

	from_obj(object)->future = async_future_hold(future);
	return object;
}

/* ---- what both classes do ---- */

static void return_awaiting_info(const char *class, const async_future_t *future, zval *return_value)
{
	array_init_size(return_value, 1);
	add_next_index_str(return_value,
		strpprintf(0, "%s(%s)", class, async_future_is_settled(future) ? "completed" : "pending"));
}

/* ---- methods of FutureState ---- */

PHP_METHOD(Async_FutureState, __construct)
{
	ZEND_PARSE_PARAMETERS_NONE();
}

static void throw_already_settled(const async_future_t *future)
{
	zend_string *place = async_location_to_string(async_future_settled_at(future));

	async_throw(async_ce_exception, "FutureState is already completed at %s", ZSTR_VAL(place));
	zend_string_release(place);
}

PHP_METHOD(Async_FutureState, complete)
{
	zval *value;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ZVAL(value)
	ZEND_PARSE_PARAMETERS_END();

	if (!async_future_complete(THIS_STATE, value)) {
		throw_already_settled(THIS_STATE);
	}
}

PHP_METHOD(Async_FutureState, error)
{
	zval *error;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJECT_OF_CLASS(error, zend_ce_throwable)
	ZEND_PARSE_PARAMETERS_END();

	if (!async_future_fail(THIS_STATE, Z_OBJ_P(error))) {
		throw_already_settled(THIS_STATE);
	}
}

PHP_METHOD(Async_FutureState, isCompleted)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(async_future_is_settled(THIS_STATE));
}

PHP_METHOD(Async_FutureState, ignore)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_future_ignore(THIS_STATE);
}

PHP_METHOD(Async_FutureState, getAwaitingInfo)
{
	ZEND_PARSE_PARAMETERS_NONE();
	return_awaiting_info("FutureState", THIS_STATE, return_value);
}

PHP_METHOD(Async_FutureState, getCreatedFileAndLine)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_location_to_array(async_future_created_at(THIS_STATE), return_value);
}

PHP_METHOD(Async_FutureState, getCreatedLocation)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_STR(async_location_to_string(async_future_created_at(THIS_STATE)));
}

PHP_METHOD(Async_FutureState, getCompletedFileAndLine)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_location_to_array(async_future_settled_at(THIS_STATE), return_value);
}

PHP_METHOD(Async_FutureState, getCompletedLocation)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_STR(async_location_to_string(async_future_settled_at(THIS_STATE)));
}

/* ---- methods of Future ---- */

PHP_METHOD(Async_Future, completed)
{
	zval null;
	zval *value = &null;

	ZVAL_NULL(&null);
	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_ZVAL(value)
	ZEND_PARSE_PARAMETERS_END();

	async_future_t *future = async_future_create();

	async_future_complete(future, value);
	RETVAL_OBJ(async_future_object_create(future));
	async_future_release(future);
}

PHP_METHOD(Async_Future, failed)
{
	zval *error;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJECT_OF_CLASS(error, zend_ce_throwable)
	ZEND_PARSE_PARAMETERS_END();

	async_future_t *future = async_future_create();

	async_future_fail(future, Z_OBJ_P(error));
	RETVAL_OBJ(async_future_object_create(future));
	async_future_release(future);
}

PHP_METHOD(Async_Future, __construct)
{
	future_obj_t *future = from_obj(Z_OBJ_P(ZEND_THIS));
	zval *state;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJECT_OF_CLASS(state, async_ce_future_state)
	ZEND_PARSE_PARAMETERS_END();

	if (future->future) {
		zend_throw_error(NULL, "Cannot construct a Future twice");
		RETURN_THROWS();
	}
	future->future = async_future_hold(ASYNC_FUTURE_OF(Z_OBJ_P(state)));
}

PHP_METHOD(Async_Future, isCompleted)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(async_future_is_settled(THIS_FUTURE));
}

PHP_METHOD(Async_Future, isCancelled)
{
	ZEND_PARSE_PARAMETERS_NONE();
	zend_object *error = async_future_error(THIS_FUTURE);
	RETURN_BOOL(error && instanceof_function(error->ce, async_ce_cancellation));
}

PHP_METHOD(Async_Future, cancel)
{
	async_future_t *future = THIS_FUTURE;
	zend_object *reason = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(reason, async_ce_cancellation)
	ZEND_PARSE_PARAMETERS_END();

	async_future_mark_used(future);
	if (async_future_is_settled(future)) {
		return;
	}
	if (reason) {
		GC_ADDREF(reason);
	} else {
		reason = async_exception_create(async_ce_cancellation, "Future has been cancelled");
	}
	async_future_cancel(future, reason);
	OBJ_RELEASE(reason);
}

PHP_METHOD(Async_Future, ignore)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_future_ignore(THIS_FUTURE);
	RETURN_OBJ_COPY(Z_OBJ_P(ZEND_THIS));
}

static void return_derived(INTERNAL_FUNCTION_PARAMETERS, async_future_step_kind_t kind)
{
	zval *callable;
	zval callback;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ZVAL(callable)
	ZEND_PARSE_PARAMETERS_END();

	if (!async_make_closure(callable, &callback)) {
		RETURN_THROWS();
	}
	async_future_t *derived = async_future_chain_add(THIS_FUTURE, kind, &callback);

	zval_ptr_dtor(&callback);
	if (!derived) {
		RETURN_THROWS();
	}
	RETVAL_OBJ(async_future_object_create(derived));
	async_future_release(derived);
}

PHP_METHOD(Async_Future, map)
{
	return_derived(INTERNAL_FUNCTION_PARAM_PASSTHRU, ASYNC_FUTURE_MAP);
}

PHP_METHOD(Async_Future, catch)
{
	return_derived(INTERNAL_FUNCTION_PARAM_PASSTHRU, ASYNC_FUTURE_CATCH);
}

PHP_METHOD(Async_Future, finally)
{
	return_derived(INTERNAL_FUNCTION_PARAM_PASSTHRU, ASYNC_FUTURE_FINALLY);
}

PHP_METHOD(Async_Future, await)
{
	zend_object *token = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(token, async_ce_completable)
	ZEND_PARSE_PARAMETERS_END();

	async_await(Z_OBJ_P(ZEND_THIS), token, return_value);
}

PHP_METHOD(Async_Future, getAwaitingInfo)
{
	ZEND_PARSE_PARAMETERS_NONE();
	return_awaiting_info("Future", THIS_FUTURE, return_value);
}

PHP_METHOD(Async_Future, getCreatedFileAndLine)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_location_to_array(async_future_created_at(THIS_FUTURE), return_value);
}

PHP_METHOD(Async_Future, getCreatedLocation)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_STR(async_location_to_string(async_future_created_at(THIS_FUTURE)));
}

PHP_METHOD(Async_Future, getCompletedFileAndLine)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_location_to_array(async_future_settled_at(THIS_FUTURE), return_value);
}

PHP_METHOD(Async_Future, getCompletedLocation)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_STR(async_location_to_string(async_future_settled_at(THIS_FUTURE)));
}

/* ---- registration ---- */

static void register_future_state(void)
{
	async_ce_future_state = register_class_Async_FutureState();
	async_ce_future_state->create_object = create_state_object;

	memcpy(&async_future_state_handlers, &std_object_handlers, sizeof(zend_object_handlers));
	async_future_state_handlers.offset = XtOffsetOf(async_future_t, std);
	async_future_state_handlers.dtor_obj = dtor_state_object;
	async_future_state_handlers.free_obj = free_state_object;
	async_future_state_handlers.get_gc = get_state_gc;
	async_future_state_handlers.clone_obj = NULL;
	ASYNC_SET_DEFAULT_HANDLERS(async_ce_future_state, &async_future_state_handlers);
}

static void register_future(void)
{
	async_ce_future = register_class_Async_Future(async_ce_completable);
	async_ce_future->create_object = create_object;

	memcpy(&future_handlers, &std_object_handlers, sizeof(zend_object_handlers));
	future_handlers.offset = XtOffsetOf(future_obj_t, std);
	future_handlers.dtor_obj = dtor_object;
	future_handlers.free_obj = free_object;
	future_handlers.get_gc = get_gc;
	future_handlers.clone_obj = NULL;
	ASYNC_SET_DEFAULT_HANDLERS(async_ce_future, &future_handlers);
}

void async_future_classes_register(void)
{
	register_future_state();
	register_future();
}
