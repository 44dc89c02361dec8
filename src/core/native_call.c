/* native_call.c - a cancellation that strikes inside a native call. */
/* SPDX-License-Identifier: MIT */
#include "core/native_call.h"

#include "core/coroutine.h"
#include "core/failure.h"
#include "core/scheduler.h"
#include "zend_exceptions.h"

typedef void (*error_callback_t)(int type, zend_string *file, const uint32_t line, zend_string *message);

static error_callback_t original_error_callback;
static error_callback_t request_error_callback; /* what stood in front of ours when the scheduler started */

/* Whether the running coroutine was cancelled inside the native call it still is in. */
static bool is_cancelled(void)
{
	const async_coroutine_t *self = async_scheduler_current();

	return self && EG(exception) && self->control->delivered == EG(exception);
}

static bool is_to_be_shown(int type)
{
	return !(type & (E_WARNING | E_NOTICE)) || !is_cancelled();
}

static void show_unless_cancelled(int type, zend_string *file, const uint32_t line, zend_string *message)
{
	if (is_to_be_shown(type)) {
		original_error_callback(type, file, line, message);
	}
}

static void show_in_request(int type, zend_string *file, const uint32_t line, zend_string *message)
{
	if (is_to_be_shown(type)) {
		request_error_callback(type, file, line, message);
	}
}

void async_native_call_install(void)
{
	if (zend_error_cb != show_unless_cancelled && zend_error_cb != show_in_request) {
		request_error_callback = zend_error_cb;
		zend_error_cb = show_in_request;
	}
}

void async_native_call_restore(void)
{
	if (zend_error_cb == show_in_request) {
		zend_error_cb = request_error_callback;
	}
}

static zval *read_property(zend_object *exception, zend_string *name)
{
	static zval unused;

	return zend_read_property_ex(zend_get_exception_base(exception), exception, name, true, &unused);
}

static bool is_thrown_by(zend_object *exception, const zend_function *function)
{
	zval *trace = read_property(exception, ZSTR_KNOWN(ZEND_STR_TRACE)), *frame, *name;

	if (function->common.function_name == NULL) { /* code that is in no function */
		return Z_TYPE_P(trace) == IS_ARRAY && zend_hash_num_elements(Z_ARRVAL_P(trace)) == 0;
	}
	return Z_TYPE_P(trace) == IS_ARRAY && (frame = zend_hash_index_find(Z_ARRVAL_P(trace), 0)) != NULL
		&& Z_TYPE_P(frame) == IS_ARRAY && (name = zend_hash_find_known_hash(Z_ARRVAL_P(frame), ZSTR_KNOWN(ZEND_STR_FUNCTION))) != NULL
		&& Z_TYPE_P(name) == IS_STRING && zend_string_equals(Z_STR_P(name), function->common.function_name);
}

/* Where no function is called, a cancellation is not noted. */
static bool is_reason(zend_object *exception)
{
	return exception == async_scheduler_current()->control->delivered || async_failure_is_cancellation(exception);
}

void async_native_call_restore_reason(const zend_function *function)
{
	zend_object *thrown = EG(exception), *next = thrown;

	if (EXPECTED(thrown == NULL)) {
		return;
	}
	while (!is_reason(next)) {
		zval *previous;
		if (!instanceof_function(next->ce, zend_ce_exception) || !is_thrown_by(next, function)) {
			return;
		}
		previous = read_property(next, ZSTR_KNOWN(ZEND_STR_PREVIOUS));
		if (Z_TYPE_P(previous) != IS_OBJECT) {
			return;
		}
		next = Z_OBJ_P(previous);
	}
	if (thrown != next) {
		GC_ADDREF(next);
		EG(exception) = next;
		OBJ_RELEASE(thrown);
	}
}

void async_native_call_module_start(void)
{
	original_error_callback = zend_error_cb;
	zend_error_cb = show_unless_cancelled;
}

void async_native_call_module_stop(void)
{
	if (zend_error_cb == show_unless_cancelled) {
		zend_error_cb = original_error_callback;
	}
}
