/* readiness.c - waiting for descriptors, and what users of descriptors tell us about them. */
/* SPDX-License-Identifier: MIT */
#include "reactor/readiness.h"

#include "php.h"
#include "reactor/descriptor.h"
#include "reactor/readiness_inside.h"

/* How long a wait for what the system refuses to watch (no memory, too many) sleeps before the
 * operation is tried again. */
#define BLIND_WAIT_NANOSECONDS 10000000u

/* Waiters of a wait for several that have room on the stack of the coroutine. */
#define WAITERS_ON_STACK 8

ASYNC_THREAD_LOCAL uint32_t async_readiness_watchers;

/* For what cannot be watched: a short sleep, after which the operation is worth trying. */
static async_wait_result_t wait_blindly(uint64_t deadline)
{
	uint64_t next_try = async_deadline_after(BLIND_WAIT_NANOSECONDS);
	async_wait_result_t result = async_wait(NULL, 0, next_try < deadline ? next_try : deadline);

	return result == ASYNC_WAIT_TIMEOUT && next_try < deadline ? ASYNC_WAIT_DONE : result;
}

static async_wait_result_t park_for_both(async_descriptor_t *descriptor, uint64_t deadline, unsigned *fired)
{
	async_waiter_t waiters[2] = {{.event = &descriptor->readable}, {.event = &descriptor->writable}};
	async_wait_result_t result = async_wait(waiters, 2, deadline);

	*fired = waiters[0].fired ? ASYNC_READABLE : ASYNC_WRITABLE;
	return result;
}

static async_wait_result_t park(
		async_descriptor_t *descriptor, unsigned wanted, uint64_t deadline, unsigned *ready)
{
	uint32_t generation = descriptor->generation;
	unsigned fired = wanted;
	async_wait_result_t result;

	async_descriptor_prove_later(descriptor);
	descriptor->guests++;
	if (wanted == ASYNC_BOTH_DIRECTIONS) {
		result = park_for_both(descriptor, deadline, &fired);
	} else if (wanted == ASYNC_READABLE) {
		result = async_wait_outside(&descriptor->readable, deadline);
	} else {
		result = async_wait_outside(&descriptor->writable, deadline);
	}
	descriptor->guests--;
	/* What was reported may have been used up by somebody else meanwhile: the caller finds out. */
	if (result == ASYNC_WAIT_DONE && descriptor->generation == generation) {
		*ready = (fired | descriptor->ready) & wanted;
	}
	return result;
}

async_wait_result_t async_readiness_wait(int fd, unsigned wanted, uint64_t deadline, unsigned *ready)
{
	async_descriptor_t *descriptor;
	async_wait_result_t result;

	*ready = wanted;
	if (fd < 0) {
		return ASYNC_WAIT_DONE;
	}
	descriptor = async_descriptor_obtain(fd);
	if ((*ready = descriptor->ready & wanted) != 0) {
		return ASYNC_WAIT_DONE;
	}
	if (UNEXPECTED(async_descriptor_watch(descriptor, wanted) != 0)) {
		descriptor->guests++;
		result = wait_blindly(deadline);
		descriptor->guests--;
		*ready = result == ASYNC_WAIT_DONE ? wanted : 0;
		return result;
	}
	if ((*ready = descriptor->ready & wanted) != 0) {
		return ASYNC_WAIT_DONE;
	}
	return park(descriptor, wanted, deadline, ready);
}

/* The first wait, or one that the system refuses to report the end of. */
static zend_never_inline async_wait_result_t begin_to_watch_in_read(int fd, uint64_t deadline)
{
	unsigned ready;
	async_wait_result_t result;

	async_readiness_claim(fd, ASYNC_READABLE);
	result = async_readiness_wait(fd, ASYNC_READABLE, deadline, &ready);
	async_readiness_unclaim(fd, ASYNC_READABLE);
	return result == ASYNC_WAIT_DONE && ready == 0 ? ASYNC_WAIT_CANCELLED : result;
}

async_wait_result_t async_readiness_wait_in_read(int fd, uint64_t deadline)
{
	async_descriptor_t *descriptor = async_descriptor_obtain(fd);
	uint32_t generation = descriptor->generation;
	async_wait_result_t result;

	if (UNEXPECTED((descriptor->watched & ASYNC_READABLE) == 0)) {
		return begin_to_watch_in_read(fd, deadline);
	}
	async_descriptor_prove_later(descriptor);
	descriptor->guests++;
	descriptor->reader = async_scheduler_current();
	result = async_wait_outside(&descriptor->readable, deadline);
	descriptor->reader = NULL;
	descriptor->guests--;
	return descriptor->generation == generation ? result : ASYNC_WAIT_CANCELLED;
}

/* Fills in what is known to be ready; returns whether that is anything. */
static bool find_ready(async_readiness_request_t *requests, uint32_t count)
{
	unsigned any = 0;

	for (uint32_t i = 0; i < count; i++) {
		async_descriptor_t *descriptor = async_descriptor_find(requests[i].fd);

		requests[i].ready = descriptor ? descriptor->ready & requests[i].wanted : 0;
		any |= requests[i].ready;
	}
	return any != 0;
}

/* How many waiters the requests need, all of them watched; -1 when one cannot be watched. */
static int watch_all(async_readiness_request_t *requests, uint32_t count)
{
	int waiters = 0;

	for (uint32_t i = 0; i < count; i++) {
		unsigned wanted = requests[i].wanted;

		if (requests[i].fd < 0 || !wanted) {
			continue;
		}
		if (async_descriptor_watch(async_descriptor_obtain(requests[i].fd), wanted) != 0) {
			return -1;
		}
		waiters += wanted == ASYNC_BOTH_DIRECTIONS ? 2 : 1;
	}
	return waiters;
}

/* Their descriptors are made if missing: if somebody else made them meanwhile, more would leave than came. */
static void count_parked(const async_readiness_request_t *requests, uint32_t count, async_readiness_role_t role, int change)
{
	for (uint32_t i = 0; i < count; i++) {
		if (requests[i].fd < 0) {
			continue;
		}
		async_descriptor_t *descriptor = async_descriptor_obtain(requests[i].fd);

		if (role == ASYNC_READINESS_GUEST) {
			descriptor->guests += (uint32_t) change;
		} else {
			descriptor->watchers += (uint32_t) change;
		}
	}
	if (role == ASYNC_READINESS_WATCHER) {
		async_readiness_watchers += (uint32_t) change;
	}
}

static async_wait_result_t wait_blindly_for_all(
		async_readiness_request_t *requests, uint32_t count, uint64_t deadline, async_readiness_role_t role)
{
	async_wait_result_t result;

	count_parked(requests, count, role, 1);
	result = wait_blindly(deadline);
	count_parked(requests, count, role, -1);
	for (uint32_t i = 0; i < count; i++) {
		requests[i].ready = result == ASYNC_WAIT_DONE && requests[i].fd >= 0 ? requests[i].wanted : 0;
	}
	return result;
}

/* While parked, "ready" of a request keeps the generation that its descriptor had before. */
static void prepare_waiters(async_waiter_t *waiter, async_readiness_request_t *requests, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		async_descriptor_t *descriptor = async_descriptor_find(requests[i].fd);

		if (!descriptor) {
			continue;
		}
		requests[i].ready = descriptor->generation;
		async_descriptor_prove_later(descriptor);
		if (requests[i].wanted & ASYNC_READABLE) {
			(waiter++)->event = &descriptor->readable;
		}
		if (requests[i].wanted & ASYNC_WRITABLE) {
			(waiter++)->event = &descriptor->writable;
		}
	}
}

/* Visits the waiters in the order in which they were prepared. */
static void collect_ready(const async_waiter_t *waiter, async_readiness_request_t *requests, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		async_descriptor_t *descriptor = async_descriptor_find(requests[i].fd);
		unsigned ready;

		if (!descriptor) {
			continue;
		}
		ready = descriptor->ready & requests[i].wanted;
		if ((requests[i].wanted & ASYNC_READABLE) && (waiter++)->fired) {
			ready |= ASYNC_READABLE;
		}
		if ((requests[i].wanted & ASYNC_WRITABLE) && (waiter++)->fired) {
			ready |= ASYNC_WRITABLE;
		}
		requests[i].ready = requests[i].ready == descriptor->generation ? ready : 0;
	}
}

static async_wait_result_t park_for_all(async_waiter_t *waiters, uint32_t waiter_count,
		async_readiness_request_t *requests, uint32_t count, uint64_t deadline, async_readiness_role_t role)
{
	async_wait_result_t result;

	prepare_waiters(waiters, requests, count);
	count_parked(requests, count, role, 1);
	result = async_wait(waiters, waiter_count, deadline);
	count_parked(requests, count, role, -1);
	if (result == ASYNC_WAIT_DONE) {
		collect_ready(waiters, requests, count);
		return result;
	}
	for (uint32_t i = 0; i < count; i++) {
		requests[i].ready = 0;
	}
	return result;
}

/* A function of its own, so that the waiters are on the stack only of those that need no more. */
static zend_never_inline async_wait_result_t park_for_few(
		int waiter_count, async_readiness_request_t *requests, uint32_t count, uint64_t deadline, async_readiness_role_t role)
{
	async_waiter_t waiters[WAITERS_ON_STACK];

	return park_for_all(waiters, (uint32_t) waiter_count, requests, count, deadline, role);
}

static async_wait_result_t park_for_many(
		int waiter_count, async_readiness_request_t *requests, uint32_t count, uint64_t deadline, async_readiness_role_t role)
{
	async_waiter_t *waiters = safe_emalloc((size_t) waiter_count, sizeof(*waiters), 0);
	async_wait_result_t result = park_for_all(waiters, (uint32_t) waiter_count, requests, count, deadline, role);

	efree(waiters);
	return result;
}

async_wait_result_t async_readiness_wait_any(
		async_readiness_request_t *requests, uint32_t count, uint64_t deadline, async_readiness_role_t role)
{
	int waiters;

	if (find_ready(requests, count)) {
		return ASYNC_WAIT_DONE;
	}
	waiters = watch_all(requests, count);
	if (UNEXPECTED(waiters < 0)) {
		return wait_blindly_for_all(requests, count, deadline, role);
	}
	if (find_ready(requests, count)) {
		return ASYNC_WAIT_DONE;
	}
	if (waiters <= WAITERS_ON_STACK) {
		return park_for_few(waiters, requests, count, deadline, role);
	}
	return park_for_many(waiters, requests, count, deadline, role);
}

void async_readiness_wake_watchers(int fd)
{
	async_descriptor_t *descriptor = async_descriptor_find(fd);

	if (descriptor && descriptor->watchers > 0) {
		async_wake_all(&descriptor->readable); /* the others among them look again */
	}
}

void async_readiness_exhausted(int fd, unsigned direction)
{
	async_descriptor_t *descriptor = async_descriptor_find(fd);

	if (!descriptor) {
		return;
	}
	/* An answer of the system itself: it overrules whatever was reported earlier. */
	descriptor->ready &= ~direction;
	descriptor->lasting &= ~direction;
	descriptor->exhausted |= direction;
}

void async_readiness_drained(int fd)
{
	async_readiness_drained_inside(async_descriptor_find(fd));
}

bool async_readiness_is_exhausted(int fd, unsigned direction)
{
	return async_readiness_is_exhausted_inside(async_descriptor_find(fd), direction);
}

bool async_readiness_is_lasting(int fd)
{
	const async_descriptor_t *descriptor = async_descriptor_find(fd);

	return descriptor && (descriptor->lasting & ASYNC_READABLE);
}

static async_coroutine_t **holder_of(async_descriptor_t *descriptor, unsigned direction)
{
	return direction == ASYNC_READABLE ? &descriptor->reader : &descriptor->writer;
}

void async_readiness_claim(int fd, unsigned direction)
{
	*holder_of(async_descriptor_obtain(fd), direction) = async_scheduler_current();
}

void async_readiness_unclaim(int fd, unsigned direction)
{
	*holder_of(async_descriptor_obtain(fd), direction) = NULL;
}

async_coroutine_t *async_readiness_holder(int fd, unsigned direction)
{
	async_descriptor_t *descriptor = async_descriptor_find(fd);
	async_coroutine_t *holder = descriptor ? *holder_of(descriptor, direction) : NULL;

	return holder != async_scheduler_current() ? holder : NULL;
}

bool async_readiness_is_unclaimed(int fd)
{
	return async_readiness_is_unclaimed_inside(async_descriptor_find(fd));
}

void async_readiness_enter(int fd)
{
	async_descriptor_obtain(fd)->guests++;
}

void async_readiness_leave(int fd)
{
	async_descriptor_find(fd)->guests--;
}

bool async_readiness_has_guests(int fd)
{
	const async_descriptor_t *descriptor = async_descriptor_find(fd);

	return descriptor && descriptor->guests > 0;
}
