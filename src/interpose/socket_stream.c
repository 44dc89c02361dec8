/* socket_stream.c - fread() and fwrite() of sockets, past the buffer of the stream. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/socket_stream.h"

#include "interpose/call.h"
#include "interpose/conversation.h"
#include "interpose/poll.h"

#include "php_network.h"
#include "core/wrapped_function.h"
#include "reactor/readiness_inside.h"

#include <sys/socket.h>

/* What PHP reads at once unless it is told otherwise. */
#define CHUNK_SIZE 8192

ASYNC_THREAD_LOCAL async_socket_failure_t async_socket_failure;

/* Where everybody receives. Nothing switches between a receive and the copy of what has come. Owned; NULL until the
 * first read. */
static ASYNC_THREAD_LOCAL char *received_bytes;

static ZEND_NAMED_FUNCTION(read_stream);
static ZEND_NAMED_FUNCTION(write_stream);
static ZEND_NAMED_FUNCTION(put_stream);

static async_wrapped_function_t wrapped_fread = {.name = "fread", .wrapper = read_stream};
static async_wrapped_function_t wrapped_fwrite = {.name = "fwrite", .wrapper = write_stream};
static async_wrapped_function_t wrapped_fputs = {.name = "fputs", .wrapper = put_stream};

/* ---- which streams ---- */

/* One of PHP's own kinds of sockets: then "abstract" is what it is taken for. */
static zend_never_inline bool learn_operations(const php_stream_ops *operations, const php_stream_ops **known)
{
	static const char *const labels[] = {"tcp_socket", "tcp_socket/ssl", "unix_socket", "generic_socket"};

	for (size_t i = 0; i < sizeof(labels) / sizeof(*labels); i++) {
		if (strcmp(operations->label, labels[i]) == 0) {
			*known = operations;
			return true;
		}
	}
	return false;
}

/* Most programs use one kind. */
static zend_always_inline bool is_socket(const php_stream *stream)
{
	static ASYNC_THREAD_LOCAL const php_stream_ops *known;

	return EXPECTED(stream->ops == known) || learn_operations(stream->ops, &known);
}

/* Somebody wants to be told of every transfer. */
static zend_always_inline bool has_notifier(const php_stream *stream)
{
	const php_stream_context *context = PHP_STREAM_CONTEXT(stream);

	return context != NULL && UNEXPECTED(context->notifier != NULL);
}

/* The cast fails when the stream is encrypted. */
static zend_always_inline bool is_plain(php_stream *stream, const php_netstream_data_t *socket)
{
	php_socket_t fd;

	return stream->ops->cast(stream, PHP_STREAM_AS_FD, (void **) &fd) == SUCCESS && fd == socket->socket;
}

/* The socket of an open stream; NULL when there is more to do than to receive or to send. */
static zend_always_inline php_netstream_data_t *socket_of(php_stream *stream)
{
	php_netstream_data_t *socket = stream->abstract;

	if (UNEXPECTED(!is_socket(stream) || has_notifier(stream) || socket == NULL || !socket->is_blocked)
			|| async_kind_remembered(socket->socket) != ASYNC_KIND_STREAM) {
		return NULL;
	}
	return EXPECTED(is_plain(stream, socket)) ? socket : NULL;
}

static zend_always_inline php_stream *stream_of(const zval *value)
{
	bool is_stream = Z_TYPE_P(value) == IS_RESOURCE && Z_RES_TYPE_P(value) == php_file_le_stream();

	return EXPECTED(is_stream) ? Z_RES_VAL_P(value) : NULL;
}

/* The failure that was met is met again. */
static void fail_in_original(INTERNAL_FUNCTION_PARAMETERS, const async_wrapped_function_t *wrapped, int fd)
{
	async_socket_failure = (async_socket_failure_t) {.error = errno, .fd = fd};
	wrapped->original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	async_socket_failure.error = 0;
}

/* ---- reading ---- */

/* May switch. Like receive(). */
static zend_always_inline bool wait_for_bytes(int fd, uint64_t deadline)
{
	switch (async_readiness_wait_in_read(fd, deadline)) {
		case ASYNC_WAIT_DONE:    return true;
		case ASYNC_WAIT_TIMEOUT: errno = EAGAIN; return false;
		default:                 errno = ECANCELED; return false;
	}
}

/* As recv(). Returns false when it would block. */
static zend_always_inline bool receive_now(int fd, ssize_t *received)
{
	*received = recvfrom(fd, received_bytes, CHUNK_SIZE, MSG_DONTWAIT, NULL, NULL);
	if (EXPECTED(*received >= 0) || (errno != EAGAIN && errno != EWOULDBLOCK)) {
		return true;
	}
	async_readiness_exhausted(fd, ASYNC_READABLE);
	return false;
}

/* While many others ran, this stream has left the cache. Its lines come while the system looks for what was received; nothing
 * is read from them for that. What PHP knows of an encryption lies behind the socket. */
static zend_always_inline void prefetch_stream(const php_stream *stream, const php_netstream_data_t *socket)
{
	__builtin_prefetch(socket);
	__builtin_prefetch(socket + 2);
	__builtin_prefetch(stream);
	__builtin_prefetch(&stream->flags);
	__builtin_prefetch(&stream->position);
	__builtin_prefetch(&stream->chunk_size);
}

/* May switch. As recv() with a time limit in milliseconds (negative: none), after which it fails with EAGAIN. "descriptor"
 * is what is known of it, or NULL. */
static zend_always_inline ssize_t receive(
	const php_stream *stream, const php_netstream_data_t *socket, const async_descriptor_t *descriptor, int timeout)
{
	int fd = socket->socket;
	ssize_t received;
	uint64_t deadline;

	if (!async_readiness_is_exhausted_inside(descriptor, ASYNC_READABLE) && receive_now(fd, &received)) {
		return received;
	}
	deadline = async_poll_deadline_in(timeout);
	do {
		if (UNEXPECTED(!wait_for_bytes(fd, deadline))) {
			return -1;
		}
		prefetch_stream(stream, socket);
	} while (UNEXPECTED(!receive_now(fd, &received)));
	return received;
}

/* What was not asked for goes to the buffer of the stream, which is empty and as large as ours. */
static zend_never_inline void keep_rest(php_stream *stream, const char *rest, size_t length)
{
	memcpy(stream->readbuf, rest, length);
	stream->readpos = 0;
	stream->writepos = (zend_off_t) length;
}

static zend_always_inline void hand_over(php_stream *stream, int fd, size_t received, size_t wanted, zval *result)
{
	size_t length = received;

	async_readiness_taken(fd);
	if (received < CHUNK_SIZE) {
		async_readiness_drained_inside(async_descriptor_find(fd)); /* anew: the first wait makes it */
	}
	if (UNEXPECTED(received > wanted)) {
		keep_rest(stream, received_bytes + wanted, received - wanted);
		length = wanted;
	}
	stream->position += (zend_off_t) length;
	ZVAL_STRINGL(result, received_bytes, length);
}

/* Whether PHP would fill all of an empty buffer by one receive. The first read of a stream is PHP's: it makes the buffer. */
static zend_always_inline bool has_usual_buffer(const php_stream *stream)
{
	return EXPECTED(stream->readpos == stream->writepos && stream->readbuflen == CHUNK_SIZE && stream->chunk_size == CHUNK_SIZE
		&& stream->readfilters.head == NULL && (stream->flags & PHP_STREAM_FLAG_NO_BUFFER) == 0);
}

static zend_always_inline bool may_read(const zval *arguments, uint32_t count)
{
	return EXPECTED(count == 2) && Z_TYPE(arguments[1]) == IS_LONG && Z_LVAL(arguments[1]) > 0
		&& EXPECTED(EG(exception) == NULL);
}

static zend_never_inline ZEND_NAMED_FUNCTION(read_in_coroutine)
{
	zval *arguments = ZEND_CALL_ARG(execute_data, 1);
	async_descriptor_t *descriptor;
	php_netstream_data_t *socket;
	php_stream *stream;
	ssize_t received;
	int timeout;

	if (!may_read(arguments, ZEND_NUM_ARGS()) || (stream = stream_of(arguments)) == NULL
			|| !has_usual_buffer(stream) || (socket = socket_of(stream)) == NULL
			|| UNEXPECTED(!async_readiness_is_unclaimed_inside(descriptor = async_descriptor_find(socket->socket)))
			|| UNEXPECTED((timeout = php_tvtoto(&socket->timeout)) == 0)) {
		wrapped_fread.original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
		return;
	}
	if (UNEXPECTED(received_bytes == NULL)) {
		received_bytes = pemalloc(CHUNK_SIZE, 1);
	}
	socket->timeout_event = 0;
	async_poll_found_something();
	received = receive(stream, socket, descriptor, timeout);
	if (EXPECTED(received > 0)) {
		hand_over(stream, socket->socket, (size_t) received, (size_t) Z_LVAL(arguments[1]), return_value);
	} else if (received == 0) {
		wrapped_fread.original(INTERNAL_FUNCTION_PARAM_PASSTHRU); /* the end of the file can be met again */
	} else if (errno == ECANCELED) {
		RETVAL_FALSE; /* that is no failure of the stream, which may be gone: PHP would note the end of the file */
	} else {
		fail_in_original(INTERNAL_FUNCTION_PARAM_PASSTHRU, &wrapped_fread, socket->socket);
	}
}

/* Where there are no coroutines, the detour is two jumps. */
static ZEND_NAMED_FUNCTION(read_stream)
{
	if (async_wait_is_possible()) {
		read_in_coroutine(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	} else {
		wrapped_fread.original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	}
}

/* ---- writing ---- */

/* May switch. PHP's own way from here. */
static zend_never_inline zend_long write_rest(php_stream *stream, const zend_string *text, size_t written)
{
	ssize_t more = php_stream_write(stream, ZSTR_VAL(text) + written, ZSTR_LEN(text) - written);

	return (zend_long) written + (more > 0 ? more : 0);
}

static zend_always_inline bool may_write(const zval *arguments, uint32_t count)
{
	return EXPECTED(count == 2) && Z_TYPE(arguments[1]) == IS_STRING && Z_STRLEN(arguments[1]) > 0
		&& EXPECTED(EG(exception) == NULL);
}

static zend_never_inline void write_in_coroutine(INTERNAL_FUNCTION_PARAMETERS, const async_wrapped_function_t *wrapped)
{
	zval *arguments = ZEND_CALL_ARG(execute_data, 1);
	php_netstream_data_t *socket;
	php_stream *stream;
	zend_string *text;
	ssize_t sent;

	if (!may_write(arguments, ZEND_NUM_ARGS()) || (stream = stream_of(arguments)) == NULL
			|| stream->writefilters.head != NULL || (socket = socket_of(stream)) == NULL
			|| UNEXPECTED(!async_readiness_is_unclaimed_inside(async_descriptor_find(socket->socket)))) {
		wrapped->original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
		return;
	}
	text = Z_STR(arguments[1]);
	sent = sendto(socket->socket, ZSTR_VAL(text), ZSTR_LEN(text), MSG_DONTWAIT, NULL, 0);
	if (UNEXPECTED(sent < 0)) {
		if (errno == EAGAIN || errno == EWOULDBLOCK) {
			wrapped->original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
		} else {
			fail_in_original(INTERNAL_FUNCTION_PARAM_PASSTHRU, wrapped, socket->socket);
		}
		return;
	}
	stream->position += sent;
	stream->flags |= PHP_STREAM_FLAG_WAS_WRITTEN;
	RETVAL_LONG(EXPECTED((size_t) sent == ZSTR_LEN(text)) ? (zend_long) sent : write_rest(stream, text, (size_t) sent));
}

static zend_always_inline void write_to(INTERNAL_FUNCTION_PARAMETERS, const async_wrapped_function_t *wrapped)
{
	if (async_wait_is_possible()) {
		write_in_coroutine(INTERNAL_FUNCTION_PARAM_PASSTHRU, wrapped);
	} else {
		wrapped->original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	}
}

static ZEND_NAMED_FUNCTION(write_stream)
{
	write_to(INTERNAL_FUNCTION_PARAM_PASSTHRU, &wrapped_fwrite);
}

static ZEND_NAMED_FUNCTION(put_stream)
{
	write_to(INTERNAL_FUNCTION_PARAM_PASSTHRU, &wrapped_fputs);
}

/* ---- install and restore ---- */

void async_socket_stream_install(void)
{
	async_function_wrap(&wrapped_fread);
	async_function_wrap(&wrapped_fwrite);
	async_function_wrap(&wrapped_fputs);
}

void async_socket_stream_restore(void)
{
	async_function_unwrap(&wrapped_fread);
	async_function_unwrap(&wrapped_fwrite);
	async_function_unwrap(&wrapped_fputs);
}

void async_socket_streams_close(void)
{
	async_socket_failure.error = 0; /* a fatal error may have come first */
	if (received_bytes != NULL) {
		pefree(received_bytes, 1);
		received_bytes = NULL;
	}
}
