/* group.h - tasks under keys that are limited, awaited and cancelled together. Knows no PHP class. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_SYNC_GROUP_H
#define ASYNC_SYNC_GROUP_H

#include "php.h"
#include "core/membership.h"
#include "sync/future.h"

/*
 * A task that finds no free place waits in the queue; it becomes a coroutine only when it is started.
 *
 *    queued ──a place is free──> running ──its coroutine has ended──> settled ──delivered, in a set──> gone
 *
 * A group keeps every outcome for whoever asks. A set delivers each of them once, and forgets the task
 * by that.
 *
 * Tasks run in a scope of the group's own, below that of its creator. Their failures are kept as outcomes;
 * nobody else hears of them. Whatever ends that scope, or one above it, closes the group and empties its
 * queue.
 */
typedef struct async_group async_group_t;
typedef struct async_task async_task_t;

typedef struct async_group_options {
	bool is_set;
	uint32_t concurrency; /* so many tasks run at the same time; 0: any number */
	uint64_t queue_limit; /* so many wait in the queue, further ones outside; UINT64_MAX: any number */
} async_group_options_t;

/* A string that is no number, or a number. */
typedef struct async_group_key {
	zend_string *name; /* NULL for a number */
	zend_long number;
} async_group_key_t;

typedef enum {
	ASYNC_GROUP_DONE,
	ASYNC_GROUP_END,       /* there is nothing more to come */
	ASYNC_GROUP_CLOSED,    /* it takes no more tasks */
	ASYNC_GROUP_DUPLICATE, /* another task has this key */
	ASYNC_GROUP_NO_KEY,    /* the numbers are used up */
	ASYNC_GROUP_FAILED,    /* the exception is in EG(exception) */
} async_group_result_t;

/* object (borrowed) is the PHP object that stands for the group and owns it: its dtor_obj handler calls
 * dropped, its free_obj handler calls free, which may run destructors. */
async_group_t *async_group_create(
	async_scope_t *parent, zend_object *object, const async_group_options_t *options);
void async_group_object_dropped(async_group_t *group);
void async_group_free(async_group_t *group);

/* Adds a task. key (borrowed) may be NULL: the next number. Takes ownership of the callable, also on
 * failure; the arguments are copied. May switch: while the queue is full. */
async_group_result_t async_group_spawn(async_group_t *group, const async_group_key_t *key, zval *callable,
	uint32_t argc, zval *argv, HashTable *named);

/* No more tasks. */
void async_group_close(async_group_t *group);

/* Closes, cancels the running tasks and settles the queued ones with this reason (takes ownership; NULL: a
 * default one). Never switches. */
void async_group_cancel(async_group_t *group, zend_object *reason);
void async_group_dispose(async_group_t *group);

/* Before each use: tasks that a fatal error has ended settle now, and those in the queue with them. */
void async_group_notice_fatal_error(async_group_t *group);

/* "TaskGroup" or "TaskSet". */
const char *async_group_name(const async_group_t *group);

bool async_group_is_closed(const async_group_t *group);
/* Nothing is queued or running; complete: and it is closed. */
bool async_group_is_finished(const async_group_t *group);
bool async_group_is_complete(const async_group_t *group);
/* Tasks in every state; in a set without those delivered. */
uint32_t async_group_count(const async_group_t *group);

/* May switch. Waits until a closed group is complete. Returns false with an exception. */
bool async_group_wait_complete(async_group_t *group);

/* Copies the callback for the moment in which the group gets complete. */
void async_group_add_finally(async_group_t *group, zval *callback);

/* Futures, each with one reference and no handle; they keep the object while they are pending.
 *
 *    first     the first outcome of a group, the next one of a set
 *    success   the same without failures; a CompositeException when there are nothing but those
 *    all       values by key of the tasks known so far; a CompositeException if some failed, unless ignored
 *
 * The first two return NULL when there is no task. */
async_future_t *async_group_first(async_group_t *group);
async_future_t *async_group_success(async_group_t *group);
async_future_t *async_group_all(async_group_t *group, bool ignores_failures);

/* Arrays by key of what has settled so far. */
void async_group_values(async_group_t *group, zval *result);
void async_group_failures(async_group_t *group, zval *result);

/* The failures so far are known: futures that hand over nothing else warn of no unseen error. */
void async_group_suppress_failures(async_group_t *group);

/* A place in the sequence of outcomes; {NULL} is its beginning. Valid as long as the group is. */
typedef struct async_group_cursor {
	const async_task_t *last;
} async_group_cursor_t;

typedef struct async_group_outcome {
	zval key;           /* owned */
	zval value;         /* owned; null with an error */
	zend_object *error; /* owned, or NULL */
} async_group_outcome_t;

/* May switch. Moves on to the next outcome, in the order in which tasks settle; waits for it. */
async_group_result_t async_group_next(
	async_group_t *group, async_group_cursor_t *cursor, async_group_outcome_t *outcome);

/* Everything it holds. */
void async_group_add_to_gc(async_group_t *group, zend_get_gc_buffer *buffer);

/* Makes a CompositeException of a list of exceptions. Takes ownership of both. Set by class/. */
extern zend_object *(*async_group_combine)(zend_string *message, zval *failures);

#endif
