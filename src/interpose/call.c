/* call.c - what all replaced calls have in common. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/call.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/time.h>

#define REFUSALS_BEFORE_SHUTDOWN 1000

static ASYNC_THREAD_LOCAL uint32_t refusals;

bool async_call_refuse(int fd)
{
	if (++refusals % REFUSALS_BEFORE_SHUTDOWN == 0 && fd >= 0) {
		shutdown(fd, SHUT_RDWR);
	}
	errno = ECANCELED;
	return false;
}

static int errno_of(async_wait_result_t result)
{
	switch (result) {
		case ASYNC_WAIT_TIMEOUT:   return EAGAIN;
		case ASYNC_WAIT_CANCELLED: return ECANCELED;
		default:                   return EBADF;
	}
}

bool async_call_wait_ready(int fd, unsigned direction, uint64_t deadline)
{
	unsigned ready;
	async_wait_result_t result;

	if (UNEXPECTED(async_call_is_over())) {
		return async_call_refuse(fd);
	}
	if (async_call_is_closing(fd)) {
		return false;
	}
	refusals = 0;
	result = async_readiness_wait(fd, direction, deadline, &ready);
	if (EXPECTED(result == ASYNC_WAIT_DONE && ready != 0)) {
		return true;
	}
	errno = errno_of(result);
	return false;
}

bool async_call_sleep_until(uint64_t deadline)
{
	if (async_wait(NULL, 0, deadline) == ASYNC_WAIT_CANCELLED) {
		errno = ECANCELED;
		return false;
	}
	return true;
}

bool async_call_is_blocking(int fd)
{
	int saved_errno = errno;
	int flags = fcntl(fd, F_GETFL);

	errno = saved_errno;
	return flags < 0 || (flags & O_NONBLOCK) == 0;
}

uint64_t async_call_socket_deadline(int fd, int option)
{
	struct timeval timeout = {0, 0};
	socklen_t length = sizeof(timeout);

	if (getsockopt(fd, SOL_SOCKET, option, &timeout, &length) != 0 || (timeout.tv_sec == 0 && timeout.tv_usec == 0)) {
		return ASYNC_NO_DEADLINE;
	}
	return async_deadline_after((uint64_t) timeout.tv_sec * 1000000000u + (uint64_t) timeout.tv_usec * 1000u);
}
