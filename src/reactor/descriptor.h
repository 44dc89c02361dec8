/* descriptor.h - what is remembered of each descriptor; for this folder, and others by readiness_inside.h only. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_REACTOR_DESCRIPTOR_H
#define ASYNC_REACTOR_DESCRIPTOR_H

#include <stdbool.h>
#include <stdint.h>
#include "core/wait.h"
#include "thread_local.h"
#include "reactor/readiness.h"
#include "reactor/readiness_backend.h"

#define ASYNC_BOTH_DIRECTIONS (ASYNC_READABLE | ASYNC_WRITABLE)
#define ASYNC_DESCRIPTOR_ALIGNMENT 64 /* a line of the cache */

/*
 * Each direction of a descriptor is in one of three states:
 *
 *                      report                     "would block", short read
 *    UNKNOWN ─────────────────────────> READY ─────────────────────────────> EXHAUSTED
 *    (new, or not watched)                ^                                      │
 *                                         └─────────────── report ───────────────┘
 *
 * A wait returns at once in READY and parks in the other two. No report is lost: the system is asked
 * for reports only while everybody is parked, so none comes between a failed operation and the note
 * that it failed; and watching a direction for the first time reports its present state.
 *
 * READY means "an operation is worth trying". It may be out of date, because nobody notes operations
 * that succeed in full; the attempt then says "would block", and the wait after it parks.
 */
typedef struct async_descriptor {
	/* What a read touches: one line of the cache. */
	_Alignas(ASYNC_DESCRIPTOR_ALIGNMENT) async_event_t readable;
	async_coroutine_t *reader;             /* borrowed: in the middle of a read, or NULL */
	async_coroutine_t *writer;             /* borrowed: in the middle of a write, or NULL */
	uint32_t guests;      /* coroutines that parked for it, here or in a queue of others, and did not go on yet */
	uint32_t generation;  /* grows when the number is closed */
	uint32_t serial;      /* of the present registration, unique in the thread; 0 when there is none */
	uint32_t parked_in;   /* the round in which somebody parked last */
	uint8_t watched;      /* directions that the system reports; bit sets like the next three */
	uint8_t ready;
	uint8_t exhausted;
	uint8_t lasting;      /* ready for a reason that a short read does not take away */
	bool is_to_prove;
	/* The rest. */
	int fd;
	uint32_t watchers;    /* coroutines parked for it that leave it to others to deal with what comes */
	async_event_t writable;
	struct async_descriptor *next_to_prove; /* valid while is_to_prove */
} async_descriptor_t;

/* Pages of descriptors by number. They never move: coroutines are linked from the events in them. */
#define ASYNC_DESCRIPTOR_PAGE_BITS 6
#define ASYNC_DESCRIPTOR_PAGE_SIZE (1u << ASYNC_DESCRIPTOR_PAGE_BITS)

typedef struct async_descriptor_pages {
	async_descriptor_t **pages; /* owned, and so are the pages; NULL for a page not needed yet */
	uint32_t count;
} async_descriptor_pages_t;

extern ASYNC_THREAD_LOCAL async_descriptor_pages_t async_descriptor_pages;

/* NULL when nothing was ever noted of this number. The pointer stays valid until
 * async_descriptors_close(). Asked several times per operation on a socket, therefore inline. */
static inline async_descriptor_t *async_descriptor_find(int fd)
{
	uint32_t number = (uint32_t) fd >> ASYNC_DESCRIPTOR_PAGE_BITS;

	if (UNEXPECTED(number >= async_descriptor_pages.count || !async_descriptor_pages.pages[number])) {
		return NULL;
	}
	return &async_descriptor_pages.pages[number][(uint32_t) fd % ASYNC_DESCRIPTOR_PAGE_SIZE];
}

/* The first of those that wait to read; NULL when nobody does. */
static inline async_waiter_t *async_descriptor_first_reader(int fd)
{
	const async_descriptor_t *descriptor = async_descriptor_find(fd);

	if (!descriptor || !async_event_has_waiters(&descriptor->readable)) {
		return NULL;
	}
	return ASYNC_LIST_ENTRY(descriptor->readable.waiters.next, async_waiter_t, link);
}

async_descriptor_t *async_descriptor_make(int fd);

/* As async_descriptor_find(), made if missing; fd must not be negative. */
static inline async_descriptor_t *async_descriptor_obtain(int fd)
{
	async_descriptor_t *descriptor = async_descriptor_find(fd);

	return EXPECTED(descriptor) ? descriptor : async_descriptor_make(fd);
}

/* Sees to it that the directions are reported. A descriptor that needs no waiting is ready afterwards.
 * 0, or libuv's number when the system lacks the means to watch one more. */
int async_descriptor_watch(async_descriptor_t *descriptor, unsigned directions);

/* Whether the end of an exhaustion would come to our notice: by a report, or by the next watch. */
static inline bool async_descriptor_is_known(const async_descriptor_t *descriptor, unsigned directions)
{
	return ASYNC_BACKEND_KEEPS_WATCHING ? (directions & ~descriptor->watched) == 0 : descriptor->serial != 0;
}

/* To be called before a coroutine parks on a watched descriptor. */
void async_descriptor_prove_later(async_descriptor_t *descriptor);

/* How long an idle loop may sleep until the next proofs; ASYNC_NO_DEADLINE when nothing is to prove. */
uint64_t async_descriptors_time_to_prove(void);

/* Proves the waits that have lasted long. polled: how many reports the last poll brought. */
void async_descriptors_prove(uint32_t polled);

/* Frees everything. Nobody may wait any more. */
void async_descriptors_close(void);

/* In a forked child: every number is as new, and those who wait are not ours. */
void async_descriptors_abandon(void);

uint32_t async_descriptors_watched(void);

#endif
