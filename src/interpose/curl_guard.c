/* curl_guard.c - one coroutine at a time inside of a cURL handle. */
/* SPDX-License-Identifier: MIT */
#include "interpose/curl_guard.h"

#include "core/coroutine.h"
#include "core/wait.h"
#include "core/wrapped_function.h"
#include "interpose/poll.h"
#include "interpose/visit.h"

/* To read from, to write to, for the header, for error messages. */
#define MOST_STREAMS 4

/* The argument with this number when it is an object; NULL lets the original function complain. */
static zend_object *handle_argument(const zend_execute_data *execute_data, uint32_t number)
{
	zval *argument = number <= ZEND_NUM_ARGS() ? ZEND_CALL_ARG(execute_data, number) : NULL;

	return argument && Z_TYPE_P(argument) == IS_OBJECT ? Z_OBJ_P(argument) : NULL;
}

/* Throws, and returns false, when somebody else is inside. */
static bool refuse_if_taken(const zend_object *handle)
{
	return !handle || async_visit_refuse_if_taken(handle, handle, false);
}

/* May switch. Returns false with an exception when cancelled. */
static bool wait_for_turn(const zend_object *handle)
{
	async_visit_t *visit;

	while (UNEXPECTED((visit = async_visit_find_other(handle)) != NULL)) {
		if (async_wait_event(&visit->over, ASYNC_NO_DEADLINE) == ASYNC_WAIT_CANCELLED) {
			return false;
		}
	}
	return true;
}

/* A call in a callback of the same handle is part of the visit. */
static void call_inside(INTERNAL_FUNCTION_PARAMETERS, zend_object *handle, const async_wrapped_function_t *wrapped)
{
	async_visit_t visit;
	bool is_outermost = async_visit_find_own(handle) == NULL;

	if (is_outermost) {
		async_visit_begin(&visit, handle, handle);
		async_visit_name_function(&visit, EX(func));
	}
	wrapped->original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	if (is_outermost) {
		async_visit_end(&visit);
	}
}

static void call_original(INTERNAL_FUNCTION_PARAMETERS, const async_wrapped_function_t *wrapped)
{
	wrapped->original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

/* CURLOPT_FILE and its like: cURL works with the FILE of a stream, which fclose() would free under it. */
static uint32_t visit_streams(zend_object *handle, async_visit_t *visits, const zend_function *function)
{
	uint32_t found = 0;
	zval *values;
	int count;

	handle->handlers->get_gc(handle, &values, &count);
	for (int i = 0; i < count && found < MOST_STREAMS; i++) {
		if (Z_TYPE(values[i]) == IS_RESOURCE) {
			async_visit_begin(&visits[found], Z_RES(values[i]), handle);
			async_visit_name_function(&visits[found++], function);
		}
	}
	return found;
}

static void transfer_with_streams(INTERNAL_FUNCTION_PARAMETERS, zend_object *handle, const async_wrapped_function_t *wrapped)
{
	async_visit_t visits[MOST_STREAMS];
	uint32_t count = visit_streams(handle, visits, EX(func));

	call_inside(INTERNAL_FUNCTION_PARAM_PASSTHRU, handle, wrapped);
	while (count > 0) {
		async_visit_end(&visits[--count]);
	}
}

/* Transfers with an easy handle, all the time inside of it. */
static void transfer(INTERNAL_FUNCTION_PARAMETERS, const async_wrapped_function_t *wrapped)
{
	zend_object *handle = handle_argument(execute_data, 1);

	if (!async_wait_is_possible() || !handle) {
		call_original(INTERNAL_FUNCTION_PARAM_PASSTHRU, wrapped);
	} else if (refuse_if_taken(handle)) {
		transfer_with_streams(INTERNAL_FUNCTION_PARAM_PASSTHRU, handle, wrapped);
	}
}

/* Changes an easy handle. */
static void change(INTERNAL_FUNCTION_PARAMETERS, const async_wrapped_function_t *wrapped)
{
	if (!async_wait_is_possible() || refuse_if_taken(handle_argument(execute_data, 1))) {
		call_original(INTERNAL_FUNCTION_PARAM_PASSTHRU, wrapped);
	}
}

/* Works with a multi handle, and maybe with an easy one. */
static void take_turn(INTERNAL_FUNCTION_PARAMETERS, const async_wrapped_function_t *wrapped)
{
	zend_object *handle = handle_argument(execute_data, 1);

	if (!async_wait_is_possible() || !handle) {
		call_original(INTERNAL_FUNCTION_PARAM_PASSTHRU, wrapped);
	} else if (wait_for_turn(handle)) {
		call_inside(INTERNAL_FUNCTION_PARAM_PASSTHRU, handle, wrapped);
	}
}

/* May switch. Who calls it again and again, without ever waiting, lets others run. */
static void after_exec(void)
{
	if (async_wait_is_possible()) {
		async_poll_count_look();
	}
}

/* Waits for whatever the transfers of a multi handle wait for, and reads nothing even when that is one socket. Several
 * may do so, also while somebody works with the handle. */
static void watch(INTERNAL_FUNCTION_PARAMETERS, const async_wrapped_function_t *wrapped)
{
	async_poll_announce_watching(true);
	call_original(INTERNAL_FUNCTION_PARAM_PASSTHRU, wrapped);
	async_poll_announce_watching(false);
}

static ZEND_NAMED_FUNCTION(guarded_exec);
static ZEND_NAMED_FUNCTION(guarded_setopt);
static ZEND_NAMED_FUNCTION(guarded_setopt_array);
static ZEND_NAMED_FUNCTION(guarded_reset);
static ZEND_NAMED_FUNCTION(guarded_multi_exec);
static ZEND_NAMED_FUNCTION(guarded_multi_select);
static ZEND_NAMED_FUNCTION(guarded_multi_add_handle);
static ZEND_NAMED_FUNCTION(guarded_multi_remove_handle);
static ZEND_NAMED_FUNCTION(guarded_multi_close);

enum {
	EXEC,
	SETOPT,
	SETOPT_ARRAY,
	RESET,
	MULTI_EXEC,
	MULTI_SELECT,
	MULTI_ADD_HANDLE,
	MULTI_REMOVE_HANDLE,
	MULTI_CLOSE,
	FUNCTIONS,
};

static async_wrapped_function_t wrapped[FUNCTIONS] = {
	[EXEC] = {.name = "curl_exec", .wrapper = guarded_exec},
	[SETOPT] = {.name = "curl_setopt", .wrapper = guarded_setopt},
	[SETOPT_ARRAY] = {.name = "curl_setopt_array", .wrapper = guarded_setopt_array},
	[RESET] = {.name = "curl_reset", .wrapper = guarded_reset},
	[MULTI_EXEC] = {.name = "curl_multi_exec", .wrapper = guarded_multi_exec},
	[MULTI_SELECT] = {.name = "curl_multi_select", .wrapper = guarded_multi_select},
	[MULTI_ADD_HANDLE] = {.name = "curl_multi_add_handle", .wrapper = guarded_multi_add_handle},
	[MULTI_REMOVE_HANDLE] = {.name = "curl_multi_remove_handle", .wrapper = guarded_multi_remove_handle},
	[MULTI_CLOSE] = {.name = "curl_multi_close", .wrapper = guarded_multi_close},
};

static ZEND_NAMED_FUNCTION(guarded_exec)
{
	transfer(INTERNAL_FUNCTION_PARAM_PASSTHRU, &wrapped[EXEC]);
}

static ZEND_NAMED_FUNCTION(guarded_setopt)
{
	change(INTERNAL_FUNCTION_PARAM_PASSTHRU, &wrapped[SETOPT]);
}

static ZEND_NAMED_FUNCTION(guarded_setopt_array)
{
	change(INTERNAL_FUNCTION_PARAM_PASSTHRU, &wrapped[SETOPT_ARRAY]);
}

static ZEND_NAMED_FUNCTION(guarded_reset)
{
	change(INTERNAL_FUNCTION_PARAM_PASSTHRU, &wrapped[RESET]);
}

static ZEND_NAMED_FUNCTION(guarded_multi_exec)
{
	take_turn(INTERNAL_FUNCTION_PARAM_PASSTHRU, &wrapped[MULTI_EXEC]);
	after_exec();
}

static ZEND_NAMED_FUNCTION(guarded_multi_select)
{
	watch(INTERNAL_FUNCTION_PARAM_PASSTHRU, &wrapped[MULTI_SELECT]);
}

static ZEND_NAMED_FUNCTION(guarded_multi_add_handle)
{
	take_turn(INTERNAL_FUNCTION_PARAM_PASSTHRU, &wrapped[MULTI_ADD_HANDLE]);
}

static ZEND_NAMED_FUNCTION(guarded_multi_remove_handle)
{
	take_turn(INTERNAL_FUNCTION_PARAM_PASSTHRU, &wrapped[MULTI_REMOVE_HANDLE]);
}

static ZEND_NAMED_FUNCTION(guarded_multi_close)
{
	take_turn(INTERNAL_FUNCTION_PARAM_PASSTHRU, &wrapped[MULTI_CLOSE]);
}

bool async_curl_guard_is_inside_multi(void)
{
	const zend_execute_data *frame = EG(current_execute_data);
	zif_handler running;

	if (frame == NULL || frame->func == NULL || frame->func->type != ZEND_INTERNAL_FUNCTION) {
		return false;
	}
	running = frame->func->internal_function.handler;
	return running == guarded_multi_exec || running == guarded_multi_add_handle || running == guarded_multi_remove_handle;
}

void async_curl_guard_install(void)
{
	for (size_t i = 0; i < FUNCTIONS; i++) {
		async_function_wrap(&wrapped[i]);
	}
}

void async_curl_guard_restore(void)
{
	for (size_t i = 0; i < FUNCTIONS; i++) {
		async_function_unwrap(&wrapped[i]);
	}
}
