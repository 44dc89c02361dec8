/* scheduler.h - who runs next: the ready queue and the loop around it. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_SCHEDULER_H
#define ASYNC_CORE_SCHEDULER_H

#include <stdbool.h>
#include <stdint.h>
#include <stddef.h>
#include "php.h"
#include "thread_local.h"

typedef struct async_coroutine async_coroutine_t;

/* The ring of ready_queue.h. It grows; capacity is a power of two. "head" and "tail" count for ever and are masked. */
typedef struct async_ready_queue {
	async_coroutine_t **slots; /* owned */
	uint32_t head;
	uint32_t mask; /* capacity - 1; between the two, so that no compiler keeps them in one vector register */
	uint32_t tail;
} async_ready_queue_t;

/* The part of the scheduler's state that hot paths of other files read. */
typedef struct async_scheduler_state {
	/* Who runs PHP code on this thread now. NULL when the scheduler is not started, on its own stack,
	 * on a foreign thread, and in phases that must not park. */
	async_coroutine_t *current;
	/* For scheduler.c and suspend_inside.h alone. */
	async_ready_queue_t ready;
	int32_t switches_until_look; /* negative: it is due */
	/* Waits and jobs that something outside can finish; while it is not 0 nothing is deadlocked. */
	size_t external_waits;
	/* A fatal error happened in a coroutine; main raises it again as soon as it runs. */
	bool bailout_pending;
} async_scheduler_state_t;

extern ASYNC_THREAD_LOCAL async_scheduler_state_t async_scheduler;

static inline async_coroutine_t *async_scheduler_current(void)
{
	return async_scheduler.current;
}

/*
 * How an idle scheduler lets time pass: waits for events of the outside world, at most max_wait
 * nanoseconds (0: only look; ASYNC_NO_DEADLINE: as long as it takes), wakes whom they concern and
 * returns. It runs on the scheduler's own stack and must not run PHP code. An early return is harmless. Returns whether
 * more has happened than it took; the next call brings it.
 */
typedef bool (*async_scheduler_idle_t)(uint64_t max_wait);
void async_scheduler_set_idle(async_scheduler_idle_t idle);

/* Opens the scheduler; then the running flow becomes "main". False, with nothing done, when there is no memory for
 * the loop's stack. Called by core/request.c alone. */
bool async_scheduler_open(void);
void async_scheduler_adopt_main(async_coroutine_t *main);

/* Gives everything back; no coroutine but main may be alive or will ever continue. */
void async_scheduler_close(void);
bool async_scheduler_is_open(void);

/* Ends the running coroutine's stack for good and continues main, which raises the fatal error again.
 * Does not return. */
ZEND_NORETURN void async_scheduler_carry_bailout(void);

/* Called in the loop: main ends with this fatal error when it runs next. message must be static. */
void async_scheduler_fail_main(const char *message);

/* Called in the loop when nobody is ready and nothing outside can change that. Must queue somebody. */
typedef void (*async_scheduler_deadlock_t)(void);
void async_scheduler_set_deadlock_handler(async_scheduler_deadlock_t handler);

/* Called in the loop before the deadlock handler: maybe something that waits in hiding can end it. Returns whether
 * it did anything, so that it is worth looking again. */
void async_scheduler_set_deadlock_remedy(bool (*remedy)(void));

/* Called in the loop when nobody is ready and something outside may change that. It may queue somebody. */
void async_scheduler_set_quiet_handler(void (*handler)(void));

/* Called in the loop when the engine has an interrupt to serve (a signal) and nobody is ready. */
void async_scheduler_set_interrupt_handler(void (*handler)(void));

/* May switch. Puts the running coroutine at the end of the ready queue and lets the others run. With
 * nobody else ready it looks for outside events once and returns. Throws a pending cancellation. */
void async_scheduler_yield(void);

/* May switch. Runs others until somebody queues the running coroutine. Only wait.c calls it. */
void async_scheduler_park(void);

/* Appends to the ready queue; a high-priority coroutine goes to its head. Never switches. */
void async_scheduler_enqueue(async_coroutine_t *coroutine);

/* Takes a queued coroutine out of its place and puts it at the head of the ready queue. */
void async_scheduler_move_to_head(async_coroutine_t *coroutine);

/* How many coroutines are ready to run. */
uint32_t async_scheduler_ready_count(void);

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
