/* group_state.h - what a group is made of. For the files of its engine alone. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_SYNC_GROUP_STATE_H
#define ASYNC_SYNC_GROUP_STATE_H

#include "core/wait.h"
#include "sync/group.h"
#include "sync/scope.h"

typedef enum {
	ASYNC_TASK_QUEUED,
	ASYNC_TASK_RUNNING,
	ASYNC_TASK_SETTLED,
	ASYNC_TASK_PROMISED, /* settled, and on its way to a flow that was woken for it */
} async_task_state_t;

struct async_task {
	async_list_t link;         /* among the unsettled, or among the settled; unlinked while promised */
	async_group_t *group;      /* borrowed: it owns the task */
	async_group_key_t key;     /* the name is owned */
	uint64_t serial;           /* counts the tasks of the group, from 1 */
	uint8_t state;             /* async_task_state_t */
	bool is_failure_known;     /* nobody needs to be warned of it */
	union {
		struct {               /* QUEUED */
			zval callable;                /* owned */
			async_arguments_t *arguments; /* owned, or NULL */
			async_location_t place;       /* of the call of spawn(); file owned, or NULL */
		} call;
		async_waiter_t end;    /* RUNNING: subscribed to the coroutine's "done" */
		struct {               /* SETTLED, PROMISED */
			async_list_t success_link; /* among the successes, if it is one and not promised */
			zval value;                /* owned; UNDEF with an error */
			zend_object *error;        /* owned, or NULL */
		} outcome;
	};
};

/* What a future was asked for. */
typedef enum {
	ASYNC_GROUP_FIRST,
	ASYNC_GROUP_SUCCESS,
	ASYNC_GROUP_ALL,
	ASYNC_GROUP_REQUEST_KINDS,
} async_group_request_kind_t;

struct async_group {
	async_managed_scope_t *scope;      /* one reference */
	async_scope_dependent_t dependent; /* of that scope, until it is disposed of */
	zend_object *object;               /* borrowed */
	zend_object *reason;               /* borrowed: while async_group_cancel() is at work; else NULL */
	async_group_options_t options;
	HashTable tasks;                   /* of async_task_t by key, owned, in order of spawning */
	async_list_t unsettled;            /* of async_task_t.link, as spawned: those that run, then the queue */
	async_list_t settled;              /* of async_task_t.link, as they settled */
	async_list_t successes;            /* of async_task_t.outcome.success_link */
	async_task_t *first_queued;        /* in unsettled; NULL when the queue is empty */
	uint32_t running;
	uint32_t queued;
	uint32_t reserved;                 /* places in the queue promised to flows that were woken for them */
	async_location_t end_place;        /* borrowed: while a task ends, where it was spawned; else {NULL, 0} */
	uint64_t last_serial;
	uint64_t last_arrival;             /* numbers those who wait for an outcome, in order of arrival */
	zend_ulong next_number;            /* of spawn() without a key */
	async_event_t place;               /* in the queue; of spawner_t */
	async_event_t progress;            /* somebody wants the next outcome; of async_group_loop_t */
	async_event_t complete;
	async_list_t requests[ASYNC_GROUP_REQUEST_KINDS]; /* pending futures, in order of arrival */
	async_finally_callbacks_t finally_callbacks;
	bool is_closed;
	bool is_complete;
	bool keeps_object;                 /* the script has dropped it, but tasks still run */
};

/* A task has just settled: those who waited for it get it. A set may forget it by that. Runs no PHP code. */
void async_group_deliver(async_task_t *task);

/* Answers the requests that are to be answered when so many tasks have settled. Runs no PHP code. */
void async_group_answer_requests(async_group_t *group);

/* The group goes away: so do its requests. */
void async_group_forget_requests(async_group_t *group);

/* Draws the conclusions when tasks have settled or were delivered. Runs no PHP code. */
void async_group_conclude(async_group_t *group);

/* Gives up an array where its elements' destructors cannot run. Takes ownership. */
void async_group_release_later(const async_group_t *group, zval *array);

#endif
