/* deadline.h - the one ordered set of "not later than" moments of a thread. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_DEADLINE_H
#define ASYNC_CORE_DEADLINE_H

#include <stdbool.h>
#include <stdint.h>

/* Moments are nanoseconds of the monotonic clock. */
#define ASYNC_NO_DEADLINE UINT64_MAX

typedef struct async_deadline async_deadline_t;

/* Runs on the scheduler's stack: it may queue coroutines and set deadlines, it must not run PHP code. */
typedef void (*async_deadline_callback_t)(async_deadline_t *deadline);

/* Embedded in what waits. Owned by the embedder, who must clear it before the memory goes away. */
struct async_deadline {
	uint64_t when;                        /* as set; valid while set */
	uint32_t position;                    /* where it is kept; 0 while not set */
	async_deadline_callback_t on_expired; /* the deadline is no longer set when it is called */
};

static inline bool async_deadline_is_set(const async_deadline_t *deadline)
{
	return deadline->position != 0;
}

/* The monotonic clock, read now. */
uint64_t async_clock_now(void);

/* now + duration, or ASYNC_NO_DEADLINE when that would overflow. */
uint64_t async_deadline_after(uint64_t duration_ns);

/* The same, but up to 10 ms later, and cheaper: for the long time-outs that accompany nearly every wait and are nearly
 * never reached. */
uint64_t async_deadline_about(uint64_t duration_ns);

/* The same as async_deadline_after() from a duration in milliseconds; a negative one means no deadline. */
uint64_t async_deadline_after_ms(int64_t milliseconds);

/* Sets or moves the deadline. "when" must not be ASYNC_NO_DEADLINE. */
void async_deadline_set(async_deadline_t *deadline, uint64_t when);
void async_deadline_clear(async_deadline_t *deadline);

/* The earliest deadline set, or ASYNC_NO_DEADLINE. */
uint64_t async_deadlines_next(void);

/* Calls on_expired for everything that is due at "now", in order of time. */
void async_deadlines_expire(uint64_t now);

/* Frees the memory; whatever is still set is forgotten. */
void async_deadlines_close(void);

#endif
