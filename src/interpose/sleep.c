/* sleep.c - letting time pass. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/replaced.h"

#include "interpose/call.h"

#define NANOSECONDS_PER_SECOND UINT64_C(1000000000)

static bool is_valid(const struct timespec *time)
{
	return time != NULL && time->tv_sec >= 0 && time->tv_nsec >= 0 && time->tv_nsec < (long) NANOSECONDS_PER_SECOND;
}

/* Durations that do not fit are for ever. */
static uint64_t nanoseconds_of(const struct timespec *time)
{
	if ((uint64_t) time->tv_sec >= UINT64_MAX / NANOSECONDS_PER_SECOND) {
		return UINT64_MAX;
	}
	return (uint64_t) time->tv_sec * NANOSECONDS_PER_SECOND + (uint64_t) time->tv_nsec;
}

static struct timespec time_of(uint64_t nanoseconds)
{
	return (struct timespec) {
		.tv_sec = (time_t) (nanoseconds / NANOSECONDS_PER_SECOND), .tv_nsec = (long) (nanoseconds % NANOSECONDS_PER_SECOND),
	};
}

/* Returns what is left, which is not 0 only when cancelled. No time at all lets the others run. A call
 * that is over sleeps no more, and says it has: code that waits on until all is slept would never end. */
static uint64_t sleep_for(uint64_t duration)
{
	uint64_t deadline, now;

	if (UNEXPECTED(async_call_is_over())) {
		return 0;
	}
	deadline = async_deadline_after(duration);
	if (async_call_sleep_until(deadline)) {
		return 0;
	}
	now = async_clock_now();
	return now < deadline ? deadline - now : 1;
}

unsigned async_replaced_sleep(unsigned seconds)
{
	uint64_t left;

	if (!async_wait_is_possible()) {
		return sleep(seconds);
	}
	left = sleep_for(seconds * NANOSECONDS_PER_SECOND);
	return (unsigned) ((left + NANOSECONDS_PER_SECOND - 1) / NANOSECONDS_PER_SECOND);
}

int async_replaced_usleep(useconds_t microseconds)
{
	if (!async_wait_is_possible()) {
		return usleep(microseconds);
	}
	return sleep_for(microseconds * UINT64_C(1000)) == 0 ? 0 : -1;
}

int async_replaced_nanosleep(const struct timespec *duration, struct timespec *remaining)
{
	uint64_t left;

	if (!async_wait_is_possible() || !is_valid(duration)) {
		return nanosleep(duration, remaining);
	}
	left = sleep_for(nanoseconds_of(duration));
	if (left == 0) {
		return 0;
	}
	if (remaining != NULL) {
		*remaining = time_of(left);
	}
	errno = ECANCELED;
	return -1;
}

/* Until a moment of this clock, which may be set meanwhile. */
static int sleep_until(clockid_t clock, uint64_t moment)
{
	struct timespec now;

	do {
		clock_gettime(clock, &now);
		uint64_t reached = nanoseconds_of(&now);
		if (sleep_for(moment > reached ? moment - reached : 0) != 0) {
			return ECANCELED;
		}
		if (async_call_is_over()) {
			return 0;
		}
		clock_gettime(clock, &now);
	} while (nanoseconds_of(&now) < moment);
	return 0;
}

int async_replaced_clock_nanosleep(clockid_t clock, int flags, const struct timespec *time, struct timespec *remaining)
{
	uint64_t left;

	if (!async_wait_is_possible() || !is_valid(time) || (clock != CLOCK_MONOTONIC && clock != CLOCK_REALTIME)) {
		return clock_nanosleep(clock, flags, time, remaining);
	}
	if ((flags & TIMER_ABSTIME) != 0) {
		return sleep_until(clock, nanoseconds_of(time));
	}
	left = sleep_for(nanoseconds_of(time));
	if (left != 0 && remaining != NULL) {
		*remaining = time_of(left);
	}
	return left == 0 ? 0 : ECANCELED;
}
