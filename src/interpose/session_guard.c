/* session_guard.c - one coroutine at a time inside of PHP's session functions. */
/* SPDX-License-Identifier: MIT */
#include "interpose/session_guard.h"

#include "php.h"
#include "zend_exceptions.h"
#include "core/coroutine.h"
#include "core/wait.h"
#include "core/wrapped_function.h"
#include "interpose/visit.h"

/* The session of this process, as a place to be visited. */
static const char session;

/* May switch. Returns false with an exception when cancelled. */
static bool wait_for_turn(void)
{
	async_visit_t *visit;

	while ((visit = async_visit_find_other(&session))) {
		if (async_wait_event(&visit->over, ASYNC_NO_DEADLINE) == ASYNC_WAIT_CANCELLED) {
			return false;
		}
	}
	return true;
}

/* A call in a handler of the same coroutine is part of the visit. */
static void call_inside(INTERNAL_FUNCTION_PARAMETERS, const async_wrapped_function_t *wrapped)
{
	async_visit_t visit;

	if (async_visit_find_own(&session)) {
		wrapped->original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
		return;
	}
	async_visit_begin(&visit, &session, NULL);
	async_visit_name_function(&visit, EX(func));
	wrapped->original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	async_visit_end(&visit);
}

static void take_turn(INTERNAL_FUNCTION_PARAMETERS, const async_wrapped_function_t *wrapped)
{
	if (!async_wait_is_possible()) {
		wrapped->original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	} else if (wait_for_turn()) {
		call_inside(INTERNAL_FUNCTION_PARAM_PASSTHRU, wrapped);
	}
}

/* Whether a cancellation, or another exception of ours, has ended a wait in the call that is just over. */
static bool was_given_up(void)
{
	const async_coroutine_t *self = async_scheduler_current();

	return self && EG(exception) && self->control->delivered == EG(exception);
}

static void close_unlocked_session(void)
{
	zend_function *abort = zend_hash_str_find_ptr(CG(function_table), ZEND_STRL("session_abort"));
	zend_object *reason = EG(exception);
	zval unwanted;

	if (abort == NULL) { /* disabled */
		return;
	}
	EG(exception) = NULL;
	ZVAL_UNDEF(&unwanted);
	zend_call_known_function(abort, NULL, NULL, &unwanted, 0, NULL, NULL);
	zval_ptr_dtor(&unwanted);
	if (EG(exception)) {
		zend_clear_exception();
	}
	EG(exception) = reason;
}

/* Functions that may park, or change what a parked one works with. */
#define FOR_EACH_FUNCTION(F) \
	F(session_abort) F(session_commit) F(session_create_id) F(session_decode) F(session_destroy) F(session_encode) \
	F(session_gc) F(session_id) F(session_module_name) F(session_name) F(session_regenerate_id) F(session_reset) \
	F(session_save_path) F(session_set_save_handler) F(session_unset) F(session_write_close)

#define DECLARE(name) static ZEND_NAMED_FUNCTION(guarded_##name);
#define NUMBER(name) NUMBER_OF_##name,
#define DESCRIBE(function_name) [NUMBER_OF_##function_name] = {.name = #function_name, .wrapper = guarded_##function_name},
#define DEFINE(name) \
	static ZEND_NAMED_FUNCTION(guarded_##name) \
	{ \
		take_turn(INTERNAL_FUNCTION_PARAM_PASSTHRU, &wrapped[NUMBER_OF_##name]); \
	}

DECLARE(session_start)
FOR_EACH_FUNCTION(DECLARE)

enum {
	NUMBER(session_start)
	FOR_EACH_FUNCTION(NUMBER)
	FUNCTIONS,
};

static async_wrapped_function_t wrapped[FUNCTIONS] = {
	DESCRIBE(session_start)
	FOR_EACH_FUNCTION(DESCRIBE)
};

FOR_EACH_FUNCTION(DEFINE)

/* PHP does not look whether it got the lock. */
static ZEND_NAMED_FUNCTION(guarded_session_start)
{
	take_turn(INTERNAL_FUNCTION_PARAM_PASSTHRU, &wrapped[NUMBER_OF_session_start]);
	if (UNEXPECTED(was_given_up()) && Z_TYPE_P(return_value) == IS_TRUE) {
		close_unlocked_session();
		ZVAL_FALSE(return_value);
	}
}

void async_session_guard_install(void)
{
	for (size_t i = 0; i < FUNCTIONS; i++) {
		async_function_wrap(&wrapped[i]);
	}
}

void async_session_guard_restore(void)
{
	for (size_t i = 0; i < FUNCTIONS; i++) {
		async_function_unwrap(&wrapped[i]);
	}
}
