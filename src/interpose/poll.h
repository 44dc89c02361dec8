/* poll.h - waiting for descriptors as poll() does, for select(). */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_POLL_H
#define ASYNC_INTERPOSE_POLL_H

#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <stdint.h>

/* A time-out that is not made a deadline before somebody has to wait. */
#define ASYNC_POLL_FOREVER UINT64_MAX

/* What is ready at this moment. A signal that happens to be pending is no answer, though the kernel gives it even to
 * those who do not wait. */
static inline int async_poll_now(struct pollfd *fds, nfds_t count)
{
	int found;

	do {
		found = poll(fds, count, 0);
	} while (found < 0 && errno == EINTR);
	return found;
}

/* The moment at which a time-out in milliseconds that begins now is over; ASYNC_NO_DEADLINE for a negative one. */
uint64_t async_poll_deadline_in(int milliseconds);

/* May switch. As poll() in a coroutine, with a time-out in nanoseconds that is not 0. Claims no conversation. */
int async_poll_wait(struct pollfd *fds, nfds_t count, uint64_t timeout);

/*
 * The next poll() of this coroutine only watches descriptors that belong to somebody else. It claims no conversation
 * although it may be for one descriptor, nobody who closes one of them waits until it has gone on, and it ends with the
 * first report, maybe empty-handed. To be taken back after the call; nothing may switch between the announcement
 * and poll().
 */
void async_poll_announce_watching(bool watches);

/* A look that found nothing. May switch: somebody who looks again and again must let the world go on. Returns
 * the result of the look: 0, or -1 when cancelled meanwhile. */
int async_poll_found_nothing(void);

/* As that, for a call that looks at many descriptors and is over now. */
int async_poll_count_look(void);

/* A look, or a wait, that found something. */
void async_poll_found_something(void);

#endif
