/* channel_timers.c - how long somebody waits at a channel while nobody is on the other side. */
/* SPDX-License-Identifier: MIT */
#include "sync/channel_timers.h"

#include "core/deadline.h"
#include "core/scheduler.h"
#include "list.h"
#include "thread_local.h"

struct async_channel_timers {
	async_channel_t *channel;      /* borrowed: it owns the timers */
	async_list_t link;             /* in soft_timers, or alone */
	async_deadline_t no_producer;  /* set while somebody waits to receive, and nobody to send */
	async_deadline_t no_consumer;  /* the other way round */
	async_channel_timeouts_t timeouts;
};

/* Those of this thread that do not keep the process from being deadlocked. */
static ASYNC_THREAD_LOCAL async_list_t soft_timers;

/* ---- running ---- */

static void stop_timer(const async_channel_timers_t *timers, async_deadline_t *timer)
{
	if (!async_deadline_is_set(timer)) {
		return;
	}
	async_deadline_clear(timer);
	if (timers->timeouts.is_hard) {
		async_scheduler_unhold();
	}
}

static void start_timer(const async_channel_timers_t *timers, async_deadline_t *timer, uint64_t timeout_ms)
{
	if (timeout_ms == 0) {
		return;
	}
	if (timers->timeouts.is_hard && !async_deadline_is_set(timer)) {
		async_scheduler_hold();
	}
	/* A time too long to count is still a time. */
	async_deadline_set(timer, MIN(async_deadline_after_ms((int64_t) timeout_ms), ASYNC_NO_DEADLINE - 1));
}

void async_channel_timers_set(
	async_channel_timers_t *timers, bool receives, bool sends, async_channel_timers_start_t start)
{
	bool is_anew = start == ASYNC_CHANNEL_TIMERS_START_ANEW;

	if (!receives || sends) {
		stop_timer(timers, &timers->no_producer);
	} else if (is_anew || !async_deadline_is_set(&timers->no_producer)) {
		start_timer(timers, &timers->no_producer, timers->timeouts.no_producer_ms);
	}
	if (!sends || receives) {
		stop_timer(timers, &timers->no_consumer);
	} else if (is_anew || !async_deadline_is_set(&timers->no_consumer)) {
		start_timer(timers, &timers->no_consumer, timers->timeouts.no_consumer_ms);
	}
}

/* ---- expiring: on the scheduler's stack ---- */

/* The exceptions for futures may hit the memory limit. */
static void close_in_loop(async_channel_t *channel, async_channel_close_reason_t reason)
{
	zend_try {
		async_channel_close(channel, reason);
	} zend_catch {
		async_scheduler_fail_main(NULL);
	} zend_end_try();
}

static void on_expired(const async_channel_timers_t *timers, async_channel_close_reason_t reason)
{
	if (timers->timeouts.is_hard) {
		async_scheduler_unhold();
	}
	close_in_loop(timers->channel, reason);
}

static void on_no_producer(async_deadline_t *deadline)
{
	on_expired(ASYNC_LIST_ENTRY(deadline, async_channel_timers_t, no_producer), ASYNC_CHANNEL_NO_PRODUCERS);
}

static void on_no_consumer(async_deadline_t *deadline)
{
	on_expired(ASYNC_LIST_ENTRY(deadline, async_channel_timers_t, no_consumer), ASYNC_CHANNEL_NO_CONSUMERS);
}

static bool is_running(const async_channel_timers_t *timers)
{
	return async_deadline_is_set(&timers->no_producer) || async_deadline_is_set(&timers->no_consumer);
}

static async_list_t *all_soft_timers(void)
{
	if (UNEXPECTED(!soft_timers.next)) {
		async_list_init(&soft_timers);
	}
	return &soft_timers;
}

/* Nobody is ready and nothing will happen: those who wait with a timer need not wait for it. Each one that was
 * looked at goes behind a mark: closing a channel may make others go away. */
static bool close_deadlocked(void)
{
	async_list_t *all = all_soft_timers();
	async_list_t mark;
	bool has_closed = false;

	async_list_append(all, &mark);
	while (all->next != &mark) {
		async_channel_timers_t *timers = ASYNC_LIST_ENTRY(all->next, async_channel_timers_t, link);
		async_list_unlink(&timers->link);
		async_list_append(all, &timers->link);
		if (is_running(timers)) {
			close_in_loop(timers->channel, ASYNC_CHANNEL_DEADLOCK);
			has_closed = true;
		}
	}
	async_list_unlink(&mark);
	return has_closed;
}

void async_channel_timers_module_start(void)
{
	async_scheduler_set_deadlock_remedy(close_deadlocked);
}

/* ---- creation ---- */

async_channel_timers_t *async_channel_timers_create(
	async_channel_t *channel, async_channel_timeouts_t timeouts)
{
	if (!timeouts.no_producer_ms && !timeouts.no_consumer_ms) {
		return NULL;
	}
	async_channel_timers_t *timers = ecalloc(1, sizeof(async_channel_timers_t));

	timers->channel = channel;
	timers->timeouts = timeouts;
	timers->no_producer.on_expired = on_no_producer;
	timers->no_consumer.on_expired = on_no_consumer;
	async_list_init(&timers->link);
	if (!timeouts.is_hard) {
		async_list_append(all_soft_timers(), &timers->link);
	}
	return timers;
}

void async_channel_timers_destroy(async_channel_timers_t *timers)
{
	stop_timer(timers, &timers->no_producer);
	stop_timer(timers, &timers->no_consumer);
	async_list_unlink(&timers->link);
	efree(timers);
}
