/* call.h - what all replaced calls have in common. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_CALL_H
#define ASYNC_INTERPOSE_CALL_H

#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include "php.h"
#include "core/coroutine.h"
#include "core/deadline.h"
#include "core/wait.h"
#include "interpose/kind.h"
#include "reactor/readiness.h"

/*
 * Whether the running coroutine must not park any more in this native call: an exception was thrown into
 * it there. A library that answers a failure by trying again gets the next failure at once, until it
 * gives up and PHP code sees the exception. Output that has to be written in full is exempt.
 */
static inline bool async_call_is_over(void)
{
	const async_coroutine_t *self;

	if (EXPECTED(EG(exception) == NULL)) {
		return false;
	}
	self = async_scheduler_current();
	return self->control->delivered == EG(exception) && (self->extra == NULL || self->extra->protect_depth == 0);
}

/* Whether another coroutine is about to close the descriptor, and only waits for us to leave it alone. Sets
 * errno to EBADF then. */
static inline bool async_call_is_closing(int fd)
{
	if (EXPECTED(async_kind_remembered(fd) != ASYNC_KIND_CLOSING)) {
		return false;
	}
	errno = EBADF;
	return true;
}

/*
 * May switch. Parks until an operation in this direction may succeed. False: it will not, and errno says
 * why: EAGAIN (deadline), ECANCELED, EBADF (closed by another coroutine).
 */
bool async_call_wait_ready(int fd, unsigned direction, uint64_t deadline);

/* May switch. Sleeps. False with errno ECANCELED when cancelled. */
bool async_call_sleep_until(uint64_t deadline);

/* Fails a call that is over. After very many in a row the library is stuck in trying again: then the connection
 * is ended, so that it has another failure to look at. Always false. */
bool async_call_refuse(int fd);

/* Whether O_NONBLOCK is off. Keeps errno. */
bool async_call_is_blocking(int fd);

/* The deadline that SO_RCVTIMEO or SO_SNDTIMEO gives to a call that starts now. */
uint64_t async_call_socket_deadline(int fd, int option);

#endif
