/* capi.c - an extension that uses the C API, for the tests. */
/* SPDX-License-Identifier: MIT */
#include "php.h"
#include "zend_interfaces.h"
#include "php_true_async.h"

#include <stdlib.h>
#include <unistd.h>

static const char *name_of(true_async_result_t result)
{
	switch (result) {
		case TRUE_ASYNC_DONE:      return "done";
		case TRUE_ASYNC_TIMEOUT:   return "timeout";
		case TRUE_ASYNC_CANCELLED: return "cancelled";
		default:                   return "unavailable";
	}
}

static uint64_t deadline_after(zend_long milliseconds)
{
	return milliseconds < 0 ? TRUE_ASYNC_NO_DEADLINE : true_async_deadline_after((uint64_t) milliseconds * 1000000u);
}

ZEND_BEGIN_ARG_INFO_EX(arginfo_any, 0, 0, 0)
	ZEND_ARG_VARIADIC_INFO(0, arguments)
ZEND_END_ARG_INFO()

/* capi_is_active(): bool */
static PHP_FUNCTION(capi_is_active)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(true_async_is_active());
}

/* capi_current(): ?Async\Coroutine */
static PHP_FUNCTION(capi_current)
{
	zend_object *coroutine;

	ZEND_PARSE_PARAMETERS_NONE();
	coroutine = true_async_current_coroutine();
	if (coroutine == NULL) {
		RETURN_NULL();
	}
	RETURN_OBJ_COPY(coroutine);
}

/* capi_sleep(int $milliseconds): string, the name of the result */
static PHP_FUNCTION(capi_sleep)
{
	zend_long milliseconds;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(milliseconds)
	ZEND_PARSE_PARAMETERS_END();
	RETURN_STRING(name_of(true_async_wait_deadline(deadline_after(milliseconds))));
}

static int descriptor_of(zval *resource)
{
	php_stream *stream = zend_fetch_resource2_ex(resource, "stream", php_file_le_stream(), php_file_le_pstream());
	int fd = -1;

	if (stream == NULL || php_stream_cast(stream, PHP_STREAM_AS_FD_FOR_SELECT, (void **) &fd, 1) != SUCCESS) {
		return -1;
	}
	return fd;
}

/* capi_wait(resource $stream, string $direction, int $milliseconds = -1): string */
static PHP_FUNCTION(capi_wait)
{
	zval *resource;
	char *direction;
	size_t length;
	zend_long milliseconds = -1;
	int fd;
	unsigned wanted, ready = 0;
	true_async_result_t result;

	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_RESOURCE(resource)
		Z_PARAM_STRING(direction, length)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(milliseconds)
	ZEND_PARSE_PARAMETERS_END();
	fd = descriptor_of(resource);
	if (fd < 0) {
		RETURN_FALSE;
	}
	wanted = length > 0 && direction[0] == 'r' ? TRUE_ASYNC_READABLE : TRUE_ASYNC_WRITABLE;
	result = true_async_wait_descriptor(fd, wanted, deadline_after(milliseconds), &ready);
	RETURN_STR(strpprintf(0, "%s%s%s", name_of(result),
		(ready & TRUE_ASYNC_READABLE) != 0 ? " readable" : "", (ready & TRUE_ASYNC_WRITABLE) != 0 ? " writable" : ""));
}

typedef struct job {
	zend_long milliseconds;
	zend_long result;
} job_t;

static unsigned disposed;

static void run_job(void *data)
{
	job_t *job = data;

	usleep((useconds_t) job->milliseconds * 1000);
	job->result = job->milliseconds * 2;
}

static void dispose_job(void *data)
{
	disposed++;
	free(data);
}

/* capi_dup2(resource $from, resource $to): bool, the descriptor of $to leads to where that of $from does */
static PHP_FUNCTION(capi_dup2)
{
	zval *from, *to;

	ZEND_PARSE_PARAMETERS_START(2, 2)
		Z_PARAM_RESOURCE(from)
		Z_PARAM_RESOURCE(to)
	ZEND_PARSE_PARAMETERS_END();
	RETURN_BOOL(dup2(descriptor_of(from), descriptor_of(to)) >= 0);
}

/* capi_run(int $milliseconds, int $limit = -1): string|int, twice the milliseconds or the name of the result */
static PHP_FUNCTION(capi_run)
{
	zend_long milliseconds, limit = -1;
	job_t *job;
	true_async_result_t result;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_LONG(milliseconds)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(limit)
	ZEND_PARSE_PARAMETERS_END();
	job = malloc(sizeof(*job));
	*job = (job_t) {.milliseconds = milliseconds, .result = 0};
	result = true_async_run_in_thread(run_job, dispose_job, job, deadline_after(limit));
	if (result == TRUE_ASYNC_DONE) {
		RETVAL_LONG(job->result);
		dispose_job(job);
		return;
	}
	if (result == TRUE_ASYNC_UNAVAILABLE) {
		free(job);
	}
	RETURN_STRING(name_of(result));
}

/* capi_disposed(): int, how many jobs were disposed of */
static PHP_FUNCTION(capi_disposed)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_LONG(disposed);
}

/* capi_spawn(mixed $callable, mixed ...$arguments): Async\Coroutine */
static PHP_FUNCTION(capi_spawn)
{
	zval *callable, *arguments = NULL;
	uint32_t count = 0;
	zend_object *coroutine;

	ZEND_PARSE_PARAMETERS_START(1, -1)
		Z_PARAM_ZVAL(callable)
		Z_PARAM_VARIADIC('*', arguments, count)
	ZEND_PARSE_PARAMETERS_END();
	coroutine = true_async_spawn(callable, count, arguments);
	if (coroutine == NULL) {
		RETURN_THROWS();
	}
	RETURN_OBJ(coroutine);
}

/* capi_request(mixed $callable, ?Async\Scope $parent): array, a request in a scope of its own: [scope, coroutine] */
static PHP_FUNCTION(capi_request)
{
	zval *callable;
	zval key, name, result;
	zend_object *parent = NULL, *scope, *coroutine;

	ZEND_PARSE_PARAMETERS_START(1, 2)
		Z_PARAM_ZVAL(callable)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OR_NULL(parent)
	ZEND_PARSE_PARAMETERS_END();
	scope = true_async_scope_create(parent);
	if (scope == NULL) {
		RETURN_THROWS();
	}
	ZVAL_STRING(&key, "request");
	ZVAL_LONG(&name, scope->handle);
	zend_call_method_with_2_params(true_async_scope_set_request_context(scope),
		true_async_scope_set_request_context(scope)->ce, NULL, "set", &result, &key, &name);
	zval_ptr_dtor(&result);
	zval_ptr_dtor(&key);
	coroutine = true_async_spawn_in(scope, callable, 0, NULL);
	if (coroutine == NULL) {
		OBJ_RELEASE(scope);
		RETURN_THROWS();
	}
	array_init(return_value);
	add_next_index_object(return_value, scope);
	add_next_index_object(return_value, coroutine);
}

static const zend_function_entry functions[] = {
	PHP_FE(capi_is_active, arginfo_any)
	PHP_FE(capi_current, arginfo_any)
	PHP_FE(capi_sleep, arginfo_any)
	PHP_FE(capi_wait, arginfo_any)
	PHP_FE(capi_dup2, arginfo_any)
	PHP_FE(capi_run, arginfo_any)
	PHP_FE(capi_disposed, arginfo_any)
	PHP_FE(capi_spawn, arginfo_any)
	PHP_FE(capi_request, arginfo_any)
	PHP_FE_END
};

static const zend_module_dep dependencies[] = {
	ZEND_MOD_REQUIRED("true_async")
	ZEND_MOD_END
};

static zend_module_entry module = {
	STANDARD_MODULE_HEADER_EX,
	NULL,
	dependencies,
	"capi",
	functions,
	NULL,
	NULL,
	NULL,
	NULL,
	NULL,
	"0",
	STANDARD_MODULE_PROPERTIES,
};

ZEND_DLEXPORT zend_module_entry *get_module(void);
ZEND_DLEXPORT zend_module_entry *get_module(void)
{
	return &module;
}
