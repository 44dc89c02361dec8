/* scheduler.h - who runs next: the ready queue and the loop around it. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_SCHEDULER_H
#define ASYNC_CORE_SCHEDULER_H

#include <stdbool.h>
#include <stdint.h>
#include <stddef.h>
#include "thread_local.h"

typedef struct async_coroutine async_coroutine_t;

/* The part of the scheduler's state that hot paths of other files read. */
typedef struct async_scheduler_state {
	/* Who runs PHP code on this thread now. NULL when the scheduler is not started, on its own stack,
	 * on a foreign thread, and in phases that must not park. */
	async_coroutine_t *current;
	/* Waits and jobs that something outside can finish; while it is not 0 nothing is deadlocked. */
	size_t external_waits;
} async_scheduler_state_t;

extern ASYNC_THREAD_LOCAL async_scheduler_state_t async_scheduler;

static inline async_coroutine_t *async_scheduler_current(void)
{
	return async_scheduler.current;
}

/*
 * How an idle scheduler lets time pass: waits for events of the outside world, at most max_wait
 * nanoseconds (0: only look; ASYNC_NO_DEADLINE: as long as it takes), wakes whom they concern and
 * returns. It runs on the scheduler's own stack and must not run PHP code. An early return is harmless.
 */
typedef void (*async_scheduler_idle_t)(uint64_t max_wait);
void async_scheduler_set_idle(async_scheduler_idle_t idle);

/* Starts the scheduler: from now on the running flow is the main coroutine. No effect when started.
 * Returns false (without exception) when this phase of the request does not allow it. */
bool async_scheduler_start(void);
bool async_scheduler_is_started(void);

/* May switch. Puts the running coroutine at the end of the ready queue and lets the others run. With
 * nobody else ready it looks for outside events once and returns. Throws a pending cancellation. */
void async_scheduler_yield(void);

/* May switch. Runs others until somebody queues the running coroutine. Only wait.c calls it. */
void async_scheduler_park(void);

/* Appends to the ready queue; a high-priority coroutine goes to its head. Never switches. */
void async_scheduler_enqueue(async_coroutine_t *coroutine);

/* A job outside began or ended that keeps the process from being deadlocked. */
static inline void async_scheduler_hold(void)
{
	async_scheduler.external_waits++;
}

static inline void async_scheduler_unhold(void)
{
	async_scheduler.external_waits--;
}

#endif
