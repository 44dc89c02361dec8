/* wait.h - the one way a coroutine goes to sleep: "park me until one of these fires, or the deadline". */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_WAIT_H
#define ASYNC_CORE_WAIT_H

#include "php.h"
#include "list.h"
#include "core/deadline.h"

typedef struct async_coroutine async_coroutine_t;
typedef struct async_event async_event_t;
typedef struct async_waiter async_waiter_t;

/* What kind of thing is waited for. One constant per kind, shared by all its events. */
typedef struct async_event_type {
	/* Something outside the ready queue can fire it (a descriptor, a worker thread). As long as a
	 * coroutine waits for such an event the process is not deadlocked. */
	bool is_external;
	/* One line for reports: what is waited for. Returns an owned string. */
	zend_string *(*describe)(const async_event_t *event);
} async_event_type_t;

/* Something that can be waited for. Embedded in its owner, who wakes all waiters before it goes away. */
struct async_event {
	async_list_t waiters; /* of async_waiter_t.link, in order of arrival */
	const async_event_type_t *type;
};

/*
 * One waiter of one event. A parking coroutine keeps its waiters on its own C stack: parking allocates
 * nothing. The first event that fires unlinks all waiters of that coroutine, so an event only ever
 * sees waiters that still wait.
 *
 * A waiter without a coroutine is a subscription: on_fired is called instead of a wake-up, with the
 * waiter unlinked. It must not run PHP code and must not park.
 */
struct async_waiter {
	async_list_t link;
	async_event_t *event;
	async_coroutine_t *coroutine;
	void (*on_fired)(async_waiter_t *waiter);
	bool fired; /* this is the one that ended the wait; stays true when the wait ended by a cancellation */
};

typedef enum {
	ASYNC_WAIT_DONE,      /* a waiter fired: its "fired" is true */
	ASYNC_WAIT_TIMEOUT,   /* the deadline passed first */
	ASYNC_WAIT_CANCELLED, /* the reason of the cancellation is now EG(exception) */
} async_wait_result_t;

static inline void async_event_init(async_event_t *event, const async_event_type_t *type)
{
	async_list_init(&event->waiters);
	event->type = type;
}

static inline bool async_event_has_waiters(const async_event_t *event)
{
	return !async_list_is_empty(&event->waiters);
}

/* Subscribes a callback. The waiter must stay valid until it fired or was removed. */
void async_event_subscribe(async_event_t *event, async_waiter_t *waiter, void (*on_fired)(async_waiter_t *));

/* Removes a subscription; harmless when it fired already. */
static inline void async_event_unsubscribe(async_waiter_t *waiter)
{
	async_list_unlink(&waiter->link);
}

/* Whether the running code may park: it runs in a coroutine of this thread, in a phase that allows it. */
static inline bool async_wait_is_possible(void);

/*
 * May switch coroutines. Parks the running coroutine until one of the events fires, the deadline
 * passes or the coroutine is cancelled. waiters[i].event is set by the caller; the rest is filled in
 * here. On return no waiter is linked.
 *
 * Throws instead of parking when a cancellation is pending. A deadline in the past still gives the
 * ready queue one round. With count 0 and no deadline only a cancellation ends the wait.
 */
async_wait_result_t async_wait(async_waiter_t *waiters, uint32_t count, uint64_t deadline);

/* The common case of one event. */
async_wait_result_t async_wait_event(async_event_t *event, uint64_t deadline);

/* The same for an external one. Keeps nothing on the stack but the waiter: of thousands that wait for something outside,
 * each one is cold in the cache when it goes on. */
async_wait_result_t async_wait_outside(async_event_t *event, uint64_t deadline);

/* Ends the wait of this waiter: queues its coroutine, or calls its subscription. Never switches. */
void async_wake(async_waiter_t *waiter);

/* As async_wake(), for a wait that ends with an error of the event's own: a cancellation that
 * arrives between wake-up and run does not replace it but stays pending. */
void async_wake_with_error(async_waiter_t *waiter);

/* Wakes the waiter that came first. Returns false when nobody waits. */
bool async_wake_first(async_event_t *event);

/* Wakes every waiter in order of arrival. */
void async_wake_all(async_event_t *event);
void async_wake_all_with_error(async_event_t *event);

/* Ends the wait of a parked coroutine so that it sees its pending cancellation; harmless otherwise. */
void async_wait_interrupt(async_coroutine_t *coroutine);

/* A coroutine that will never continue is taken out of the wait it is parked in. Its stack is still intact. */
void async_wait_abandon(async_coroutine_t *coroutine);

#include "core/scheduler.h"

static inline bool async_wait_is_possible(void)
{
	return async_scheduler_current() != NULL;
}

#endif
