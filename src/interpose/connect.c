/* connect.c - connecting a socket. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/replaced.h"

#include "interpose/call.h"
#include "interpose/kind.h"
#include "interpose/poll.h"

#include <fcntl.h>

#define FULL_BACKLOG_FIRST_PAUSE 1000000u   /* nanoseconds */
#define FULL_BACKLOG_LONGEST_PAUSE 50000000u

/* Whatever was known of the socket was about one without a peer. */
static int connect_anew(int fd, const struct sockaddr *address, socklen_t address_length)
{
	int result = connect(fd, address, address_length);
	int saved_errno = errno;

	async_readiness_exhausted(fd, ASYNC_READABLE | ASYNC_WRITABLE);
	errno = saved_errno;
	return result;
}

static bool is_writable(int fd)
{
	struct pollfd entry = {.fd = fd, .events = POLLOUT};

	return async_poll_now(&entry, 1) != 0;
}

/* The answer of the other side, or what became of waiting for it. */
static int wait_for_answer(int fd, uint64_t deadline)
{
	int error = 0;
	socklen_t length = sizeof(error);

	do {
		async_readiness_exhausted(fd, ASYNC_WRITABLE);
		if (!async_call_wait_ready(fd, ASYNC_WRITABLE, deadline)) {
			if (errno == EAGAIN) {
				errno = EINPROGRESS;
			}
			return -1;
		}
	} while (!is_writable(fd));
	if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &length) == 0 && error != 0) {
		errno = error;
		return -1;
	}
	return 0;
}

/* False with errno EBADF when another coroutine closes the descriptor: it waits until we are back. */
static bool sleep_with(int fd, uint64_t deadline)
{
	bool has_slept;

	async_readiness_enter(fd);
	has_slept = async_call_sleep_until(deadline);
	async_readiness_leave(fd);
	return has_slept && !async_call_is_closing(fd);
}

/* A listener of the local kind with a full backlog lets connects wait without telling when it has room. */
static int retry_until_accepted(int fd, const struct sockaddr *address, socklen_t address_length, uint64_t deadline)
{
	uint64_t pause = FULL_BACKLOG_FIRST_PAUSE;

	for (;;) {
		uint64_t wake_up = async_deadline_after(pause);

		if (async_call_is_over()) {
			async_call_refuse(fd);
			return -1;
		}
		if (!sleep_with(fd, wake_up < deadline ? wake_up : deadline)) {
			return -1;
		}
		if (connect_anew(fd, address, address_length) == 0) {
			return 0;
		}
		if (errno != EAGAIN) {
			return -1;
		}
		if (async_clock_now() >= deadline) {
			errno = EAGAIN;
			return -1;
		}
		pause = pause * 2 < FULL_BACKLOG_LONGEST_PAUSE ? pause * 2 : FULL_BACKLOG_LONGEST_PAUSE;
	}
}

static int connect_without_blocking(int fd, const struct sockaddr *address, socklen_t address_length)
{
	uint64_t deadline = async_call_socket_deadline(fd, SO_SNDTIMEO);

	if (connect_anew(fd, address, address_length) == 0) {
		return 0;
	}
	switch (errno) {
		case EINPROGRESS:
		case EALREADY:
			return wait_for_answer(fd, deadline);
		case EAGAIN:
			return retry_until_accepted(fd, address, address_length, deadline);
		default:
			return -1;
	}
}

/*
 * A socket that the user left blocking is non-blocking while it connects. Nobody but us uses a socket
 * that is not connected yet, so nobody sees it.
 */
int async_replaced_connect(int fd, const struct sockaddr *address, socklen_t address_length)
{
	int flags, result, saved_errno;

	if (!async_wait_is_possible() || async_kind_of(fd) != ASYNC_KIND_STREAM) {
		return connect(fd, address, address_length);
	}
	flags = fcntl(fd, F_GETFL);
	if (flags < 0 || (flags & O_NONBLOCK) != 0 || fcntl(fd, F_SETFL, flags | O_NONBLOCK) != 0) {
		return connect_anew(fd, address, address_length);
	}
	result = connect_without_blocking(fd, address, address_length);
	saved_errno = errno;
	if (result == 0 || saved_errno != EBADF) { /* EBADF: closed meanwhile, the number may be another's */
		fcntl(fd, F_SETFL, flags);
	}
	errno = saved_errno;
	return result;
}
