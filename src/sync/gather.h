/* gather.h - one wait for many things, until enough of them have settled. Knows no PHP class. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_SYNC_GATHER_H
#define ASYNC_SYNC_GATHER_H

#include "php.h"
#include "core/deadline.h"
#include "core/wait.h"

/*
 * Every item subscribes once, and is counted when it settles. The flow that waits is woken once, when the counts say
 * that the wait is over; what settles from then on is not counted.
 *
 * Neither the gather nor its items may stand on a stack: after a fatal error, when nobody waits any more, events that
 * outlived it may still fire.
 */
typedef struct async_gather async_gather_t;
typedef struct async_gather_timer async_gather_timer_t;

typedef enum {
	ASYNC_GATHER_ITEM_UNSEEN,    /* added when the wait was over */
	ASYNC_GATHER_ITEM_PENDING,
	ASYNC_GATHER_ITEM_SUCCEEDED,
	ASYNC_GATHER_ITEM_FAILED,
} async_gather_item_state_t;

/* One thing that is waited for. Embedded, as the first field, in what its owner knows of it. */
typedef struct async_gather_item {
	async_waiter_t waiter;                  /* linked while PENDING */
	async_gather_t *gather;                 /* borrowed; set when it is added */
	struct async_gather_item *next;         /* in order of addition */
	struct async_gather_item *next_settled; /* in the order in which they settled */
	async_gather_timer_t *timer;            /* owned: when it settles by itself; NULL when it does not */
	uint8_t state;                          /* async_gather_item_state_t */
	bool is_holding;                        /* something outside of all coroutines can settle it */
} async_gather_item_t;

typedef enum {
	ASYNC_GATHER_OPEN,          /* not over */
	ASYNC_GATHER_DONE,          /* as many succeeded as are wanted, or all have settled */
	ASYNC_GATHER_FAILED,        /* the item that settled last failed, and one failure is the end */
	ASYNC_GATHER_TOKEN,         /* the token settled first */
	ASYNC_GATHER_SOURCE_FAILED, /* where the items come from is broken */
	ASYNC_GATHER_CANCELLED,     /* the reason is thrown */
} async_gather_result_t;

struct async_gather {
	async_event_t over;
	async_gather_result_t result;   /* not OPEN from the moment the wait is over */
	bool ends_on_failure;
	bool is_complete;               /* no more items will be added */
	size_t wanted;                  /* so many successes are the end */
	size_t succeeded;
	size_t pending;
	size_t count;
	async_gather_item_t *first;
	async_gather_item_t *last;
	async_gather_item_t *first_settled;
	async_gather_item_t *last_settled;
	async_gather_item_t token;      /* none of the items */
	/* How an item settled of which the event has fired, or the time has come. */
	bool (*has_failed)(const async_gather_item_t *item);
};

/* wanted is SIZE_MAX when all are. Nothing below switches but async_gather_wait(). */
void async_gather_init(
	async_gather_t *gather, size_t wanted, bool ends_on_failure, bool (*has_failed)(const async_gather_item_t *item));

/* What ends the wait without result: the event, or the deadline. Before any item is added. */
void async_gather_set_token(async_gather_t *gather, async_event_t *event, uint64_t deadline);

/* Adds an item (owned by the caller, zeroed before): one that has settled, or one that settles when the event fires or
 * the deadline comes. */
void async_gather_add_settled(async_gather_t *gather, async_gather_item_t *item);
void async_gather_add_pending(
	async_gather_t *gather, async_gather_item_t *item, async_event_t *event, uint64_t deadline);

/* No more items will be added; or there would be some but for an error, which counts more than what was reached. */
void async_gather_complete(async_gather_t *gather);
void async_gather_fail(async_gather_t *gather);

static inline bool async_gather_is_over(const async_gather_t *gather)
{
	return gather->result != ASYNC_GATHER_OPEN;
}

/* May switch. Waits until it is over. */
async_gather_result_t async_gather_wait(async_gather_t *gather);

/* Ends all subscriptions. To be called when the wait has returned, before anything else. */
void async_gather_close(async_gather_t *gather);

#endif
