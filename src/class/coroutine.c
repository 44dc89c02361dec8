/* coroutine.c - the class Async\Coroutine. */
/* SPDX-License-Identifier: MIT */
#include "class/coroutine.h"

#include "ext/spl/spl_exceptions.h"
#include "zend_builtin_functions.h"
#include "zend_closures.h"
#include "zend_exceptions.h"
#include "class/context.h"
#include "class/exceptions.h"
#include "class/interfaces.h"
#include "compat.h"
#include "core/failure.h"
#include "core/finally.h"
#include "core/membership.h"
#include "core/scheduler.h"
#include "stubs/coroutine_arginfo.h"

#define THIS_COROUTINE ASYNC_COROUTINE_OF(Z_OBJ_P(ZEND_THIS))

/* Lines of getAwaitingInfo(); a wait for more events than this is cut off. */
#define AWAITING_LINES_MAX 64

/* ---- handlers ---- */

/* Coroutines are made by spawn(). The engine makes an object before it finds the constructor private: that
 * one is a coroutine which has ended and was never known to anybody. */
static zend_object *create_object(zend_class_entry *ce)
{
	async_coroutine_t *coroutine = zend_object_alloc(sizeof(async_coroutine_t), ce);

	zend_object_std_init(&coroutine->std, ce);
	coroutine->std.handlers = &async_coroutine_handlers;
	async_event_init(&coroutine->done, NULL);
	async_list_init(&coroutine->link);
	coroutine->state = ASYNC_COROUTINE_FINISHED;
	return &coroutine->std;
}

static void dtor_object(zend_object *object)
{
	async_coroutine_t *coroutine = ASYNC_COROUTINE_OF(object);

	if (coroutine->flags & ASYNC_COROUTINE_FAILURE_DEFERRED) {
		async_failure_unobserved(coroutine);
	}
}

static void free_object(zend_object *object)
{
	async_coroutine_release_storage(ASYNC_COROUTINE_OF(object));
	zend_object_std_dtor(object);
}

static void add_symbols(zend_get_gc_buffer *buffer, HashTable *symbols)
{
	zval *value;

	ZEND_HASH_FOREACH_VAL(symbols, value) {
		if (Z_TYPE_P(value) == IS_INDIRECT) {
			value = Z_INDIRECT_P(value);
		}
		zend_get_gc_buffer_add_zval(buffer, value);
	} ZEND_HASH_FOREACH_END();
}

/* Reports one frame of a suspended flow; returns its symbol table if it has one. The frame of a generator is left
 * to the generator, which reports it unless it is part of this flow: then its values stay alive unreported, as does
 * the coroutine. */
static HashTable *add_frame(zend_get_gc_buffer *buffer, zend_execute_data *frame)
{
	if (ZEND_CALL_INFO(frame) & ZEND_CALL_GENERATOR) {
		return NULL;
	}
	bool is_user_code = frame->func && ZEND_USER_CODE(frame->func->type);

	return zend_unfinished_execution_gc_ex(frame, is_user_code ? frame->call : NULL, buffer, false);
}

/* Reports the frames of a suspended flow. A symbol table is shared by a function and the files it includes; it
 * counts once. Returns the last one, which the collector wants to have by itself. */
static HashTable *add_frames(zend_get_gc_buffer *buffer, zend_execute_data *frame)
{
	HashTable *last = NULL;

	for (; frame; frame = frame->prev_execute_data) {
		HashTable *symbols = add_frame(buffer, frame);
		if (!symbols || symbols == last) {
			continue;
		}
		if (last) {
			add_symbols(buffer, last);
		}
		last = symbols;
	}
	return last;
}

static void add_extra(zend_get_gc_buffer *buffer, const async_coroutine_extra_t *extra)
{
	if (extra->context) {
		zend_get_gc_buffer_add_obj(buffer, extra->context);
	}
	async_finally_add_to_gc(&extra->finally_callbacks, buffer);
}

/* The stack of main is left out: its variables are the global ones, which the engine owns. */
static HashTable *get_gc(zend_object *object, zval **table, int *count)
{
	async_coroutine_t *coroutine = ASYNC_COROUTINE_OF(object);
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();
	HashTable *symbols = NULL;

	zend_get_gc_buffer_add_zval(buffer, &coroutine->result); /* or callable */
	if (coroutine->exception) {
		zend_get_gc_buffer_add_obj(buffer, coroutine->exception);
	}
	if (coroutine->arguments) {
		async_arguments_add_to_gc(coroutine->arguments, buffer);
	}
	if (coroutine->extra) {
		add_extra(buffer, coroutine->extra);
	}
	if (!(coroutine->flags & ASYNC_COROUTINE_IS_MAIN)) {
		symbols = add_frames(buffer, async_coroutine_frames(coroutine));
	}
	zend_get_gc_buffer_use(buffer, table, count);
	return symbols;
}

/* ---- for others ---- */

zend_object *async_coroutine_context_object(async_coroutine_t *coroutine)
{
	async_coroutine_extra_t *extra = async_coroutine_extra(coroutine);

	if (!extra->context) {
		extra->context = async_context_object_create(NULL);
	}
	return extra->context;
}

void async_coroutine_list_all(zval *result)
{
	uint32_t count;
	async_coroutine_t **all = async_membership_list_all(&count);

	array_init_size(result, count);
	for (uint32_t i = 0; i < count; i++) {
		if (!(all[i]->flags & ASYNC_COROUTINE_INTERNAL)) {
			GC_ADDREF(&all[i]->std);
			add_next_index_object(result, &all[i]->std);
		}
	}
	efree(all);
}

void async_location_to_array(async_location_t location, zval *result)
{
	array_init_size(result, 2);
	if (location.file) {
		add_next_index_str(result, zend_string_copy(location.file));
	} else {
		add_next_index_null(result);
	}
	add_next_index_long(result, location.file ? location.line : 0);
}

zend_string *async_location_to_string(async_location_t location)
{
	if (!location.file) {
		return zend_string_init("unknown", sizeof("unknown") - 1, 0);
	}
	return strpprintf(0, "%s:%" PRIu32, ZSTR_VAL(location.file), location.line);
}

/* ---- methods ---- */

PHP_METHOD(Async_Coroutine, __construct)
{
	/* Private. */
	ZEND_PARSE_PARAMETERS_NONE();
}

PHP_METHOD(Async_Coroutine, getId)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_LONG((zend_long) THIS_COROUTINE->id);
}

PHP_METHOD(Async_Coroutine, asHiPriority)
{
	async_coroutine_t *coroutine = THIS_COROUTINE;

	ZEND_PARSE_PARAMETERS_NONE();
	coroutine->flags |= ASYNC_COROUTINE_HIGH_PRIORITY;
	if (coroutine->state == ASYNC_COROUTINE_QUEUED && !(coroutine->flags & ASYNC_COROUTINE_IS_STARTED)) {
		async_scheduler_move_to_head(coroutine);
	}
	RETURN_OBJ_COPY(&coroutine->std);
}

PHP_METHOD(Async_Coroutine, getContext)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_OBJ_COPY(async_coroutine_context_object(THIS_COROUTINE));
}

PHP_METHOD(Async_Coroutine, getResult)
{
	async_coroutine_t *coroutine = THIS_COROUTINE;

	ZEND_PARSE_PARAMETERS_NONE();
	if (async_coroutine_is_finished(coroutine) && !coroutine->exception) {
		RETURN_COPY(&coroutine->result);
	}
}

PHP_METHOD(Async_Coroutine, getException)
{
	async_coroutine_t *coroutine = THIS_COROUTINE;

	ZEND_PARSE_PARAMETERS_NONE();
	if (coroutine->state == ASYNC_COROUTINE_RUNNING) {
		zend_throw_exception(spl_ce_RuntimeException, "Cannot get the exception of a running coroutine", 0);
		RETURN_THROWS();
	}
	if (async_coroutine_is_finished(coroutine) && coroutine->exception) {
		RETURN_OBJ_COPY(coroutine->exception);
	}
}

PHP_METHOD(Async_Coroutine, getTrace)
{
	zend_long options = DEBUG_BACKTRACE_PROVIDE_OBJECT;
	zend_long limit = 0;

	ZEND_PARSE_PARAMETERS_START(0, 2)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(options)
		Z_PARAM_LONG(limit)
	ZEND_PARSE_PARAMETERS_END();

	zend_execute_data *frames = async_coroutine_frames(THIS_COROUTINE);
	if (!frames || !(THIS_COROUTINE->flags & ASYNC_COROUTINE_IS_STARTED)) {
		RETURN_NULL();
	}
	zend_execute_data *own = EG(current_execute_data);

	EG(current_execute_data) = frames;
	zend_fetch_debug_backtrace(return_value, 0, (int) options, (int) limit);
	EG(current_execute_data) = own;
}

static async_location_t spawn_location(const async_coroutine_t *coroutine)
{
	return (async_location_t){coroutine->spawn_file, coroutine->spawn_line};
}

PHP_METHOD(Async_Coroutine, getSpawnFileAndLine)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_location_to_array(spawn_location(THIS_COROUTINE), return_value);
}

PHP_METHOD(Async_Coroutine, getSpawnLocation)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_STR(async_location_to_string(spawn_location(THIS_COROUTINE)));
}

PHP_METHOD(Async_Coroutine, getSuspendFileAndLine)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_location_to_array(async_coroutine_suspend_location(THIS_COROUTINE), return_value);
}

PHP_METHOD(Async_Coroutine, getSuspendLocation)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_STR(async_location_to_string(async_coroutine_suspend_location(THIS_COROUTINE)));
}

PHP_METHOD(Async_Coroutine, isStarted)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(THIS_COROUTINE->flags & ASYNC_COROUTINE_IS_STARTED);
}

PHP_METHOD(Async_Coroutine, isQueued)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(THIS_COROUTINE->state == ASYNC_COROUTINE_QUEUED);
}

PHP_METHOD(Async_Coroutine, isRunning)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(THIS_COROUTINE->state == ASYNC_COROUTINE_RUNNING);
}

PHP_METHOD(Async_Coroutine, isSuspended)
{
	ZEND_PARSE_PARAMETERS_NONE();
	uint8_t state = THIS_COROUTINE->state;
	RETURN_BOOL(state == ASYNC_COROUTINE_QUEUED || state == ASYNC_COROUTINE_PARKED);
}

PHP_METHOD(Async_Coroutine, isCancelled)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(async_coroutine_is_finished(THIS_COROUTINE) && (THIS_COROUTINE->flags & ASYNC_COROUTINE_CANCELLED));
}

PHP_METHOD(Async_Coroutine, isCancellationRequested)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(THIS_COROUTINE->flags & ASYNC_COROUTINE_CANCEL_REQUESTED);
}

PHP_METHOD(Async_Coroutine, isCompleted)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(async_coroutine_is_finished(THIS_COROUTINE));
}

PHP_METHOD(Async_Coroutine, getAwaitingInfo)
{
	zend_string *lines[AWAITING_LINES_MAX];

	ZEND_PARSE_PARAMETERS_NONE();
	uint32_t count = async_coroutine_describe_waits(THIS_COROUTINE, lines, AWAITING_LINES_MAX);

	array_init_size(return_value, count);
	for (uint32_t i = 0; i < count; i++) {
		add_next_index_str(return_value, lines[i]);
	}
}

PHP_METHOD(Async_Coroutine, cancel)
{
	zend_object *reason = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(reason, async_ce_cancellation)
	ZEND_PARSE_PARAMETERS_END();

	if (reason) {
		GC_ADDREF(reason);
	}
	async_coroutine_cancel(THIS_COROUTINE, reason);
}

PHP_METHOD(Async_Coroutine, finally)
{
	zval *callback;
	zval argument, result;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJECT_OF_CLASS(callback, zend_ce_closure)
	ZEND_PARSE_PARAMETERS_END();

	if (!async_coroutine_is_finished(THIS_COROUTINE)) {
		async_coroutine_add_finally(THIS_COROUTINE, callback);
		return;
	}
	ZVAL_OBJ(&argument, Z_OBJ_P(ZEND_THIS));
	ZVAL_UNDEF(&result);
	call_user_function(NULL, NULL, callback, &result, 1, &argument);
	zval_ptr_dtor(&result);
}

void async_coroutine_class_register(void)
{
	async_ce_coroutine = register_class_Async_Coroutine(async_ce_completable);
	async_ce_coroutine->create_object = create_object;

	memcpy(&async_coroutine_handlers, &std_object_handlers, sizeof(zend_object_handlers));
	async_coroutine_handlers.offset = XtOffsetOf(async_coroutine_t, std);
	async_coroutine_handlers.dtor_obj = dtor_object;
	async_coroutine_handlers.free_obj = free_object;
	async_coroutine_handlers.get_gc = get_gc;
	async_coroutine_handlers.clone_obj = NULL;
	ASYNC_SET_DEFAULT_HANDLERS(async_ce_coroutine, &async_coroutine_handlers);
}
