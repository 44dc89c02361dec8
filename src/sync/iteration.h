/* iteration.h - workers that make one call for each element, as many at a time as allowed. Knows no PHP class. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_SYNC_ITERATION_H
#define ASYNC_SYNC_ITERATION_H

#include "php.h"
#include "sync/scope.h"

/*
 * A worker gets an element and makes the call for it, then the next. When it waits in a call, and fewer calls are under
 * way than allowed, another worker is started. Only one at a time may be getting an element: a worker that finds another
 * one at that ends, because that one will start a worker when it waits in its call.
 *
 * Workers run in a scope of their own, and so does everything that they spawn.
 */
typedef struct async_iteration async_iteration_t;

typedef struct async_iteration_type {
	/* May switch. Puts the next element into two zvals. Returns false at the end, or with an exception. */
	bool (*advance)(async_iteration_t *iteration, zval element[2]);
	/* Whether it is known that there is no further element. */
	bool (*is_at_end)(const async_iteration_t *iteration);
	/* May switch. Makes the call. Returns whether more elements are wanted; may leave an exception. */
	bool (*call)(async_iteration_t *iteration, zval element[2]);
} async_iteration_type_t;

/* Embedded, as the first field, in what knows the elements and the callback. Must not stand on a stack: a fatal error
 * leaves it behind. */
struct async_iteration {
	async_scope_owner_t owner;
	const async_iteration_type_t *type;
	async_managed_scope_t *scope; /* shared */
	async_event_t changed;        /* something that the flow which waits may wait for */
	async_list_t workers;         /* of those that have not ended */
	zend_ulong limit;             /* of calls under way at the same time; ZEND_ULONG_MAX: none */
	zend_ulong under_way;
	bool is_advancing;            /* a worker is getting an element */
	bool has_new_worker;          /* one was started but has not run yet */
	bool is_stopped;              /* no further element is wanted, or there is none */
	bool is_cancelled;            /* the workers were told to end */
	zend_object *failure;         /* owned: what ends the iteration, or NULL */
};

/* The workers' scope stands below the current one. limit 0: none. */
void async_iteration_init(async_iteration_t *iteration, const async_iteration_type_t *type, zend_ulong limit);

/* May switch. Returns when every worker has ended, and everything that they spawned: it is cancelled when all of it has
 * started once, or else awaited. A failure, or a cancellation of the caller, is left as exception. */
void async_iteration_run(async_iteration_t *iteration, bool cancels_spawned);

/* After run. */
void async_iteration_close(async_iteration_t *iteration);

#endif
