/* stream.c - reading and writing whatever a descriptor leads to. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/replaced.h"

#include "interpose/call.h"
#include "interpose/conversation.h"
#include "interpose/file.h"
#include "interpose/kind.h"
#include "interpose/poll.h"
#include "interpose/socket.h"
#include "interpose/turn.h"

#include <limits.h>
#include <termios.h>

#ifdef __GLIBC__
extern ssize_t __read_chk(int fd, void *buffer, size_t length, size_t capacity);
#endif

/* What a writable pipe takes without blocking, whatever else is in it. */
#ifndef PIPE_BUF
# define PIPE_BUF 4096
#endif

/* What a writable terminal takes without blocking, nearly always. */
#define TERMINAL_CHUNK 512

#ifdef RWF_NOWAIT
static ssize_t read_pipe_now(int fd, const struct iovec *vector, int count)
{
	return preadv2(fd, vector, count, -1, RWF_NOWAIT);
}

static ssize_t write_pipe_now(int fd, const struct iovec *vector, int count)
{
	return pwritev2(fd, vector, count, -1, RWF_NOWAIT);
}
#else
static ssize_t read_pipe_now(int fd, const struct iovec *vector, int count)
{
	(void) fd, (void) vector, (void) count;
	errno = EOPNOTSUPP;
	return -1;
}

static ssize_t write_pipe_now(int fd, const struct iovec *vector, int count)
{
	(void) fd, (void) vector, (void) count;
	errno = EOPNOTSUPP;
	return -1;
}
#endif

static bool is_ready(int fd, short events)
{
	struct pollfd entry = {.fd = fd, .events = events};

	return async_poll_now(&entry, 1) != 0;
}

/* The kernel's answer to "without blocking, please" when it cannot do that for this file. */
static bool is_unsupported(void)
{
	return errno == EOPNOTSUPP || errno == ENOSYS || errno == EINVAL || errno == ESPIPE;
}

/* What is left of a vector after "skip" bytes: at most "limit" bytes of one of its buffers. */
static struct iovec next_piece(const struct iovec *vector, int count, size_t skip, size_t limit)
{
	for (int i = 0; i < count; i++) {
		if (skip < vector[i].iov_len) {
			size_t length = vector[i].iov_len - skip;
			return (struct iovec) {(char *) vector[i].iov_base + skip, length < limit ? length : limit};
		}
		skip -= vector[i].iov_len;
	}
	return (struct iovec) {NULL, 0};
}

static size_t total_length(const struct iovec *vector, int count)
{
	size_t total = 0;

	for (int i = 0; i < count; i++) {
		total += vector[i].iov_len;
	}
	return total;
}

/* Fails with EAGAIN where a blocking read would wait. */
static ssize_t read_now(int fd, const struct iovec *vector, int count)
{
	if (async_kind_of(fd) == ASYNC_KIND_PIPE) {
		ssize_t received = read_pipe_now(fd, vector, count);
		if (received >= 0 || !is_unsupported()) {
			return received;
		}
		async_kind_remember(fd, ASYNC_KIND_POLLED_PIPE);
	}
	if (is_ready(fd, POLLIN)) {
		return readv(fd, vector, count);
	}
	errno = EAGAIN;
	return -1;
}

static ssize_t write_now(int fd, const struct iovec *vector, int count, size_t done)
{
	async_kind_t kind = async_kind_of(fd);
	struct iovec piece = next_piece(vector, count, done, kind == ASYNC_KIND_TERMINAL ? TERMINAL_CHUNK : PIPE_BUF);

	if (kind == ASYNC_KIND_PIPE) {
		struct iovec rest = next_piece(vector, count, done, SIZE_MAX);
		ssize_t sent = done == 0 ? write_pipe_now(fd, vector, count) : write_pipe_now(fd, &rest, 1);
		if (sent >= 0 || !is_unsupported()) {
			return sent;
		}
		async_kind_remember(fd, ASYNC_KIND_POLLED_PIPE);
	}
	if (!is_ready(fd, POLLOUT)) {
		errno = EAGAIN;
		return -1;
	}
	if (kind == ASYNC_KIND_DEVICE) { /* each write may be a message */
		return writev(fd, vector, count);
	}
	return write(fd, piece.iov_base, piece.iov_len);
}

/* What a terminal without lines is told to wait for the first byte: false when there is no limit. */
static bool terminal_has_deadline(int fd, uint64_t *deadline)
{
	struct termios settings;

	if (tcgetattr(fd, &settings) != 0 || (settings.c_lflag & ICANON) != 0 || settings.c_cc[VMIN] != 0) {
		return false;
	}
	*deadline = async_deadline_after((uint64_t) settings.c_cc[VTIME] * 100000000u);
	return true;
}

static ssize_t read_terminal_in_time(int fd, const struct iovec *vector, int count, uint64_t deadline)
{
	if (async_clock_now() < deadline && !async_call_wait_ready(fd, ASYNC_READABLE, deadline)) {
		if (errno != EAGAIN) {
			return -1;
		}
	}
	return is_ready(fd, POLLIN) ? readv(fd, vector, count) : 0;
}

static bool would_block(void)
{
	return errno == EAGAIN || errno == EWOULDBLOCK;
}

/*
 * A stream of PHP's that could not be read is at its end for good. One whose reader was cancelled is not:
 * as far as PHP knows there was nothing to read at the moment.
 */
static ssize_t give_up_reading(void)
{
	if (errno == ECANCELED && async_conversation_is_plain()) {
		errno = EAGAIN;
	}
	return -1;
}

static ssize_t read_slowly(int fd, const struct iovec *vector, int count)
{
	uint64_t deadline;

	for (bool is_first = true;; is_first = false) {
		/* Ready and yet not: the number may have been closed and used again behind our back. */
		if (UNEXPECTED(!is_first && async_kind_is_file(async_kind_determine(fd)))) {
			return readv(fd, vector, count);
		}
		ssize_t received = read_now(fd, vector, count);
		if (received >= 0 || !would_block()) {
			return received;
		}
		if (!async_call_is_blocking(fd)) {
			return readv(fd, vector, count);
		}
		async_readiness_exhausted(fd, ASYNC_READABLE);
		if (async_kind_of(fd) == ASYNC_KIND_TERMINAL && terminal_has_deadline(fd, &deadline)) {
			return read_terminal_in_time(fd, vector, count, deadline);
		}
		if (!async_call_wait_ready(fd, ASYNC_READABLE, ASYNC_NO_DEADLINE)) {
			return give_up_reading();
		}
	}
}

static ssize_t write_rest(int fd, const struct iovec *vector, int count, size_t total, size_t done)
{
	while (done < total) {
		ssize_t sent = write_now(fd, vector, count, done);
		if (sent >= 0) {
			done += (size_t) sent;
			continue;
		}
		if (!would_block()) {
			return done > 0 ? (ssize_t) done : -1;
		}
		async_readiness_exhausted(fd, ASYNC_WRITABLE);
		if (!async_call_wait_ready(fd, ASYNC_WRITABLE, ASYNC_NO_DEADLINE)) {
			return done > 0 ? (ssize_t) done : -1;
		}
	}
	return (ssize_t) done;
}

/* A write that has to wait is not mixed with the writes of other coroutines. */
static ssize_t write_slowly(int fd, const struct iovec *vector, int count)
{
	async_turn_t turn;
	size_t total = total_length(vector, count);
	ssize_t sent;

	if (total == 0 || (async_turn_is_taken(fd) && !async_call_is_blocking(fd))) {
		return writev(fd, vector, count);
	}
	if (!async_turn_wait(fd)) {
		return -1;
	}
	sent = write_now(fd, vector, count, 0);
	if (sent >= 0 ? (size_t) sent == total : !would_block()) {
		return sent;
	}
	if (!async_call_is_blocking(fd)) {
		return sent >= 0 ? sent : writev(fd, vector, count);
	}
	async_turn_take(&turn, fd);
	sent = write_rest(fd, vector, count, total, sent > 0 ? (size_t) sent : 0);
	async_turn_leave(&turn);
	return sent;
}

/* Whether a number that was a socket is none any more: closed and used again behind our back. */
static bool was_no_socket(int fd, ssize_t result)
{
	if (result >= 0 || errno != ENOTSOCK) {
		return false;
	}
	async_kind_forget(fd);
	return true;
}

static ssize_t read_in_coroutine(int fd, const struct iovec *vector, int count)
{
	async_kind_t kind = async_kind_of(fd);

	if (async_call_is_closing(fd)) {
		return -1;
	}
	if (async_kind_is_socket(kind)) {
		ssize_t received = async_socket_receive(fd, vector, (size_t) count);
		return was_no_socket(fd, received) ? read_in_coroutine(fd, vector, count) : received;
	}
	return async_kind_is_file(kind) ? readv(fd, vector, count) : read_slowly(fd, vector, count);
}

static ssize_t write_in_coroutine(int fd, const struct iovec *vector, int count)
{
	async_kind_t kind = async_kind_of(fd);

	if (async_call_is_closing(fd)) {
		return -1;
	}
	if (async_kind_is_socket(kind)) {
		ssize_t sent = async_socket_send(fd, vector, (size_t) count);
		return was_no_socket(fd, sent) ? write_in_coroutine(fd, vector, count) : sent;
	}
	return async_kind_is_file(kind) ? writev(fd, vector, count) : write_slowly(fd, vector, count);
}

ssize_t async_replaced_read(int fd, void *buffer, size_t length)
{
	async_file_attempt_t *attempt;
	async_kind_t kind;
	ssize_t received;

	if (!async_wait_is_possible()) {
		return read(fd, buffer, length);
	}
	attempt = async_file_take_attempt();
	kind = async_kind_remembered(fd);
	if (UNEXPECTED(attempt != NULL && kind == ASYNC_KIND_CLOSING)) {
		attempt->is_closing = true;
		errno = EAGAIN;
		return -1;
	}
	/* A stream that can seek is taken for a file without asking the kernel. */
	if (attempt != NULL && (kind == ASYNC_KIND_FILE || kind == ASYNC_KIND_UNKNOWN)
			&& async_file_read(attempt, fd, buffer, length, &received)) {
		return received;
	}
	async_file_last_read.position = -1;
	if (async_kind_is_file(async_kind_of(fd))) {
		return read(fd, buffer, length);
	}
	struct iovec vector = {buffer, length};

	return read_in_coroutine(fd, &vector, 1);
}

ssize_t async_replaced_write(int fd, const void *buffer, size_t length)
{
	/* Files are written to memory, which is not waiting. */
	if (!async_wait_is_possible() || async_kind_is_file(async_kind_of(fd))) {
		return write(fd, buffer, length);
	}
	struct iovec vector = {(void *) buffer, length};

	return write_in_coroutine(fd, &vector, 1);
}

ssize_t async_replaced_readv(int fd, const struct iovec *vector, int count)
{
	if (!async_wait_is_possible() || count <= 0) {
		return readv(fd, vector, count);
	}
	return read_in_coroutine(fd, vector, count);
}

ssize_t async_replaced_writev(int fd, const struct iovec *vector, int count)
{
	if (!async_wait_is_possible() || count <= 0) {
		return writev(fd, vector, count);
	}
	return write_in_coroutine(fd, vector, count);
}

#ifdef __GLIBC__
ssize_t async_replaced_read_chk(int fd, void *buffer, size_t length, size_t capacity)
{
	return length > capacity ? __read_chk(fd, buffer, length, capacity) : async_replaced_read(fd, buffer, length);
}
#else
ssize_t async_replaced_read_chk(int fd, void *buffer, size_t length, size_t capacity)
{
	(void) capacity;
	return async_replaced_read(fd, buffer, length);
}
#endif
