/* pool.h - a limited number of resources that coroutines use in turns. Knows no PHP class. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_SYNC_POOL_H
#define ASYNC_SYNC_POOL_H

#include "php.h"
#include "core/wait.h"

/*
 * A pool has "max" places. A place is empty, or holds a resource that is idle (owned by the pool), active
 * (owned by whoever acquired it) or at work (being created, inspected or destroyed by some coroutine, which
 * owns it). What becomes free while somebody waits is reserved for the one who came first: nobody else gets
 * it.
 *
 *     empty ─create─> at work ──> idle ─acquire─> at work ──> active ─release─> at work ──> idle
 *                                                    │                             │
 *                                                    └─────── rejected: destroy ───┴──> empty
 */
typedef struct async_pool async_pool_t;

/* The circuit breaker. */
typedef enum {
	ASYNC_POOL_ACTIVE,
	ASYNC_POOL_INACTIVE,   /* acquiring is refused */
	ASYNC_POOL_RECOVERING, /* it is allowed on trial */
} async_pool_state_t;

/* When a resource is inspected. */
typedef enum {
	ASYNC_POOL_BEFORE_ACQUIRE,
	ASYNC_POOL_BEFORE_RELEASE,
	ASYNC_POOL_WHILE_IDLE,
} async_pool_occasion_t;

typedef enum {
	ASYNC_POOL_DONE,
	ASYNC_POOL_NOTHING,      /* all places are taken or reserved */
	ASYNC_POOL_TIMEOUT,
	ASYNC_POOL_CLOSED,
	ASYNC_POOL_UNAVAILABLE,  /* the circuit breaker refuses */
	ASYNC_POOL_NOT_ACQUIRED, /* released more often than acquired */
	ASYNC_POOL_FAILED,       /* the exception is in EG(exception) */
} async_pool_result_t;

/* What the pool leaves to its owner. All but start_round may run PHP code, switch and call the pool. Those
 * marked with * are called with an exception pending at times: it must be kept, behind what they throw. */
typedef struct async_pool_operations {
	/* Makes a resource. Returns false with an exception. */
	bool (*create)(void *owner, zval *resource);
	/* * Disposes of a resource; takes ownership. */
	void (*destroy)(void *owner, zval *resource);
	/* Whether the resource may be used (further). After false with an exception pending the caller is to end
	 * with it. Otherwise *cause, if wanted, is what made the inspection fail (owned), or NULL. */
	bool (*inspect)(void *owner, async_pool_occasion_t occasion, zval *resource, zend_object **cause);
	/* Whether an INACTIVE pool may try again. False with or without an exception. */
	bool (*should_recover)(void *owner);
	/* A resource came back and was accepted. */
	void (*report_success)(void *owner);
	/* * A resource came back and was rejected. Takes ownership of cause, which may be NULL. */
	void (*report_failure)(void *owner, zend_object *cause);
	/* On the scheduler's stack: starts a coroutine that calls async_pool_check(). */
	void (*start_round)(void *owner);
	/* create or destroy threw in async_pool_check(): nobody called it who could be told. Leaves no exception,
	 * or one that ends the round. */
	void (*failed_in_round)(void *owner);
} async_pool_operations_t;

/* A closed pool without places. owner is borrowed and outlives it. */
async_pool_t *async_pool_create(const async_pool_operations_t *operations, void *owner);

/* Opens it, once, and makes "min" resources. interval is the time between two checks, ASYNC_NO_DEADLINE for
 * none. May switch. Returns false with an exception, closed again. */
bool async_pool_open(async_pool_t *pool, size_t min, size_t max, uint64_t interval);

/* Refuses everybody, those who wait too, and destroys the idle resources, oldest first. May switch, may leave
 * an exception, keeps one that is pending. The second call has no effect. */
void async_pool_close(async_pool_t *pool);

/* Frees it. What is still idle is released without being destroyed. Never switches. */
void async_pool_free(async_pool_t *pool);

/* Gets a resource, owned by the caller after ASYNC_POOL_DONE. May switch. try never waits for others (but
 * create and inspect may): NOTHING instead of TIMEOUT. */
async_pool_result_t async_pool_acquire(async_pool_t *pool, zval *resource, uint64_t deadline);
async_pool_result_t async_pool_try_acquire(async_pool_t *pool, zval *resource);

/* Gives one back. Takes ownership, also on failure. May switch. */
async_pool_result_t async_pool_release(async_pool_t *pool, zval *resource);

/* Inspects the idle resources and makes new ones until there are "min". May switch. With an exception pending
 * on return the round was broken off. */
void async_pool_check(async_pool_t *pool);

bool async_pool_is_closed(const async_pool_t *pool);
size_t async_pool_count(const async_pool_t *pool);
size_t async_pool_idle_count(const async_pool_t *pool);
size_t async_pool_active_count(const async_pool_t *pool);

/* To INACTIVE: all who wait fail, also those for whom something is reserved. Never switches. */
void async_pool_set_state(async_pool_t *pool, async_pool_state_t state);
async_pool_state_t async_pool_state(const async_pool_t *pool);

/* For the cycle collector. */
void async_pool_add_to_gc(const async_pool_t *pool, zend_get_gc_buffer *buffer);

#endif
