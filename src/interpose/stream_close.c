/* stream_close.c - fclose() of a stream that other coroutines are inside of. */
/* SPDX-License-Identifier: MIT */
#include "interpose/stream_close.h"

#include "interpose/interpose.h"

#include "php.h"
#include "php_network.h"
#include "core/wait.h"
#include "core/wrapped_function.h"
#include "interpose/visit.h"

static ZEND_NAMED_FUNCTION(fclose_in_peace);

static async_wrapped_function_t wrapped = {.name = "fclose", .wrapper = fclose_in_peace};

/* PHP's own sockets, plain and encrypted ("tcp_socket/ssl"). */
static bool is_socket_stream(const php_stream *stream)
{
	return strncmp(stream->ops->label, "tcp_socket", sizeof("tcp_socket") - 1) == 0;
}

/* The descriptor of an open socket stream; -1 for everything else. */
static int descriptor_of(const zval *value)
{
	php_stream *stream;
	php_socket_t fd;

	if (Z_TYPE_P(value) != IS_RESOURCE) {
		return -1;
	}
	stream = zend_fetch_resource2(Z_RES_P(value), NULL, php_file_le_stream(), php_file_le_pstream());
	if (stream == NULL || !is_socket_stream(stream)) {
		return -1;
	}
	if (php_stream_cast(stream, PHP_STREAM_AS_FD_FOR_SELECT | PHP_STREAM_CAST_INTERNAL, (void *) &fd, 0) != SUCCESS) {
		return -1;
	}
	return (int) fd;
}

/* May switch. A library works with the stream until its call ends. False with an exception: cancelled. */
static bool wait_for_visitors(const zval *value)
{
	async_visit_t *visit;

	while (Z_TYPE_P(value) == IS_RESOURCE && UNEXPECTED((visit = async_visit_find_other(Z_RES_P(value))) != NULL)) {
		if (async_wait_event(&visit->over, ASYNC_NO_DEADLINE) == ASYNC_WAIT_CANCELLED) {
			return false;
		}
	}
	return true;
}

static ZEND_NAMED_FUNCTION(fclose_in_peace)
{
	if (async_wait_is_possible() && ZEND_NUM_ARGS() == 1) {
		int fd;
		if (!wait_for_visitors(ZEND_CALL_ARG(execute_data, 1))) {
			return;
		}
		fd = descriptor_of(ZEND_CALL_ARG(execute_data, 1));
		if (fd >= 0) {
			async_interpose_end_descriptor(fd);
		}
	}
	wrapped.original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

void async_stream_close_install(void)
{
	async_function_wrap(&wrapped);
}

void async_stream_close_restore(void)
{
	async_function_unwrap(&wrapped);
}
