/* native_call.c - a cancellation that strikes inside a native call. */
/* SPDX-License-Identifier: MIT */
#include "core/native_call.h"

#include "core/coroutine.h"
#include "core/scheduler.h"

typedef void (*error_callback_t)(int type, zend_string *file, const uint32_t line, zend_string *message);

static error_callback_t original_error_callback;

/* Whether the running coroutine was cancelled inside the native call it still is in. */
static bool is_cancelled(void)
{
	const async_coroutine_t *self = async_scheduler_current();

	return self && EG(exception) && self->control->delivered == EG(exception);
}

static void show_unless_cancelled(int type, zend_string *file, const uint32_t line, zend_string *message)
{
	if ((type & (E_WARNING | E_NOTICE)) && is_cancelled()) {
		return;
	}
	original_error_callback(type, file, line, message);
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
