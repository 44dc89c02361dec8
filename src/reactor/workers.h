/* workers.h - threads that run jobs; knows nothing of coroutines. For the files of this folder only. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_REACTOR_WORKERS_H
#define ASYNC_REACTOR_WORKERS_H

#include <stdbool.h>
#include <stdint.h>
#include "list.h"
#include "core/wait.h"
#include "reactor/readiness_backend.h"
#include "reactor/work.h"

/*
 *   submit          a thread takes it      run returned         collect
 *  ────────> QUEUED ───────────────> RUNNING ─────────> ENDED ────────> COLLECTED
 *              │                                                          ^
 *              └────────────────── withdraw, stop ────────────────────────┘
 *
 * Until it is COLLECTED a job belongs to the workers.
 */
typedef enum {
	ASYNC_JOB_QUEUED,
	ASYNC_JOB_RUNNING,
	ASYNC_JOB_ENDED,
	ASYNC_JOB_COLLECTED,
} async_job_state_t;

typedef struct async_work_job {
	async_list_t link;       /* in the list of its state; guarded by the workers' mutex, and so is state */
	async_job_state_t state;
	async_work_kind_t kind;
	async_work_t *work;      /* owned once nobody waits any more, until then the waiting coroutine's */
	/* The rest belongs to the thread of the scheduler. */
	async_list_t membership; /* in the list of all jobs */
	async_event_t ended;
	bool has_waiter;         /* the coroutine that submitted it is still interested */
	bool holds_scheduler;
} async_work_job_t;

typedef struct async_workers async_workers_t;

/* NULL when the system refuses. Starts no thread. */
async_workers_t *async_workers_create(void);

/* No thread may be left. */
void async_workers_destroy(async_workers_t *workers);

/* Hands the job over. The notifier is told when jobs have ended. False, with the job not taken, when
 * there is no thread for this kind and none can be started. */
bool async_workers_submit(async_workers_t *workers, async_work_job_t *job, async_notifier_t *notifier);

/* Whether the job is COLLECTED; takes it back for that if no thread took it yet. */
bool async_workers_withdraw(async_workers_t *workers, async_work_job_t *job);

/* Moves the jobs that have ended to the list, in order; their state is COLLECTED then. */
void async_workers_collect(async_workers_t *workers, async_list_t *ended);

/* Makes ENDED jobs of those QUEUED and ends all threads. Waits for running jobs, but for lookups
 * only a moment, and not again until something was submitted. Returns the number of threads that still
 * run. From now on the notifier is not used. */
uint32_t async_workers_stop(async_workers_t *workers);

uint32_t async_workers_thread_count(async_workers_t *workers);

#endif
