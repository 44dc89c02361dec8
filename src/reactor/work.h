/* work.h - a blocking call made on another thread while the coroutine is parked. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_REACTOR_WORK_H
#define ASYNC_REACTOR_WORK_H

#include "core/wait.h"

/* Each kind of work has threads of its own, so that slow name servers cannot hold up files, nor
 * either of them a lock waiter. Threads are started on demand and end after some idle seconds. */
typedef enum {
	ASYNC_WORK_FILE,    /* few threads: disks */
	ASYNC_WORK_RESOLVE, /* many threads: name servers that answer late */
	ASYNC_WORK_OTHER,   /* many threads: jobs of other extensions */
	ASYNC_WORK_KINDS
} async_work_kind_t;

typedef struct async_work async_work_t;

/*
 * A job. Allocated by the caller with malloc(), embedded as first member of what the job needs. run is
 * called on a worker thread and must touch neither PHP nor the scheduler.
 * dispose frees the job together with whatever run produced. It is called exactly once, always on the
 * thread of the scheduler: by the caller through async_work_dispose() after a wait that ended with
 * ASYNC_WAIT_DONE, by the pool when the waiting coroutine left earlier (cancelled, deadline) and the job
 * ended later. A lookup that does not end is left behind by the end of a request, and disposed during the
 * next one of this thread, or not at all.
 */
struct async_work {
	void (*run)(async_work_t *work);
	void (*dispose)(async_work_t *work);
	struct async_work_job *job; /* set by the pool */
};

/* May switch. Hands the job to a worker and parks until it is done. Result ASYNC_WAIT_DONE: the job
 * ran, the caller disposes it. Any other result: the job must not be touched any more.
 * When the caller must not park, or no thread can be started, the job runs at once on the calling thread. */
async_wait_result_t async_work_run(async_work_kind_t kind, async_work_t *work, uint64_t deadline);

static inline void async_work_dispose(async_work_t *work)
{
	work->dispose(work);
}

/* Waits for running jobs, drops queued ones, ends all threads. Lookups are given a moment only:
 * one that takes longer keeps its thread, which ends by itself. Nobody may wait for a job any more. */
void async_work_close(void);

/* A new scheduler: whom a fatal error ended does not wait for its job any more. */
void async_work_forget_waiters(void);

/* In a forked child: the threads and what they were doing do not exist here. */
void async_work_reset_after_fork(void);

/* Worker threads, and jobs that have not ended. */
void async_work_count(uint32_t *threads, uint32_t *jobs);

#endif
