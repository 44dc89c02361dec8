/* deadline.c - deadlines in the order of time: those that come in order in a ring, all others in a heap. */
/* SPDX-License-Identifier: MIT */
#include "core/deadline.h"

#include <stdlib.h>
#include <time.h>
#include "thread_local.h"
#include "php.h"

#define ARITY 4
#define FIRST_CAPACITY 64
#define IN_RUN (UINT32_C(1) << 31) /* in a position: the rest is a place in the run; else an index of the heap plus one */
#define NANOSECONDS_PER_MILLISECOND UINT64_C(1000000)

/* The moment stands beside the pointer, so that comparing does not touch the deadline itself. */
typedef struct entry {
	uint64_t when;
	async_deadline_t *deadline;
} entry_t;

typedef struct deadline_heap {
	entry_t *entries; /* owned; entries[0] is the earliest */
	uint32_t count;
	uint32_t capacity;
} deadline_heap_t;

/*
 * Sleepers of the same duration, and the time-outs of connections, come in the order in which they end. They are only
 * appended here, and leave at the head; a heap would move others around for each one that leaves, and note in each of
 * them, cold memory of its coroutine, where it is now.
 *
 * What is cleared in the middle leaves a gap behind, an entry without a deadline; at both ends there are none.
 */
typedef struct deadline_run {
	entry_t *entries; /* owned; a ring */
	uint32_t mask;    /* capacity - 1 */
	uint32_t head;    /* counts for ever, as does "tail"; a place is 31 bits of it */
	uint32_t tail;
	uint32_t gaps;
} deadline_run_t;

static ASYNC_THREAD_LOCAL deadline_heap_t heap;
static ASYNC_THREAD_LOCAL deadline_run_t run;

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

/* ---- the heap ---- */

static void place(entry_t entry, uint32_t index)
{
	heap.entries[index] = entry;
	entry.deadline->position = index + 1;
}

static void move_towards_root(entry_t entry, uint32_t index)
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

static void move_towards_leaves(entry_t entry, uint32_t index)
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

static void settle(entry_t entry, uint32_t index)
{
	if (index > 0 && heap.entries[(index - 1) / ARITY].when > entry.when) {
		move_towards_root(entry, index);
	} else {
		move_towards_leaves(entry, index);
	}
}

static void add_to_heap(entry_t entry)
{
	if (heap.count == heap.capacity) {
		heap.capacity = heap.capacity ? heap.capacity * 2 : FIRST_CAPACITY;
		heap.entries = perealloc(heap.entries, heap.capacity * sizeof(entry_t), 1);
	}
	move_towards_root(entry, heap.count++);
}

static void remove_from_heap(uint32_t index)
{
	entry_t last = heap.entries[--heap.count];

	if (index < heap.count) {
		settle(last, index);
	}
}

/* ---- the run ---- */

static entry_t *run_entry(uint32_t number)
{
	return &run.entries[number & run.mask];
}

static bool run_is_empty(void)
{
	return run.head == run.tail;
}

/* It can be appended without a change of order. */
static bool run_accepts(uint64_t when)
{
	return run_is_empty() || run_entry(run.tail - 1)->when <= when;
}

static void put_into_run(entry_t entry, uint32_t number)
{
	*run_entry(number) = entry;
	entry.deadline->position = IN_RUN | number;
}

/* The numbers stay, so the deadlines need not be touched. */
static void enlarge_run(void)
{
	deadline_run_t old = run;
	uint32_t capacity = run.entries ? (run.mask + 1) * 2 : FIRST_CAPACITY;

	run.mask = capacity - 1;
	run.entries = safe_pemalloc(capacity, sizeof(entry_t), 0, 1);
	for (uint32_t number = run.head; number != run.tail; number++) {
		*run_entry(number) = old.entries[number & old.mask];
	}
	if (old.entries) {
		pefree(old.entries, 1);
	}
}

static void close_gaps(void)
{
	uint32_t end = run.head;

	for (uint32_t number = run.head; number != run.tail; number++) {
		if (run_entry(number)->deadline) {
			put_into_run(*run_entry(number), end++);
		}
	}
	run.tail = end;
	run.gaps = 0;
}

static void add_to_run(entry_t entry)
{
	if (!run.entries) {
		enlarge_run();
	} else if (run.tail - run.head > run.mask) {
		if (run.gaps > run.mask / 2) {
			close_gaps();
		} else {
			enlarge_run();
		}
	}
	put_into_run(entry, run.tail++);
}

static void remove_from_run(uint32_t place)
{
	run_entry(place)->deadline = NULL;
	run.gaps++;
	while (!run_is_empty() && !run_entry(run.head)->deadline) {
		run.head++;
		run.gaps--;
	}
	while (!run_is_empty() && !run_entry(run.tail - 1)->deadline) {
		run.tail--;
		run.gaps--;
	}
}

/* ---- both ---- */

void async_deadline_set(async_deadline_t *deadline, uint64_t when)
{
	entry_t entry = {when, deadline};

	if (async_deadline_is_set(deadline) && !(deadline->position & IN_RUN)) {
		deadline->when = when;
		settle(entry, deadline->position - 1);
		return;
	}
	async_deadline_clear(deadline);
	deadline->when = when;
	if (run_accepts(when)) {
		add_to_run(entry);
	} else {
		add_to_heap(entry);
	}
}

void async_deadline_clear(async_deadline_t *deadline)
{
	uint32_t position = deadline->position;

	if (position == 0) {
		return;
	}
	deadline->position = 0;
	if (position & IN_RUN) {
		remove_from_run(position);
	} else {
		remove_from_heap(position - 1);
	}
}

/* The entry that comes first, or NULL. */
static const entry_t *earliest(void)
{
	const entry_t *in_heap = heap.count ? &heap.entries[0] : NULL;
	const entry_t *in_run = run_is_empty() ? NULL : run_entry(run.head);

	if (!in_heap || !in_run) {
		return in_heap ? in_heap : in_run;
	}
	return in_heap->when < in_run->when ? in_heap : in_run;
}

uint64_t async_deadlines_next(void)
{
	const entry_t *first = earliest();

	return first ? first->when : ASYNC_NO_DEADLINE;
}

void async_deadlines_expire(uint64_t now)
{
	while (async_deadlines_next() <= now) {
		async_deadline_t *deadline = earliest()->deadline;

		async_deadline_clear(deadline);
		deadline->on_expired(deadline);
	}
}

void async_deadlines_close(void)
{
	for (const entry_t *first = earliest(); first; first = earliest()) {
		async_deadline_clear(first->deadline);
	}
	if (heap.entries) {
		pefree(heap.entries, 1);
	}
	if (run.entries) {
		pefree(run.entries, 1);
	}
	heap = (deadline_heap_t){0};
	run = (deadline_run_t){0};
}
