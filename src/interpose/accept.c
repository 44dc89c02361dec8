/* accept.c - taking connections from a listener. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/replaced.h"

#include "interpose/call.h"
#include "interpose/kind.h"
#include "interpose/lock.h"

#include <fcntl.h>
#include <stdarg.h>

/*
 * There is no "accept without blocking" for a listener that blocks. Looking with poll() first is not
 * enough: several processes may wait for the same listener, all see one connection, one gets it and the
 * others, with all their coroutines, would be stuck. So a listener is tamed: the first accept() of a coroutine
 * switches it to non-blocking, for good.
 *
 * That flag is shared by all processes that have the listener. For them to know that it was us, and not
 * their user who wants EAGAIN, we leave a mark beside the flag: the signal number for O_ASYNC, which means
 * nothing as long as that mode is off. Each process with this extension
 *   - makes accept() on a marked listener wait, in a coroutine and outside of one,
 *   - says "blocking" when fcntl() is asked,
 *   - takes the mark away when its user sets the mode himself.
 * Only a program without this extension that shares the listener, and blocks in accept(), sees EAGAIN.
 */
#ifdef F_SETSIG
# define MARK (SIGRTMAX - 5)

static void set_mark(int fd)
{
	fcntl(fd, F_SETSIG, MARK);
}

static bool has_mark(int fd)
{
	return fcntl(fd, F_GETSIG) == MARK;
}

static void clear_mark(int fd)
{
	if (has_mark(fd)) {
		fcntl(fd, F_SETSIG, 0);
	}
}
#else
static void set_mark(int fd) { (void) fd; }
static bool has_mark(int fd) { (void) fd; return false; }
static void clear_mark(int fd) { (void) fd; }
#endif

/* Returns the kind afterwards. A listener that is non-blocking by the will of its user is left so. */
static async_kind_t tame(int fd)
{
	int flags = fcntl(fd, F_GETFL);

	if (flags < 0 || (flags & O_ASYNC) != 0) {
		return ASYNC_KIND_LISTENER;
	}
	if ((flags & O_NONBLOCK) == 0) {
		set_mark(fd);
		if (fcntl(fd, F_SETFL, flags | O_NONBLOCK) != 0) {
			return ASYNC_KIND_LISTENER;
		}
	} else if (!has_mark(fd)) {
		return ASYNC_KIND_LISTENER;
	}
	async_kind_remember(fd, ASYNC_KIND_TAMED_LISTENER);
	return ASYNC_KIND_TAMED_LISTENER;
}

static int accept_now(int fd, struct sockaddr *address, socklen_t *address_length, int flags)
{
	int connection = flags != 0 ? accept4(fd, address, address_length, flags) : accept(fd, address, address_length);

	if (connection >= 0) {
		async_kind_forget(connection);
	}
	return connection;
}

static bool would_block(void)
{
	return errno == EAGAIN || errno == EWOULDBLOCK;
}

static int accept_in_coroutine(int fd, struct sockaddr *address, socklen_t *address_length, int flags)
{
	uint64_t deadline = 0;
	async_kind_t kind = async_kind_of(fd);

	if (async_call_is_closing(fd)) {
		return -1;
	}
	if (kind == ASYNC_KIND_LISTENER) {
		kind = tame(fd);
	}
	for (;;) {
		int connection = accept_now(fd, address, address_length, flags);
		if (connection >= 0 || !would_block()) {
			return connection;
		}
		async_readiness_exhausted(fd, ASYNC_READABLE);
		if (kind != ASYNC_KIND_TAMED_LISTENER) {
			errno = EAGAIN;
			return -1;
		}
		if (deadline == 0) {
			deadline = async_call_socket_deadline(fd, SO_RCVTIMEO);
		}
		if (!async_call_wait_ready(fd, ASYNC_READABLE, deadline)) {
			return -1;
		}
	}
}

static int milliseconds_of(int fd, int option)
{
	struct timeval timeout = {0, 0};
	socklen_t length = sizeof(timeout);

	if (getsockopt(fd, SOL_SOCKET, option, &timeout, &length) != 0 || (timeout.tv_sec == 0 && timeout.tv_usec == 0)) {
		return -1;
	}
	return (int) (timeout.tv_sec * 1000 + (timeout.tv_usec + 999) / 1000);
}

/* Outside of coroutines a tamed listener has to block as its user expects it to. */
static int accept_outside(int fd, struct sockaddr *address, socklen_t *address_length, int flags)
{
	for (;;) {
		struct pollfd entry = {.fd = fd, .events = POLLIN};
		int connection = accept_now(fd, address, address_length, flags);
		int result;

		if (connection >= 0 || !would_block()
				|| (async_kind_remembered(fd) != ASYNC_KIND_TAMED_LISTENER && !has_mark(fd))) {
			return connection;
		}
		result = poll(&entry, 1, milliseconds_of(fd, SO_RCVTIMEO));
		if (result <= 0) {
			errno = result == 0 ? EAGAIN : errno;
			return -1;
		}
	}
}

int async_replaced_accept4(int fd, struct sockaddr *address, socklen_t *address_length, int flags)
{
	return async_wait_is_possible() ? accept_in_coroutine(fd, address, address_length, flags)
		: accept_outside(fd, address, address_length, flags);
}

int async_replaced_accept(int fd, struct sockaddr *address, socklen_t *address_length)
{
	return async_replaced_accept4(fd, address, address_length, 0);
}

/* What was a socket without a peer becomes a listener. */
int async_replaced_listen(int fd, int backlog)
{
	if (async_kind_remembered(fd) != ASYNC_KIND_TAMED_LISTENER) {
		async_kind_forget(fd);
	}
	return listen(fd, backlog);
}

/* The user sets the mode of a listener himself: from now on it is what he says. */
static int set_mode(int fd, void *argument)
{
	clear_mark(fd);
	async_kind_remember(fd, ASYNC_KIND_LISTENER);
	return fcntl(fd, F_SETFL, argument);
}

static int get_mode(int fd)
{
	int flags = fcntl(fd, F_GETFL);

	return flags < 0 ? flags : flags & ~O_NONBLOCK;
}

int async_replaced_fcntl(int fd, int command, ...)
{
	va_list arguments;
	void *argument;

	va_start(arguments, command);
	argument = va_arg(arguments, void *);
	va_end(arguments);
	if (async_kind_remembered(fd) == ASYNC_KIND_TAMED_LISTENER) {
		if (command == F_SETFL) {
			return set_mode(fd, argument);
		}
		if (command == F_GETFL) {
			return get_mode(fd);
		}
	}
	return async_lock_is_record_wait(command) ? async_lock_record(fd, command, argument) : fcntl(fd, command, argument);
}
