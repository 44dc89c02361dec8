/* descriptor.c - the table of descriptors: what the system was asked to report, and what it reported. */
/* SPDX-License-Identifier: MIT */
#include "reactor/descriptor.h"

#include "php.h"
#include <uv.h>
#include "thread_local.h"
#include "core/wait_inside.h"
#include "reactor/reactor.h"
#include "reactor/readiness_backend.h"

/*
 * Proof of life. The system forgets a descriptor that is closed. We learn of a close through
 * async_readiness_forget(), but not of every one: a library may close on a thread of its own. When
 * the number is then used again, we take it for watched, and a wait on it would last for ever.
 * So a wait that survives a whole round is proved, once: the system is told again what to watch, which
 * fails or finds another file where the number changed hands. Short waits pay nothing for it.
 */
#define ROUND_NANOSECONDS 100000000u
#define POLLS_PER_LOOK_AT_THE_CLOCK 8

typedef struct descriptor_table {
	uint32_t last_serial;
	uint32_t watched_count;     /* descriptors with a serial */
	uint32_t round;
	uint32_t polls;             /* since the clock was looked at */
	uint64_t round_ends;
	async_descriptor_t *to_prove;
} descriptor_table_t;

static ASYNC_THREAD_LOCAL descriptor_table_t *table;
ASYNC_THREAD_LOCAL async_descriptor_pages_t async_descriptor_pages;

static zend_string *describe_readable(const async_event_t *event)
{
	const async_descriptor_t *descriptor = ASYNC_LIST_ENTRY(event, async_descriptor_t, readable);

	return strpprintf(0, "descriptor %d: readable", descriptor->fd);
}

static zend_string *describe_writable(const async_event_t *event)
{
	const async_descriptor_t *descriptor = ASYNC_LIST_ENTRY(event, async_descriptor_t, writable);

	return strpprintf(0, "descriptor %d: writable", descriptor->fd);
}

static const async_event_type_t readable_type = {.is_external = true, .describe = describe_readable};
static const async_event_type_t writable_type = {.is_external = true, .describe = describe_writable};

/* What the heap gave stands in front of what it is aligned to. */
static async_descriptor_t *allocate_page(void)
{
	size_t size = ASYNC_DESCRIPTOR_PAGE_SIZE * sizeof(async_descriptor_t);
	char *memory = pecalloc(1, size + sizeof(void *) + ASYNC_DESCRIPTOR_ALIGNMENT, 1);
	uintptr_t start = (uintptr_t) memory + sizeof(void *) + ASYNC_DESCRIPTOR_ALIGNMENT;
	void **page = (void **) (start & ~(uintptr_t) (ASYNC_DESCRIPTOR_ALIGNMENT - 1));

	page[-1] = memory;
	return (async_descriptor_t *) page;
}

static void free_page(async_descriptor_t *page)
{
	if (page) {
		pefree(((void **) page)[-1], 1);
	}
}

static async_descriptor_t *make_page(uint32_t number)
{
	async_descriptor_t *page = allocate_page();

	for (uint32_t i = 0; i < ASYNC_DESCRIPTOR_PAGE_SIZE; i++) {
		page[i].fd = (int) (number * ASYNC_DESCRIPTOR_PAGE_SIZE + i);
		async_event_init(&page[i].readable, &readable_type);
		async_event_init(&page[i].writable, &writable_type);
	}
	return page;
}

static void enlarge_pages(uint32_t needed)
{
	async_descriptor_pages_t *all = &async_descriptor_pages;
	uint32_t count = all->count ? all->count * 2 : 16;

	if (count < needed) {
		count = needed;
	}
	all->pages = safe_perealloc(all->pages, count, sizeof(*all->pages), 0, 1);
	memset(all->pages + all->count, 0, (count - all->count) * sizeof(*all->pages));
	all->count = count;
}

async_descriptor_t *async_descriptor_make(int fd)
{
	uint32_t number = (uint32_t) fd >> ASYNC_DESCRIPTOR_PAGE_BITS;

	if (!table) {
		table = pecalloc(1, sizeof(*table), 1);
	}
	if (number >= async_descriptor_pages.count) {
		enlarge_pages(number + 1);
	}
	async_descriptor_pages.pages[number] = make_page(number);
	return async_descriptor_find(fd);
}

static uint32_t next_serial(void)
{
	table->last_serial++;
	if (table->last_serial == 0) {
		table->last_serial = 1;
	}
	return table->last_serial;
}

static void note_unwatched(async_descriptor_t *descriptor)
{
	if (descriptor->serial) {
		descriptor->serial = 0;
		table->watched_count--;
	}
	descriptor->watched = 0;
}

static void note_report(async_descriptor_t *descriptor, unsigned ready, unsigned lasting)
{
	descriptor->exhausted &= ~ready;
	descriptor->ready |= ready;
	descriptor->lasting |= lasting;
	if (ready & ASYNC_READABLE) {
		async_wake_all_inside(&descriptor->readable);
	}
	if (ready & ASYNC_WRITABLE) {
		async_wake_all_inside(&descriptor->writable);
	}
}

/*
 * Tells the system, whatever we believe it knows. What it refuses counts as ready: operations on a
 * regular file do not block, and on a number that does not exist they say so.
 */
static int tell_backend(async_descriptor_t *descriptor, unsigned directions)
{
	uint32_t serial = next_serial();
	int error = async_backend_watch(descriptor->fd, serial, directions, descriptor->watched);

	if (error) {
		note_unwatched(descriptor);
		note_report(descriptor, ASYNC_BOTH_DIRECTIONS, 0);
		return error == UV_EPERM || error == UV_EBADF ? 0 : error;
	}
	if (!descriptor->serial) {
		table->watched_count++;
	}
	descriptor->serial = serial;
	descriptor->watched = (uint8_t) directions;
	return 0;
}

/*
 * Who waits to read first gets reports about reading only: a unix socket would otherwise report
 * "writable" each time the other side took a message. Who waits to write first is connecting, most
 * often, and is going to read: one call serves both.
 */
int async_descriptor_watch(async_descriptor_t *descriptor, unsigned directions)
{
	int error;

	directions |= descriptor->watched;
	if (directions == descriptor->watched) {
		return 0;
	}
	error = async_reactor_open();
	if (error) {
		return error;
	}
	if (ASYNC_BACKEND_KEEPS_WATCHING && (directions & ASYNC_WRITABLE)) {
		directions = ASYNC_BOTH_DIRECTIONS;
	}
	return tell_backend(descriptor, directions);
}

/* A report with another serial is about an earlier owner of the number, kept alive by a duplicate. */
void async_readiness_report(int fd, uint32_t serial, unsigned ready, unsigned lasting)
{
	async_descriptor_t *descriptor = async_descriptor_find(fd);

	if (!descriptor || descriptor->serial != serial) {
		return;
	}
	if (!ASYNC_BACKEND_KEEPS_WATCHING) {
		descriptor->watched &= ~ready;
	}
	note_report(descriptor, ready, lasting);
}

static bool has_waiters(const async_descriptor_t *descriptor)
{
	return async_event_has_waiters(&descriptor->readable) || async_event_has_waiters(&descriptor->writable);
}

void async_descriptor_prove_later(async_descriptor_t *descriptor)
{
	descriptor->parked_in = table->round;
	if (descriptor->is_to_prove) {
		return;
	}
	if (!table->to_prove) {
		table->round_ends = async_clock_now() + ROUND_NANOSECONDS;
	}
	descriptor->is_to_prove = true;
	descriptor->next_to_prove = table->to_prove;
	table->to_prove = descriptor;
}

uint64_t async_descriptors_time_to_prove(void)
{
	/* Too long by the age of the round at most; a look at the clock would cost more than it saves. */
	return table && table->to_prove ? ROUND_NANOSECONDS : ASYNC_NO_DEADLINE;
}

static void prove(async_descriptor_t *descriptor)
{
	unsigned watched = descriptor->watched;

	if (!ASYNC_BACKEND_KEEPS_WATCHING) {
		async_backend_unwatch(descriptor->fd);
		descriptor->watched = 0;
	}
	tell_backend(descriptor, watched);
}

static void end_round(uint64_t now)
{
	async_descriptor_t *next = table->to_prove;

	table->to_prove = NULL;
	table->round_ends = now + ROUND_NANOSECONDS;
	while (next) {
		async_descriptor_t *descriptor = next;

		next = descriptor->next_to_prove;
		descriptor->is_to_prove = false;
		if (!has_waiters(descriptor) || !descriptor->serial) {
			continue;
		}
		if (descriptor->parked_in != table->round) {
			prove(descriptor);
			continue;
		}
		descriptor->is_to_prove = true;
		descriptor->next_to_prove = table->to_prove;
		table->to_prove = descriptor;
	}
	table->round++;
}

void async_descriptors_prove(uint32_t polled)
{
	uint64_t now;

	if (!table || !table->to_prove) {
		return;
	}
	if (polled > 0 && ++table->polls < POLLS_PER_LOOK_AT_THE_CLOCK) {
		return;
	}
	table->polls = 0;
	now = async_clock_now();
	if (now >= table->round_ends) {
		end_round(now);
	}
}

/* Calls the function for every number of which something was noted. */
static void visit_all(void (*visit)(async_descriptor_t *))
{
	for (uint32_t number = 0; table && number < async_descriptor_pages.count; number++) {
		for (uint32_t i = 0; async_descriptor_pages.pages[number] && i < ASYNC_DESCRIPTOR_PAGE_SIZE; i++) {
			visit(&async_descriptor_pages.pages[number][i]);
		}
	}
}

static void watch_again(async_descriptor_t *descriptor)
{
	unsigned watched = descriptor->watched;

	note_unwatched(descriptor);
	if (has_waiters(descriptor)) {
		tell_backend(descriptor, watched);
	}
}

void async_readiness_watch_again(void)
{
	visit_all(watch_again);
}

static void make_as_new(async_descriptor_t *descriptor)
{
	note_unwatched(descriptor);
	descriptor->reader = descriptor->writer = NULL;
	descriptor->generation++;
	descriptor->ready = descriptor->exhausted = descriptor->lasting = 0;
}

void async_readiness_forget(int fd)
{
	async_descriptor_t *descriptor = async_descriptor_find(fd);

	if (!descriptor) {
		return;
	}
	if (descriptor->serial) {
		async_backend_unwatch(fd);
	}
	make_as_new(descriptor);
	/* Being closed under one's hands is an error of its own; a cancellation must not hide it. */
	async_wake_all_with_error(&descriptor->readable);
	async_wake_all_with_error(&descriptor->writable);
}

static void forget_users(async_descriptor_t *descriptor)
{
	descriptor->reader = descriptor->writer = NULL;
	descriptor->guests = 0;
	descriptor->watchers = 0;
}

void async_readiness_forget_users(void)
{
	async_readiness_watchers = 0;
	visit_all(forget_users);
}

static bool is_as_new(const async_descriptor_t *descriptor)
{
	return !descriptor->serial && !descriptor->ready && !descriptor->exhausted && !descriptor->is_to_prove
			&& !descriptor->reader && !descriptor->writer && !descriptor->guests && !has_waiters(descriptor);
}

/* What is not written to stays shared with the parent. */
static void abandon(async_descriptor_t *descriptor)
{
	if (is_as_new(descriptor)) {
		return;
	}
	make_as_new(descriptor);
	async_event_init(&descriptor->readable, &readable_type);
	async_event_init(&descriptor->writable, &writable_type);
	descriptor->is_to_prove = false;
	descriptor->guests = 0;
	descriptor->watchers = 0;
}

void async_descriptors_abandon(void)
{
	visit_all(abandon);
	async_readiness_watchers = 0;
	if (table) {
		table->to_prove = NULL;
	}
}

void async_descriptors_close(void)
{
	if (!table) {
		return;
	}
	for (uint32_t number = 0; number < async_descriptor_pages.count; number++) {
		free_page(async_descriptor_pages.pages[number]);
	}
	pefree(async_descriptor_pages.pages, 1);
	async_descriptor_pages = (async_descriptor_pages_t){0};
	pefree(table, 1);
	table = NULL;
}

uint32_t async_descriptors_watched(void)
{
	return table ? table->watched_count : 0;
}
