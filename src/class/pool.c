/* pool.c - the class Async\Pool. */
/* SPDX-License-Identifier: MIT */
#include "class/pool.h"

#include "zend_closures.h"
#include "zend_enum.h"
#include "zend_exceptions.h"
#include "zend_interfaces.h"
#include "class/exceptions.h"
#include "class/interfaces.h"
#include "class/spawn.h"
#include "compat.h"
#include "core/failure.h"
#include "core/hidden_function.h"
#include "core/membership.h"
#include "core/scheduler.h"
#include "sync/pool.h"
#include "stubs/pool_arginfo.h"

zend_class_entry *async_ce_pool;
static zend_object_handlers pool_handlers;

/* The arguments of the constructor, in order. */
typedef enum {
	FACTORY,
	DESTRUCTOR,
	HEALTHCHECK,
	BEFORE_ACQUIRE,
	BEFORE_RELEASE,
	CALLBACK_COUNT,
} callback_t;

typedef struct pool_obj {
	async_pool_t *pool;             /* owned */
	zval callbacks[CALLBACK_COUNT]; /* owned Closures; UNDEF where there is none */
	zend_object *strategy;          /* owned, or NULL */
	bool is_constructed;
	zend_object std;
} pool_obj_t;

static pool_obj_t *from_obj(const zend_object *object)
{
	return (pool_obj_t *) ((char *) object - XtOffsetOf(pool_obj_t, std));
}

#define THIS_POOL from_obj(Z_OBJ_P(ZEND_THIS))->pool

/* ---- calls of the script's code ---- */

static bool has_callback(const pool_obj_t *self, callback_t which)
{
	return Z_TYPE(self->callbacks[which]) != IS_UNDEF;
}

/* Returns false with an exception; result is UNDEF then. */
static bool call(pool_obj_t *self, callback_t which, zval *resource, zval *result)
{
	zval *closure = &self->callbacks[which];
	zend_class_entry *called_scope;
	zend_function *function;
	zend_object *object;

	ZVAL_UNDEF(result);
	Z_OBJ_HANDLER_P(closure, get_closure)(Z_OBJ_P(closure), &called_scope, &function, &object, false);
	zend_call_known_function(function, object, called_scope, result, resource ? 1 : 0, resource, NULL);
	if (UNEXPECTED(EG(exception))) {
		zval_ptr_dtor(result);
		ZVAL_UNDEF(result);
		return false;
	}
	if (Z_ISREF_P(result)) {
		zend_unwrap_reference(result);
	}
	return true;
}

/* As it does not belong to the pool, the strategy may be replaced while it is at work. */
static void call_strategy(
	pool_obj_t *self, const char *method, zval *result, uint32_t count, zval *first, zval *second)
{
	zend_object *strategy = self->strategy;

	GC_ADDREF(strategy);
	zend_call_method(strategy, strategy->ce, NULL, method, strlen(method), result, count, first, second);
	OBJ_RELEASE(strategy);
}

/* After a fatal error that takes its way as an exception no code of the script may run. */
static bool may_call(const async_exception_aside_t *aside)
{
	return !aside->exception || !async_failure_is_fatal(aside->exception);
}

/* Whether it is the running coroutine itself that is to end, or the whole application: that says nothing
 * about the resource. A hook may also fail because something it awaited was cancelled, or took too long. */
static bool is_end_of_this_flow(const zend_object *exception)
{
	const async_coroutine_t *self = async_scheduler_current();

	if (async_failure_is_exit(exception)) {
		return true;
	}
	if (!self || !(self->flags & ASYNC_COROUTINE_CANCEL_REQUESTED)
			|| !async_failure_is_cancellation(exception)) {
		return false;
	}
	return exception == self->control->delivered
		|| !instanceof_function(exception->ce, async_ce_operation_canceled);
}

static zend_object *take_exception(void)
{
	zend_object *exception = EG(exception);

	GC_ADDREF(exception);
	zend_clear_exception();
	return exception;
}

/* ---- operations ---- */

static bool create_resource(void *owner, zval *resource)
{
	return call(owner, FACTORY, NULL, resource);
}

static void destroy_resource(void *owner, zval *resource)
{
	pool_obj_t *self = owner;
	async_exception_aside_t aside = async_exception_set_aside();
	zval result;

	if (has_callback(self, DESTRUCTOR) && may_call(&aside)) {
		call(self, DESTRUCTOR, resource, &result);
		zval_ptr_dtor(&result);
	}
	zval_ptr_dtor(resource);
	async_exception_put_back(aside);
}

static bool inspect_resource(void *owner, async_pool_occasion_t occasion, zval *resource, zend_object **cause)
{
	static const callback_t inspectors[] = {
		[ASYNC_POOL_BEFORE_ACQUIRE] = BEFORE_ACQUIRE,
		[ASYNC_POOL_BEFORE_RELEASE] = BEFORE_RELEASE,
		[ASYNC_POOL_WHILE_IDLE] = HEALTHCHECK,
	};
	pool_obj_t *self = owner;
	zval verdict;

	if (!has_callback(self, inspectors[occasion])) {
		return true;
	}
	if (call(self, inspectors[occasion], resource, &verdict)) {
		bool is_accepted = Z_TYPE(verdict) != IS_FALSE;
		zval_ptr_dtor(&verdict);
		/* A destructor may have thrown. */
		return is_accepted && !EG(exception);
	}
	if (is_end_of_this_flow(EG(exception))) {
		return false;
	}
	zend_object *exception = take_exception();

	if (cause) {
		*cause = exception;
	} else {
		OBJ_RELEASE(exception);
	}
	return false;
}

static bool should_recover(void *owner)
{
	pool_obj_t *self = owner;
	zval result;

	if (!self->strategy) {
		return false;
	}
	ZVAL_UNDEF(&result);
	call_strategy(self, "shouldrecover", &result, 0, NULL, NULL);
	bool answer = Z_TYPE(result) == IS_TRUE;
	zval_ptr_dtor(&result);
	return answer;
}

static void report_success(void *owner)
{
	pool_obj_t *self = owner;
	zval source, result;

	if (!self->strategy) {
		return;
	}
	ZVAL_OBJ(&source, &self->std);
	ZVAL_UNDEF(&result);
	call_strategy(self, "reportsuccess", &result, 1, &source, NULL);
	zval_ptr_dtor(&result);
}

/* There must be a strategy. Takes ownership of the failure. */
static void tell_strategy(pool_obj_t *self, zend_object *failure)
{
	zval source, error, result;

	ZVAL_OBJ(&source, &self->std);
	ZVAL_OBJ(&error, failure);
	ZVAL_UNDEF(&result);
	call_strategy(self, "reportfailure", &result, 2, &source, &error);
	zval_ptr_dtor(&result);
	OBJ_RELEASE(failure);
}

static void report_failure(void *owner, zend_object *cause)
{
	pool_obj_t *self = owner;
	async_exception_aside_t aside = async_exception_set_aside();

	if (self->strategy && may_call(&aside)) {
		zend_object *failure = async_exception_create(zend_ce_exception, "Resource validation failed");
		async_exception_append_previous(failure, cause);
		tell_strategy(self, failure);
	} else if (cause) {
		OBJ_RELEASE(cause);
	}
	async_exception_put_back(aside);
}

/* One for each call of async_pool_check(), with the Pool as its only argument. The script cannot name it. */
static ZEND_NAMED_FUNCTION(check_pool)
{
	(void) return_value;
	async_pool_check(from_obj(Z_OBJ_P(ZEND_CALL_ARG(execute_data, 1)))->pool);
}

static zend_internal_function check_function;

static void start_round(void *owner)
{
	pool_obj_t *self = owner;
	zval closure, argument;

	/* No memory: the next round will come. */
	zend_try {
		zend_create_fake_closure(&closure, (zend_function *) &check_function, NULL, NULL, NULL);
		ZVAL_OBJ(&argument, &self->std);
		async_coroutine_t *round =
			async_coroutine_spawn(async_membership_main(), &closure, 1, &argument, NULL);
		if (round) {
			round->flags |= ASYNC_COROUTINE_INTERNAL;
		}
	} zend_end_try();
}

static void warn_of_failure(zend_object *failure)
{
	zval unused;
	zend_string *message = zval_get_string(zend_read_property_ex(
		zend_get_exception_base(failure), failure, ZSTR_KNOWN(ZEND_STR_MESSAGE), true, &unused));

	zend_error(
		E_WARNING, "%s in the health check of a Pool: %s", ZSTR_VAL(failure->ce->name), ZSTR_VAL(message));
	zend_string_release(message);
}

static void failed_in_round(void *owner)
{
	pool_obj_t *self = owner;

	if (is_end_of_this_flow(EG(exception))) {
		return;
	}
	zend_object *failure = take_exception();

	if (self->strategy) {
		tell_strategy(self, failure);
		return;
	}
	warn_of_failure(failure);
	OBJ_RELEASE(failure);
}

static const async_pool_operations_t operations = {
	.create = create_resource,
	.destroy = destroy_resource,
	.inspect = inspect_resource,
	.should_recover = should_recover,
	.report_success = report_success,
	.report_failure = report_failure,
	.start_round = start_round,
	.failed_in_round = failed_in_round,
};

/* ---- handlers ---- */

static zend_object *create_object(zend_class_entry *ce)
{
	pool_obj_t *self = zend_object_alloc(sizeof(pool_obj_t), ce);

	self->pool = async_pool_create(&operations, self);
	zend_object_std_init(&self->std, ce);
	self->std.handlers = &pool_handlers;
	return &self->std;
}

static void dtor_object(zend_object *object)
{
	async_pool_close(from_obj(object)->pool);
}

static void free_object(zend_object *object)
{
	pool_obj_t *self = from_obj(object);

	async_pool_free(self->pool);
	for (uint32_t i = 0; i < CALLBACK_COUNT; i++) {
		zval_ptr_dtor(&self->callbacks[i]);
	}
	if (self->strategy) {
		OBJ_RELEASE(self->strategy);
	}
	zend_object_std_dtor(object);
}

static HashTable *get_gc(zend_object *object, zval **table, int *count)
{
	pool_obj_t *self = from_obj(object);
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

	for (uint32_t i = 0; i < CALLBACK_COUNT; i++) {
		zend_get_gc_buffer_add_zval(buffer, &self->callbacks[i]);
	}
	if (self->strategy) {
		zend_get_gc_buffer_add_obj(buffer, self->strategy);
	}
	async_pool_add_to_gc(self->pool, buffer);
	zend_get_gc_buffer_use(buffer, table, count);
	return NULL;
}

/* ---- methods ---- */

/* Returns false with an exception. */
static bool are_limits_valid(zend_long min, zend_long max, zend_long interval)
{
	if (min < 0) {
		zend_argument_value_error(6, "must be >= 0");
		return false;
	}
	if (max < 1) {
		zend_argument_value_error(7, "must be >= 1");
		return false;
	}
	if (min > max) {
		zend_argument_value_error(6, "must be <= max");
		return false;
	}
	if (interval < 0) {
		zend_argument_value_error(8, "must be >= 0");
		return false;
	}
	return true;
}

/* Without a healthcheck there is nothing to be done from time to time. */
static uint64_t nanoseconds_between_rounds(const pool_obj_t *self, zend_long milliseconds)
{
	if (milliseconds == 0 || !has_callback(self, HEALTHCHECK)
			|| (uint64_t) milliseconds > ASYNC_NO_DEADLINE / UINT64_C(1000000)) {
		return ASYNC_NO_DEADLINE;
	}
	return (uint64_t) milliseconds * UINT64_C(1000000);
}

PHP_METHOD(Async_Pool, __construct)
{
	pool_obj_t *self = from_obj(Z_OBJ_P(ZEND_THIS));
	zend_fcall_info callables[CALLBACK_COUNT] = {0};
	zend_fcall_info_cache unused[CALLBACK_COUNT] = {0};
	zend_long min = 0, max = 10, interval = 0;

	ZEND_PARSE_PARAMETERS_START(1, 8)
		Z_PARAM_FUNC(callables[FACTORY], unused[FACTORY])
		Z_PARAM_OPTIONAL
		Z_PARAM_FUNC_OR_NULL(callables[DESTRUCTOR], unused[DESTRUCTOR])
		Z_PARAM_FUNC_OR_NULL(callables[HEALTHCHECK], unused[HEALTHCHECK])
		Z_PARAM_FUNC_OR_NULL(callables[BEFORE_ACQUIRE], unused[BEFORE_ACQUIRE])
		Z_PARAM_FUNC_OR_NULL(callables[BEFORE_RELEASE], unused[BEFORE_RELEASE])
		Z_PARAM_LONG(min)
		Z_PARAM_LONG(max)
		Z_PARAM_LONG(interval)
	ZEND_PARSE_PARAMETERS_END();

	if (self->is_constructed) {
		zend_throw_error(NULL, "Cannot construct a Pool twice");
		RETURN_THROWS();
	}
	if (!are_limits_valid(min, max, interval)) {
		RETURN_THROWS();
	}
	self->is_constructed = true;
	for (uint32_t i = 0; i < CALLBACK_COUNT; i++) {
		zval *callable = &callables[i].function_name;
		if (ZEND_FCI_INITIALIZED(callables[i]) && !async_make_closure(callable, &self->callbacks[i])) {
			RETURN_THROWS();
		}
	}
	async_pool_open(self->pool, (size_t) min, (size_t) max, nanoseconds_between_rounds(self, interval));
}

static void throw_refusal(async_pool_result_t result, zend_long timeout)
{
	switch (result) {
		case ASYNC_POOL_TIMEOUT:
			async_throw(async_ce_timeout_exception,
				"No resource of the pool became free within " ZEND_LONG_FMT " ms", timeout);
			return;
		case ASYNC_POOL_CLOSED:
			async_throw(async_ce_pool_exception, "Pool is closed");
			return;
		case ASYNC_POOL_UNAVAILABLE:
			async_throw(async_ce_service_unavailable, "Service is unavailable (circuit breaker is open)");
			return;
		case ASYNC_POOL_NOT_ACQUIRED:
			async_throw(async_ce_pool_exception, "No resource of the pool is in use that could be released");
			return;
		default:
			/* Thrown already. */
			return;
	}
}

PHP_METHOD(Async_Pool, acquire)
{
	zend_long timeout = 0;
	zval resource;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(timeout)
	ZEND_PARSE_PARAMETERS_END();

	if (timeout < 0) {
		zend_argument_value_error(1, "must be greater than or equal to 0");
		RETURN_THROWS();
	}
	uint64_t deadline = ASYNC_NO_DEADLINE;

	if (timeout > 0) {
		/* A time too long to count is still a time. */
		deadline = MIN(async_deadline_after_ms(timeout), ASYNC_NO_DEADLINE - 1);
	}
	async_pool_result_t result = async_pool_acquire(THIS_POOL, &resource, deadline);

	if (result != ASYNC_POOL_DONE) {
		throw_refusal(result, timeout);
		RETURN_THROWS();
	}
	RETURN_COPY_VALUE(&resource);
}

PHP_METHOD(Async_Pool, tryAcquire)
{
	zval resource;

	ZEND_PARSE_PARAMETERS_NONE();
	switch (async_pool_try_acquire(THIS_POOL, &resource)) {
		case ASYNC_POOL_DONE:
			RETURN_COPY_VALUE(&resource);
		case ASYNC_POOL_FAILED:
			RETURN_THROWS();
		default:
			RETURN_NULL();
	}
}

PHP_METHOD(Async_Pool, release)
{
	zval *argument;
	zval resource;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ZVAL(argument)
	ZEND_PARSE_PARAMETERS_END();

	ZVAL_COPY_DEREF(&resource, argument);
	throw_refusal(async_pool_release(THIS_POOL, &resource), 0);
}

PHP_METHOD(Async_Pool, close)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_pool_close(THIS_POOL);
}

PHP_METHOD(Async_Pool, isClosed)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(async_pool_is_closed(THIS_POOL));
}

PHP_METHOD(Async_Pool, count)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_LONG((zend_long) async_pool_count(THIS_POOL));
}

PHP_METHOD(Async_Pool, idleCount)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_LONG((zend_long) async_pool_idle_count(THIS_POOL));
}

PHP_METHOD(Async_Pool, activeCount)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_LONG((zend_long) async_pool_active_count(THIS_POOL));
}

PHP_METHOD(Async_Pool, setCircuitBreakerStrategy)
{
	pool_obj_t *self = from_obj(Z_OBJ_P(ZEND_THIS));
	zend_object *strategy;
	zend_object *former = self->strategy;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(strategy, async_ce_circuit_breaker_strategy)
	ZEND_PARSE_PARAMETERS_END();

	if (strategy) {
		GC_ADDREF(strategy);
	}
	self->strategy = strategy;
	if (former) {
		OBJ_RELEASE(former);
	}
}

PHP_METHOD(Async_Pool, getState)
{
	static const char *const names[] = {
		[ASYNC_POOL_ACTIVE] = "ACTIVE",
		[ASYNC_POOL_INACTIVE] = "INACTIVE",
		[ASYNC_POOL_RECOVERING] = "RECOVERING",
	};

	ZEND_PARSE_PARAMETERS_NONE();
	const char *name = names[async_pool_state(THIS_POOL)];

	RETURN_OBJ_COPY(zend_enum_get_case_cstr(async_ce_circuit_breaker_state, name));
}

PHP_METHOD(Async_Pool, activate)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_pool_set_state(THIS_POOL, ASYNC_POOL_ACTIVE);
}

PHP_METHOD(Async_Pool, deactivate)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_pool_set_state(THIS_POOL, ASYNC_POOL_INACTIVE);
}

PHP_METHOD(Async_Pool, recover)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_pool_set_state(THIS_POOL, ASYNC_POOL_RECOVERING);
}

void async_pool_class_register(void)
{
	async_ce_pool = register_class_Async_Pool(zend_ce_countable, async_ce_circuit_breaker);
	async_ce_pool->create_object = create_object;

	memcpy(&pool_handlers, &std_object_handlers, sizeof(zend_object_handlers));
	pool_handlers.offset = XtOffsetOf(pool_obj_t, std);
	pool_handlers.dtor_obj = dtor_object;
	pool_handlers.free_obj = free_object;
	pool_handlers.get_gc = get_gc;
	pool_handlers.clone_obj = NULL;
	ASYNC_SET_DEFAULT_HANDLERS(async_ce_pool, &pool_handlers);

	check_function = async_hidden_function(check_pool);
}
