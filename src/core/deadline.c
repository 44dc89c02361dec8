/* deadline.c - deadlines in a 4-ary heap, the earliest on top. */
/* SPDX-License-Identifier: MIT */
#include "core/deadline.h"

#include <stdlib.h>
#include <time.h>
#include "thread_local.h"
#include "php.h"

#define ARITY 4
#define NANOSECONDS_PER_MILLISECOND UINT64_C(1000000)

/* The moment stands beside the pointer, so that comparing does not touch the deadline itself. */
typedef struct heap_entry {
	uint64_t when;
	async_deadline_t *deadline;
} heap_entry_t;

typedef struct deadline_heap {
	heap_entry_t *entries; /* owned; entries[0] is the earliest */
	uint32_t count;
	uint32_t capacity;
} deadline_heap_t;

static ASYNC_THREAD_LOCAL deadline_heap_t heap;

uint64_t async_clock_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t) now.tv_sec * UINT64_C(1000000000) + (uint64_t) now.tv_nsec;
}

static uint64_t later(uint64_t moment, uint64_t duration_ns)
{
	return duration_ns < ASYNC_NO_DEADLINE - moment ? moment + duration_ns : ASYNC_NO_DEADLINE;
}

uint64_t async_deadline_after(uint64_t duration_ns)
{
	return later(async_clock_now(), duration_ns);
}

#ifdef CLOCK_MONOTONIC_COARSE
/* The coarse clock is a plain memory read. It is behind the other one, by less than a tick of the kernel. */
# define LONGEST_TICK (10 * NANOSECONDS_PER_MILLISECOND)

uint64_t async_deadline_about(uint64_t duration_ns)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
	return later((uint64_t) now.tv_sec * UINT64_C(1000000000) + (uint64_t) now.tv_nsec + LONGEST_TICK, duration_ns);
}
#else
uint64_t async_deadline_about(uint64_t duration_ns)
{
	return async_deadline_after(duration_ns);
}
#endif

uint64_t async_deadline_after_ms(int64_t milliseconds)
{
	if (milliseconds < 0 || (uint64_t) milliseconds > ASYNC_NO_DEADLINE / NANOSECONDS_PER_MILLISECOND) {
		return ASYNC_NO_DEADLINE;
	}
	return async_deadline_after((uint64_t) milliseconds * NANOSECONDS_PER_MILLISECOND);
}

static void place(heap_entry_t entry, uint32_t index)
{
	heap.entries[index] = entry;
	entry.deadline->position = index + 1;
}

static void move_towards_root(heap_entry_t entry, uint32_t index)
{
	while (index > 0) {
		uint32_t parent = (index - 1) / ARITY;
		if (heap.entries[parent].when <= entry.when) {
			break;
		}
		place(heap.entries[parent], index);
		index = parent;
	}
	place(entry, index);
}

static uint32_t earliest_child(uint32_t index)
{
	uint32_t first = index * ARITY + 1;
	uint32_t end = first + ARITY < heap.count ? first + ARITY : heap.count;
	uint32_t earliest = first;

	for (uint32_t child = first + 1; child < end; child++) {
		if (heap.entries[child].when < heap.entries[earliest].when) {
			earliest = child;
		}
	}
	return earliest;
}

static void move_towards_leaves(heap_entry_t entry, uint32_t index)
{
	while (index * ARITY + 1 < heap.count) {
		uint32_t child = earliest_child(index);
		if (heap.entries[child].when >= entry.when) {
			break;
		}
		place(heap.entries[child], index);
		index = child;
	}
	place(entry, index);
}

static void settle(heap_entry_t entry, uint32_t index)
{
	if (index > 0 && heap.entries[(index - 1) / ARITY].when > entry.when) {
		move_towards_root(entry, index);
	} else {
		move_towards_leaves(entry, index);
	}
}

void async_deadline_set(async_deadline_t *deadline, uint64_t when)
{
	heap_entry_t entry = {when, deadline};

	deadline->when = when;
	if (async_deadline_is_set(deadline)) {
		settle(entry, deadline->position - 1);
		return;
	}
	if (heap.count == heap.capacity) {
		heap.capacity = heap.capacity ? heap.capacity * 2 : 64;
		heap.entries = perealloc(heap.entries, heap.capacity * sizeof(heap_entry_t), 1);
	}
	move_towards_root(entry, heap.count++);
}

void async_deadline_clear(async_deadline_t *deadline)
{
	if (!async_deadline_is_set(deadline)) {
		return;
	}
	uint32_t index = deadline->position - 1;
	heap_entry_t last = heap.entries[--heap.count];

	deadline->position = 0;
	if (index < heap.count) {
		settle(last, index);
	}
}

uint64_t async_deadlines_next(void)
{
	return heap.count ? heap.entries[0].when : ASYNC_NO_DEADLINE;
}

void async_deadlines_expire(uint64_t now)
{
	while (heap.count && heap.entries[0].when <= now) {
		async_deadline_t *deadline = heap.entries[0].deadline;
		async_deadline_clear(deadline);
		deadline->on_expired(deadline);
	}
}

void async_deadlines_close(void)
{
	for (uint32_t i = 0; i < heap.count; i++) {
		heap.entries[i].deadline->position = 0;
	}
	pefree(heap.entries, 1);
	heap = (deadline_heap_t){0};
}
