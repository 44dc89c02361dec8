/* signal.c - the function Async\signal() and the enum Async\Signal. */
/* SPDX-License-Identifier: MIT */
#include "class/signal.h"

#include "php.h"
#include "zend_enum.h"
#include "class/completable.h"
#include "class/exceptions.h"
#include "class/future.h"
#include "class/interfaces.h"
#include "class/timeout.h"
#include "core/deadline.h"
#include "core/request.h"
#include "reactor/reactor.h"
#include "reactor/signal.h"
#include "stubs/signal_arginfo.h"

static zend_class_entry *async_ce_signal;

/*
 * What ties a pending future to a signal, and to the token that may come first. It is gone as soon as the
 * future is settled or dropped. That can be where no PHP code may run; so the future keeps the objects named
 * here, and all of them are made in advance.
 */
typedef struct signal_wait {
	async_signal_watch_t watch;
	async_future_source_t source;
	async_future_t *future;     /* borrowed: it tells when it goes */
	zend_object *signal;        /* borrowed from the future: a case of the enum */
	zend_object *token;         /* borrowed from the future; NULL when there is none */
	zend_object *trip;          /* borrowed from the future: the error if the token brings none */
	async_waiter_t token_waiter; /* subscribed while there is a token */
	async_deadline_t deadline;  /* set when the token is a Timeout */
} signal_wait_t;

#define WAIT_OF(pointer, field) ASYNC_LIST_ENTRY(pointer, signal_wait_t, field)

/* ---- the end of a wait ---- */

/* Returns the future, still pending, without a source. */
static async_future_t *dissolve(signal_wait_t *wait)
{
	async_future_t *future = wait->future;

	async_future_detach_source(future);
	async_signal_unwatch(&wait->watch);
	async_deadline_clear(&wait->deadline);
	if (wait->token) {
		async_event_unsubscribe(&wait->token_waiter);
	}
	efree(wait);
	return future;
}

static void on_arrived(async_signal_watch_t *watch)
{
	signal_wait_t *wait = WAIT_OF(watch, watch);
	zval signal;

	ZVAL_OBJ(&signal, wait->signal);
	async_future_complete(dissolve(wait), &signal);
}

static void on_closed(async_signal_watch_t *watch)
{
	dissolve(WAIT_OF(watch, watch));
}

static void on_unwanted(async_future_source_t *source)
{
	dissolve(WAIT_OF(source, source));
}

static void on_time_over(async_deadline_t *deadline)
{
	signal_wait_t *wait = WAIT_OF(deadline, deadline);
	zend_object *trip = wait->trip;

	async_future_fail(dissolve(wait), trip);
}

static void on_token_settled(async_waiter_t *waiter)
{
	signal_wait_t *wait = WAIT_OF(waiter, token_waiter);
	zend_object *error = async_completable_take_failure(wait->token);
	zend_object *trip = wait->trip;

	async_future_fail(dissolve(wait), error ? error : trip);
	if (error) {
		OBJ_RELEASE(error);
	}
}

/* ---- its beginning ---- */

/* Owned by the caller. */
static zend_object *create_trip(zend_object *token)
{
	if (token->ce == async_ce_timeout) {
		return async_timeout_create_failure(token);
	}
	return async_exception_create(async_ce_cancellation, "Signal wait cancelled");
}

static void fail_and_release(async_future_t *future, zend_object *error)
{
	async_future_fail(future, error);
	OBJ_RELEASE(error);
}

/* The token settled before anything began. */
static void fail_at_once(async_future_t *future, zend_object *token)
{
	zend_object *error = async_completable_take_failure(token);

	fail_and_release(future, error ? error : create_trip(token));
}

static void add_object(zval *array, zend_object *object)
{
	zval value;

	ZVAL_OBJ_COPY(&value, object);
	zend_hash_next_index_insert_new(Z_ARRVAL_P(array), &value);
}

static void keep_objects(signal_wait_t *wait)
{
	zval kept;

	array_init_size(&kept, 3);
	add_object(&kept, wait->signal);
	if (wait->token) {
		add_object(&kept, wait->token);
		add_object(&kept, wait->trip);
	}
	async_future_keep(wait->future, &kept);
}

static void watch_token(signal_wait_t *wait)
{
	uint64_t time = async_completable_deadline(wait->token);

	async_event_subscribe(async_completable_event(wait->token), &wait->token_waiter, on_token_settled);
	if (time != ASYNC_NO_DEADLINE) {
		wait->deadline.on_expired = on_time_over;
		async_deadline_set(&wait->deadline, time);
	}
}

/* Ties the future to both; or fails it when the system cannot watch the signal. */
static void begin(async_future_t *future, zend_object *signal, zend_object *token)
{
	signal_wait_t *wait = ecalloc(1, sizeof(signal_wait_t));
	zend_long number = Z_LVAL_P(zend_enum_fetch_case_value(signal));
	int error;

	wait->watch.on_arrived = on_arrived;
	wait->watch.on_closed = on_closed;
	error = async_signal_watch(&wait->watch, (int) number);
	if (error) {
		efree(wait);
		fail_and_release(future, async_exception_create(async_ce_exception, "Cannot wait for signal %s: %s",
			Z_STRVAL_P(zend_enum_fetch_case_name(signal)), async_reactor_error_text(error)));
		return;
	}
	wait->future = future;
	wait->signal = signal;
	wait->source.on_unwanted = on_unwanted;
	if (token) {
		wait->token = token;
		wait->trip = create_trip(token);
		watch_token(wait);
	}
	keep_objects(wait);
	if (token) {
		OBJ_RELEASE(wait->trip);
	}
	async_future_set_external(future);
	async_future_attach_source(future, &wait->source);
}

ZEND_FUNCTION(Async_signal)
{
	zend_object *signal;
	zend_object *token = NULL;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_OBJ_OF_CLASS(signal, async_ce_signal)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(token, async_ce_completable)
	ZEND_PARSE_PARAMETERS_END();

	if (!async_request_start()) {
		RETURN_THROWS();
	}
	if (token) {
		async_completable_mark_used(token);
	}
	async_future_t *future = async_future_create();

	if (token && async_completable_is_settled(token)) {
		fail_at_once(future, token);
	} else {
		begin(future, signal, token);
	}
	RETVAL_OBJ(async_future_object_create(future));
	async_future_release(future);
}

void async_signal_enum_register(void)
{
	async_ce_signal = register_class_Async_Signal();
}
