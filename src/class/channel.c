/* channel.c - the class Async\Channel. */
/* SPDX-License-Identifier: MIT */
#include "class/channel.h"

#include "zend_enum.h"
#include "zend_interfaces.h"
#include "class/await.h"
#include "class/completable.h"
#include "class/exceptions.h"
#include "class/future.h"
#include "class/interfaces.h"
#include "compat.h"
#include "context/jump_back.h"
#include "core/request.h"
#include "core/scheduler.h"
#include "sync/channel.h"
#include "sync/channel_timers.h"
#include "stubs/channel_arginfo.h"

zend_class_entry *async_ce_channel;
zend_class_entry *async_ce_channel_close_reason;
static zend_object_handlers channel_handlers;

typedef struct channel_obj {
	async_channel_t channel; /* valid once constructed */
	bool is_constructed;
	zend_object std;
} channel_obj_t;

static zend_always_inline channel_obj_t *from_obj(const zend_object *object)
{
	return (channel_obj_t *) ((char *) object - XtOffsetOf(channel_obj_t, std));
}

#define THIS_CHANNEL (&from_obj(Z_OBJ_P(ZEND_THIS))->channel)

/* ---- ChannelException ---- */

static zend_object *(*create_any_exception)(zend_class_entry *ce);

/* The cases of ChannelCloseReason by name, and what a message says. */
static const struct {
	const char *name;
	const char *message;
} reasons[] = {
	[ASYNC_CHANNEL_EXPLICIT] = {"EXPLICIT", "Channel is closed"},
	[ASYNC_CHANNEL_DISPOSED] = {"DISPOSED", "Channel is closed: nobody can use it any more"},
	[ASYNC_CHANNEL_NO_PRODUCERS] = {"NO_PRODUCERS", "Channel is closed: nobody came to send in time"},
	[ASYNC_CHANNEL_NO_CONSUMERS] = {"NO_CONSUMERS", "Channel is closed: nobody came to receive in time"},
	[ASYNC_CHANNEL_DEADLOCK] = {"DEADLOCK", "Channel is closed: everybody waited for each other"},
	[ASYNC_CHANNEL_SCOPE_DISPOSED] = {"SCOPE_DISPOSED", "Channel is closed: its scope was disposed"},
};

static void set_reason(zend_object *exception, async_channel_close_reason_t reason)
{
	zval value;

	ZVAL_OBJ(&value, zend_enum_get_case_cstr(async_ce_channel_close_reason, reasons[reason].name));
	zend_update_property(async_ce_channel_exception, exception, ZEND_STRL("reason"), &value);
}

/* One that a script makes has a reason too. */
static zend_object *create_exception(zend_class_entry *ce)
{
	zend_object *exception = create_any_exception(ce);

	set_reason(exception, ASYNC_CHANNEL_EXPLICIT);
	return exception;
}

static zend_object *create_error(const async_channel_t *channel)
{
	const char *message = reasons[channel->close_reason].message;
	zend_object *error = async_exception_create(async_ce_channel_exception, "%s", message);

	set_reason(error, channel->close_reason);
	return error;
}

/* ---- handlers ---- */

static zend_object *create_object(zend_class_entry *ce)
{
	channel_obj_t *channel = zend_object_alloc(sizeof(channel_obj_t), ce);

	zend_object_std_init(&channel->std, ce);
	channel->std.handlers = &channel_handlers;
	return &channel->std;
}

/* Coroutines that wait keep it alive by their frames; futures do not. */
static void dtor_object(zend_object *object)
{
	channel_obj_t *channel = from_obj(object);

	if (!channel->is_constructed || !async_channel_has_waiters(&channel->channel)) {
		return;
	}
	async_exception_aside_t aside = async_exception_set_aside();

	async_channel_close(&channel->channel, ASYNC_CHANNEL_DISPOSED);
	async_exception_put_back(aside);
}

static void free_object(zend_object *object)
{
	channel_obj_t *channel = from_obj(object);

	if (channel->is_constructed) {
		async_channel_release(&channel->channel);
	}
	zend_object_std_dtor(object);
}

static HashTable *get_gc(zend_object *object, zval **table, int *count)
{
	channel_obj_t *channel = from_obj(object);
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

	if (channel->is_constructed) {
		async_channel_add_to_gc(&channel->channel, buffer);
	}
	zend_get_gc_buffer_use(buffer, table, count);
	return NULL;
}

/* ---- sending and receiving ---- */

/* Before a wait. Returns false with an exception. */
static bool may_wait(zend_object *token)
{
	if (token && async_completable_is_settled(token)) {
		async_await_throw_token(token);
		return false;
	}
	return EXPECTED(async_scheduler_current() != NULL) || async_request_start();
}

/* What it means that the channel is closed: for a call always an error. */
static ZEND_COLD void throw_closed(const async_channel_t *channel)
{
	zend_throw_exception_internal(create_error(channel));
}

/* For foreach close() is the regular end. */
static ZEND_COLD void end_foreach(const async_channel_t *channel)
{
	if (channel->close_reason != ASYNC_CHANNEL_EXPLICIT) {
		throw_closed(channel);
	}
}

ASYNC_JUMP_BACK_FROM(async_channel_wait);

/* The token may be NULL here too. */
static zend_never_inline void wait_with_token(
	async_channel_t *channel, async_event_t *queue, zval *value, zend_object *token)
{
	if (!token) {
		ASYNC_JUMPING_BACK(async_channel_wait)(channel, queue, value, throw_closed);
		return;
	}
	if (async_channel_is_closed(channel)) {
		throw_closed(channel);
		return;
	}
	if (UNEXPECTED(!may_wait(token))) {
		return;
	}
	/* A coroutine that is its own token would never be released by it. */
	bool is_itself = token == &async_scheduler_current()->std;
	async_event_t *event = is_itself ? NULL : async_completable_event(token);

	uint64_t deadline = async_completable_deadline(token);

	switch (async_channel_wait_with_token(channel, queue, value, event, deadline)) {
		case ASYNC_CHANNEL_CLOSED:
			throw_closed(channel);
			return;
		case ASYNC_CHANNEL_GIVEN_UP:
			async_await_throw_token(token);
			return;
		default:
			return;
	}
}

/* ---- foreach ---- */

typedef struct channel_iterator {
	zend_object_iterator std; /* .data is the Channel */
	zval value;               /* owned; UNDEF at the end */
	zend_ulong key;
} channel_iterator_t;

static void destroy_iterator(zend_object_iterator *iterator)
{
	zval_ptr_dtor(&((channel_iterator_t *) iterator)->value);
	zval_ptr_dtor(&iterator->data);
}

static int has_value(zend_object_iterator *iterator)
{
	return Z_TYPE(((channel_iterator_t *) iterator)->value) == IS_UNDEF ? FAILURE : SUCCESS;
}

static zval *current_value(zend_object_iterator *iterator)
{
	return &((channel_iterator_t *) iterator)->value;
}

static void current_key(zend_object_iterator *iterator, zval *key)
{
	ZVAL_LONG(key, (zend_long) ((channel_iterator_t *) iterator)->key);
}

static zend_always_inline void receive_next(channel_iterator_t *iterator)
{
	async_channel_t *channel = &from_obj(Z_OBJ(iterator->std.data))->channel;

	if (async_channel_has_value(channel)) {
		async_channel_take(channel, &iterator->value);
		return;
	}
	ASYNC_JUMPING_BACK(async_channel_wait)(channel, &channel->receivers, &iterator->value, end_foreach);
}

/* A destructor may throw; then nothing is received. */
static zend_never_inline void release_value_and_receive_next(channel_iterator_t *iterator)
{
	zval value;

	ZVAL_COPY_VALUE(&value, &iterator->value);
	ZVAL_UNDEF(&iterator->value);
	zval_ptr_dtor(&value);
	if (EXPECTED(!EG(exception))) {
		receive_next(iterator);
	}
}

/* The value of the last round is released before the wait for the next. */
static void move_forward(zend_object_iterator *object)
{
	channel_iterator_t *iterator = (channel_iterator_t *) object;

	iterator->key++;
	if (Z_REFCOUNTED(iterator->value)) {
		release_value_and_receive_next(iterator);
		return;
	}
	ZVAL_UNDEF(&iterator->value);
	receive_next(iterator);
}

/* There is no way back: what was received last is still the current one. */
static void rewind_to_first(zend_object_iterator *object)
{
	channel_iterator_t *iterator = (channel_iterator_t *) object;

	if (Z_TYPE(iterator->value) == IS_UNDEF) {
		receive_next(iterator);
	}
}

static HashTable *get_iterator_gc(zend_object_iterator *iterator, zval **table, int *count)
{
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

	zend_get_gc_buffer_add_zval(buffer, &iterator->data);
	zend_get_gc_buffer_add_zval(buffer, &((channel_iterator_t *) iterator)->value);
	zend_get_gc_buffer_use(buffer, table, count);
	return NULL;
}

static const zend_object_iterator_funcs iterator_functions = {
	.dtor = destroy_iterator,
	.valid = has_value,
	.get_current_data = current_value,
	.get_current_key = current_key,
	.move_forward = move_forward,
	.rewind = rewind_to_first,
	.get_gc = get_iterator_gc,
};

static zend_object_iterator *get_iterator(zend_class_entry *ce, zval *object, int by_ref)
{
	if (by_ref) {
		zend_throw_error(NULL, "Cannot iterate channel by reference");
		return NULL;
	}
	channel_iterator_t *iterator = emalloc(sizeof(channel_iterator_t));

	zend_iterator_init(&iterator->std);
	iterator->std.funcs = &iterator_functions;
	ZVAL_OBJ_COPY(&iterator->std.data, Z_OBJ_P(object));
	ZVAL_UNDEF(&iterator->value);
	iterator->key = 0;
	return &iterator->std;
}

/* ---- methods ---- */

static bool check_arguments(zend_long capacity, zend_long no_producer_ms, zend_long no_consumer_ms)
{
	if (capacity < 0 || capacity > INT32_MAX) {
		zend_argument_value_error(1, "must be between 0 and %d", INT32_MAX);
	} else if (no_producer_ms < 0) {
		zend_argument_value_error(2, "must be greater than or equal to 0");
	} else if (no_consumer_ms < 0) {
		zend_argument_value_error(3, "must be greater than or equal to 0");
	} else {
		return true;
	}
	return false;
}

PHP_METHOD(Async_Channel, __construct)
{
	channel_obj_t *channel = from_obj(Z_OBJ_P(ZEND_THIS));
	zend_long capacity = 0, no_producer_ms = 0, no_consumer_ms = 0;
	bool is_hard = false;

	ZEND_PARSE_PARAMETERS_START(0, 4)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(capacity)
		Z_PARAM_LONG(no_producer_ms)
		Z_PARAM_LONG(no_consumer_ms)
		Z_PARAM_BOOL(is_hard)
	ZEND_PARSE_PARAMETERS_END();

	if (channel->is_constructed) {
		zend_throw_error(NULL, "Cannot construct a Channel twice");
		RETURN_THROWS();
	}
	if (!check_arguments(capacity, no_producer_ms, no_consumer_ms)) {
		RETURN_THROWS();
	}
	async_channel_timeouts_t timeouts = {
		.no_producer_ms = (uint64_t) no_producer_ms,
		.no_consumer_ms = (uint64_t) no_consumer_ms,
		.is_hard = is_hard,
	};

	async_channel_init(&channel->channel, (uint32_t) capacity, timeouts);
	channel->is_constructed = true;
}

static zend_never_inline void send_with_token(zend_execute_data *execute_data)
{
	zend_object *token = NULL;
	zval *value;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_ZVAL(value)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(token, async_ce_completable)
	ZEND_PARSE_PARAMETERS_END();

	if (token) {
		async_completable_mark_used(token);
	}
	if (async_channel_has_room(THIS_CHANNEL)) {
		async_channel_put(THIS_CHANNEL, value);
		return;
	}
	wait_with_token(THIS_CHANNEL, &THIS_CHANNEL->senders, value, token);
}

/* The usual case is read without further ado: this function is called for every value, as is recv(). Each call in
 * them is the last thing they do, so that it costs a jump. */
PHP_METHOD(Async_Channel, send)
{
	async_channel_t *channel = THIS_CHANNEL;
	zval *value = ZEND_CALL_ARG(execute_data, 1);

	if (UNEXPECTED(ZEND_NUM_ARGS() != 1)) {
		send_with_token(execute_data);
	} else if (async_channel_has_room(channel)) {
		async_channel_put(channel, value);
	} else {
		ASYNC_JUMPING_BACK(async_channel_wait)(channel, &channel->senders, value, throw_closed);
	}
}

PHP_METHOD(Async_Channel, sendAsync)
{
	zval *value;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ZVAL(value)
	ZEND_PARSE_PARAMETERS_END();

	RETURN_BOOL(async_channel_offer(THIS_CHANNEL, value));
}

static zend_never_inline void receive_with_token(zend_execute_data *execute_data, zval *return_value)
{
	zend_object *token = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(token, async_ce_completable)
	ZEND_PARSE_PARAMETERS_END();

	if (token) {
		async_completable_mark_used(token);
	}
	if (async_channel_has_value(THIS_CHANNEL)) {
		async_channel_take(THIS_CHANNEL, return_value);
		return;
	}
	wait_with_token(THIS_CHANNEL, &THIS_CHANNEL->receivers, return_value, token);
}

PHP_METHOD(Async_Channel, recv)
{
	async_channel_t *channel = THIS_CHANNEL;

	if (UNEXPECTED(ZEND_NUM_ARGS() != 0)) {
		receive_with_token(execute_data, return_value);
	} else if (async_channel_has_value(channel)) {
		async_channel_take(channel, return_value);
	} else {
		ASYNC_JUMPING_BACK(async_channel_wait)(channel, &channel->receivers, return_value, throw_closed);
	}
}

static void settle_with_value(async_future_t *future, zval *value)
{
	async_future_complete(future, value);
	zval_ptr_dtor(value);
}

static void settle_with_error(async_future_t *future, const async_channel_t *channel)
{
	zend_object *error = create_error(channel);

	async_future_fail(future, error);
	OBJ_RELEASE(error);
}

PHP_METHOD(Async_Channel, recvAsync)
{
	async_channel_t *channel = THIS_CHANNEL;
	zval value;

	ZEND_PARSE_PARAMETERS_NONE();
	bool has_value = async_channel_has_value(channel);

	if (!has_value && !async_channel_is_closed(channel) && UNEXPECTED(!may_wait(NULL))) {
		RETURN_THROWS();
	}
	async_future_t *future = async_future_create();

	if (has_value) {
		async_channel_take(channel, &value);
		settle_with_value(future, &value);
	} else if (async_channel_is_closed(channel)) {
		settle_with_error(future, channel);
	} else {
		async_channel_receive_later(channel, future);
	}
	RETVAL_OBJ(async_future_object_create(future));
	async_future_release(future);
}

PHP_METHOD(Async_Channel, close)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_channel_close(THIS_CHANNEL, ASYNC_CHANNEL_EXPLICIT);
}

PHP_METHOD(Async_Channel, isClosed)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(async_channel_is_closed(THIS_CHANNEL));
}

PHP_METHOD(Async_Channel, capacity)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_LONG((zend_long) THIS_CHANNEL->capacity);
}

PHP_METHOD(Async_Channel, count)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_LONG((zend_long) async_channel_count(THIS_CHANNEL));
}

PHP_METHOD(Async_Channel, isEmpty)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(async_channel_count(THIS_CHANNEL) == 0);
}

PHP_METHOD(Async_Channel, isFull)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(async_channel_is_full(THIS_CHANNEL));
}

PHP_METHOD(Async_Channel, getIterator)
{
	ZEND_PARSE_PARAMETERS_NONE();
	zend_throw_error(NULL, "An object of class %s is not a traversable object in an invalid state",
		ZSTR_VAL(async_ce_channel->name));
}

/* ---- registration ---- */

static void register_errors(void)
{
	async_ce_channel_close_reason = register_class_Async_ChannelCloseReason();
	create_any_exception = async_ce_channel_exception->create_object;
	async_ce_channel_exception->create_object = create_exception;
	async_channel_create_error = create_error;
}

void async_channel_class_register(void)
{
	register_errors();
	async_ce_channel = register_class_Async_Channel(async_ce_awaitable, zend_ce_aggregate, zend_ce_countable);
	async_ce_channel->create_object = create_object;
	async_ce_channel->get_iterator = get_iterator;

	memcpy(&channel_handlers, &std_object_handlers, sizeof(zend_object_handlers));
	channel_handlers.offset = XtOffsetOf(channel_obj_t, std);
	channel_handlers.dtor_obj = dtor_object;
	channel_handlers.free_obj = free_object;
	channel_handlers.get_gc = get_gc;
	channel_handlers.clone_obj = NULL;
	ASYNC_SET_DEFAULT_HANDLERS(async_ce_channel, &channel_handlers);
	async_channel_timers_module_start();
}
