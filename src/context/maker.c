/* maker.c - a thread that makes the next thing while this one is being used up. */
/* SPDX-License-Identifier: MIT */
#include "context/maker.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define IDLE_NANOSECONDS 200000000L

typedef enum {
	NOTHING,
	ORDERED,
	FINISHED,
} stage_t;

struct async_maker {
	async_maker_function_t make;
	void *order;            /* valid unless NOTHING */
	_Atomic stage_t stage;
	atomic_bool is_running; /* the thread has not decided to end */
	atomic_bool must_stop;
	sem_t orders;
	pthread_t thread;
	bool has_thread;        /* to be joined */
	pid_t process;          /* in a forked child there is no thread any more */
};

static bool wait_for_order(async_maker_t *maker)
{
	struct timespec until;

	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_nsec += IDLE_NANOSECONDS;
	if (until.tv_nsec >= 1000000000L) {
		until.tv_nsec -= 1000000000L;
		until.tv_sec++;
	}
	while (sem_timedwait(&maker->orders, &until) != 0) {
		if (errno != EINTR) {
			return false;
		}
	}
	return !maker->must_stop;
}

/* An order may come between the end of our patience and the note that we end. Whoever sets that note first
 * sees to it: we, or the next thread. */
static bool has_late_order(async_maker_t *maker)
{
	int waiting = 0;

	sem_getvalue(&maker->orders, &waiting);
	return waiting > 0 && !maker->must_stop && !atomic_exchange(&maker->is_running, true);
}

static void *run(void *argument)
{
	async_maker_t *maker = argument;

	do {
		while (wait_for_order(maker)) {
			maker->make(maker->order);
			maker->stage = FINISHED;
		}
		maker->is_running = false;
	} while (has_late_order(maker));
	return NULL;
}

/* Signals stay with the threads that run PHP. */
static void start_thread(async_maker_t *maker)
{
	sigset_t all, before;

	if (maker->has_thread) {
		pthread_join(maker->thread, NULL);
	}
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	maker->has_thread = pthread_create(&maker->thread, NULL, run, maker) == 0;
	if (!maker->has_thread) {
		maker->is_running = false;
	}
	pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static bool has_second_processor(void)
{
#ifdef CPU_COUNT
	cpu_set_t usable;

	if (sched_getaffinity(0, sizeof(usable), &usable) == 0) {
		return CPU_COUNT(&usable) > 1;
	}
#endif
	return sysconf(_SC_NPROCESSORS_ONLN) > 1;
}

async_maker_t *async_maker_create(async_maker_function_t make)
{
	async_maker_t *maker = has_second_processor() ? calloc(1, sizeof(*maker)) : NULL;

	if (maker == NULL || sem_init(&maker->orders, 0, 0) != 0) {
		free(maker);
		return NULL;
	}
	maker->make = make;
	maker->process = getpid();
	return maker;
}

void async_maker_destroy(async_maker_t *maker)
{
	if (maker == NULL) {
		return;
	}
	if (maker->has_thread && maker->process == getpid()) {
		maker->must_stop = true;
		sem_post(&maker->orders);
		pthread_join(maker->thread, NULL);
	}
	sem_destroy(&maker->orders);
	free(maker);
}

void async_maker_order(async_maker_t *maker, void *order)
{
	maker->order = order;
	maker->stage = ORDERED;
	sem_post(&maker->orders);
	if (!atomic_exchange(&maker->is_running, true)) {
		start_thread(maker);
	}
}

void *async_maker_take(async_maker_t *maker)
{
	if (maker->stage != FINISHED) {
		return NULL;
	}
	maker->stage = NOTHING;
	return maker->order;
}

bool async_maker_is_busy(const async_maker_t *maker)
{
	return maker->stage != NOTHING;
}
