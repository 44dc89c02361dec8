/* curl_callbacks.c - an exception in a callback of cURL ends the transfer. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/replaced.h"

#include "core/scheduler.h"
#include "interpose/call.h"

#include <dlfcn.h>
#include <stdarg.h>
#include <string.h>

/*
 * PHP's own callbacks for libcurl call those of the script, and when one throws they report success: the transfer goes
 * on, and further callbacks are called with an exception pending, which means not at all. So what PHP hands to libcurl
 * is wrapped. An exception is set aside before a callback and chained behind it, and a callback that has thrown gives
 * libcurl an answer that ends the transfer. Handles that were made before the scheduler was started stay as they are.
 */

/* libcurl takes this for a failure of any callback; its headers are not needed for more than that. */
#define ABORT 0x10000000

enum {
	OPTION_WRITE = 20011,
	OPTION_READ = 20012,
	OPTION_PROGRESS = 20056,
	OPTION_HEADER = 20079,
	OPTION_XFERINFO = 20219,
};

typedef int (*setopt_t)(void *handle, int option, ...);
typedef size_t (*data_callback_t)(char *data, size_t size, size_t count, void *context);
typedef int (*progress_callback_t)(void *context, double, double, double, double);
typedef int (*xferinfo_callback_t)(void *context, int64_t, int64_t, int64_t, int64_t);

typedef struct aside {
	zend_object *exception; /* owned until it is put back */
	const zend_op *opline;
} aside_t;

/* The functions of ext/curl that call those of scripts. There is one for each purpose, for all handles; what it puts in
 * their place when a handle ends is another one. */
static data_callback_t script_write, script_read, script_header;
static progress_callback_t script_progress;
static xferinfo_callback_t script_xferinfo;

/* False: a cancellation is on its way out, no PHP code may run. */
static bool begin(aside_t *aside)
{
	*aside = (aside_t) {.exception = EG(exception), .opline = EG(opline_before_exception)};
	if (UNEXPECTED(aside->exception != NULL)) {
		if (async_scheduler_current() != NULL && async_call_is_over()) {
			return false;
		}
		EG(exception) = NULL;
	}
	return true;
}

/* Whether the callback has thrown. */
static bool end(const aside_t *aside)
{
	bool has_thrown = EG(exception) != NULL;

	if (EXPECTED(aside->exception == NULL)) {
		return has_thrown && async_scheduler_current() != NULL;
	}
	if (has_thrown) {
		zend_exception_set_previous(EG(exception), aside->exception);
	} else {
		EG(exception) = aside->exception;
		EG(opline_before_exception) = aside->opline;
	}
	return has_thrown;
}

static size_t call_data(data_callback_t original, char *data, size_t size, size_t count, void *context)
{
	size_t result;
	aside_t aside;

	if (UNEXPECTED(!begin(&aside))) {
		return ABORT;
	}
	result = original(data, size, count, context);
	return UNEXPECTED(end(&aside)) ? ABORT : result;
}

static size_t on_write(char *data, size_t size, size_t count, void *context)
{
	return call_data(script_write, data, size, count, context);
}

static size_t on_read(char *data, size_t size, size_t count, void *context)
{
	return call_data(script_read, data, size, count, context);
}

static size_t on_header(char *data, size_t size, size_t count, void *context)
{
	return call_data(script_header, data, size, count, context);
}

static int on_progress(void *context, double to_get, double got, double to_put, double put)
{
	aside_t aside;
	int result;

	if (UNEXPECTED(!begin(&aside))) {
		return ABORT;
	}
	result = script_progress(context, to_get, got, to_put, put);
	return UNEXPECTED(end(&aside)) ? ABORT : result;
}

static int on_xferinfo(void *context, int64_t to_get, int64_t got, int64_t to_put, int64_t put)
{
	aside_t aside;
	int result;

	if (UNEXPECTED(!begin(&aside))) {
		return ABORT;
	}
	result = script_xferinfo(context, to_get, got, to_put, put);
	return UNEXPECTED(end(&aside)) ? ABORT : result;
}

/* Not another extension that uses libcurl for itself, and not the end of a handle. */
static bool is_called_by_ext_curl(void)
{
	const zend_execute_data *frame = async_scheduler_current() != NULL ? EG(current_execute_data) : NULL;
	const zend_internal_function *function;

	if (frame == NULL || frame->func == NULL || frame->func->type != ZEND_INTERNAL_FUNCTION) {
		return false;
	}
	function = &frame->func->internal_function;
	return function->module != NULL && strcmp(function->module->name, "curl") == 0
		&& (zend_string_equals_literal(function->function_name, "curl_init")
			|| zend_string_equals_literal(function->function_name, "curl_reset")
			|| zend_string_equals_literal(function->function_name, "curl_setopt")
			|| zend_string_equals_literal(function->function_name, "curl_setopt_array"));
}

/* Threads may do it at the same time. */
static void *wrap_first(void **place, void *callback, void *wrapper)
{
	void *first = NULL;

	if (__atomic_compare_exchange_n(place, &first, callback, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED)) {
		first = callback;
	}
	return first == callback ? wrapper : callback;
}

static void *wrap(int option, void *callback)
{
	switch (option) {
		case OPTION_WRITE:    return wrap_first((void **) &script_write, callback, (void *) on_write);
		case OPTION_READ:     return wrap_first((void **) &script_read, callback, (void *) on_read);
		case OPTION_HEADER:   return wrap_first((void **) &script_header, callback, (void *) on_header);
		case OPTION_PROGRESS: return wrap_first((void **) &script_progress, callback, (void *) on_progress);
		case OPTION_XFERINFO: return wrap_first((void **) &script_xferinfo, callback, (void *) on_xferinfo);
		default:              return callback;
	}
}

static setopt_t original_setopt(void)
{
	static setopt_t original;
	setopt_t found = __atomic_load_n(&original, __ATOMIC_RELAXED);

	if (UNEXPECTED(found == NULL)) {
		found = (setopt_t) dlsym(RTLD_DEFAULT, "curl_easy_setopt");
		__atomic_store_n(&original, found, __ATOMIC_RELAXED);
	}
	return found;
}

/* The third argument is a number or a pointer: one register, whichever it is. */
int async_replaced_curl_easy_setopt(void *handle, int option, ...)
{
	va_list arguments;
	void *argument;

	va_start(arguments, option);
	argument = va_arg(arguments, void *);
	va_end(arguments);
	if (argument != NULL && is_called_by_ext_curl()) {
		argument = wrap(option, argument);
	}
	return original_setopt()(handle, option, argument);
}
