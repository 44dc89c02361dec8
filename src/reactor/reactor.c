/* reactor.c - lets time pass for an idle scheduler, and owns the libuv loop. */
/* SPDX-License-Identifier: MIT */
#include "reactor/reactor.h"

#include "php.h"
#include <errno.h>
#ifndef _WIN32
# include <time.h>
# include <unistd.h>
#endif
#include "thread_local.h"
#include "core/deadline.h"
#include "core/scheduler.h"
#include "reactor/cpu.h"
#include "reactor/descriptor.h"
#include "reactor/loop.h"
#include "reactor/readiness_backend.h"
#include "reactor/signal.h"
#include "reactor/watch.h"
#include "reactor/work.h"

typedef struct loop_state {
	uv_loop_t loop;
	bool is_touched;   /* libuv has something to tell the system, or something to do at once */
	bool is_inherited; /* we are a forked child; the loop still shares its descriptors with the parent */
	uint64_t due;      /* when libuv's next timer is due, or ASYNC_NO_DEADLINE */
} loop_state_t;

static ASYNC_THREAD_LOCAL loop_state_t *state; /* owned; NULL while there is no loop */
static ASYNC_THREAD_LOCAL uint64_t polls;
static ASYNC_THREAD_LOCAL uint64_t events;

static int open_loop(void)
{
	int error;

	state = pecalloc(1, sizeof(*state), 1);
	error = uv_loop_init(&state->loop);
	if (error) {
		goto free_state;
	}
	error = async_backend_attach_loop(uv_backend_fd(&state->loop));
	if (error) {
		goto close_loop;
	}
	state->is_touched = true;
	return 0;

close_loop:
	uv_loop_close(&state->loop);
free_state:
	pefree(state, 1);
	state = NULL;
	return error;
}

/* libuv's own descriptors are shared until it has replaced them. */
static int part_from_parent(void)
{
	int error = uv_loop_fork(&state->loop);

	if (!error) {
		error = async_backend_attach_loop(uv_backend_fd(&state->loop));
	}
	state->is_inherited = error != 0;
	state->is_touched = true;
	return error;
}

uv_loop_t *async_loop(int *error)
{
	*error = 0;
	if (UNEXPECTED(!state)) {
		*error = open_loop();
	} else if (UNEXPECTED(state->is_inherited)) {
		*error = part_from_parent();
	}
	return *error ? NULL : &state->loop;
}

uv_loop_t *async_loop_polled(int *error)
{
	uv_loop_t *loop = async_loop(error);

	if (loop) {
		*error = async_reactor_open();
	}
	return *error ? NULL : loop;
}

void async_loop_touch(void)
{
	if (state) {
		state->is_touched = true;
	}
}

/* A loop without anything active in it says "do not wait"; for us it says nothing. */
static void plan_next_run(void)
{
	int timeout = uv_loop_alive(&state->loop) ? uv_backend_timeout(&state->loop) : -1;

	state->due = ASYNC_NO_DEADLINE;
	if (timeout == 0) {
		state->is_touched = true;
	} else if (timeout > 0) {
		state->due = async_deadline_after_ms(timeout);
	}
}

void async_loop_run(void)
{
	state->is_touched = false;
	uv_run(&state->loop, UV_RUN_NOWAIT);
	plan_next_run();
}

uint64_t async_loop_advance(uint64_t max_wait)
{
	uint64_t now;

	if (EXPECTED(!state) || state->is_inherited) {
		return max_wait;
	}
	if (state->is_touched) {
		async_loop_run();
		return 0;
	}
	if (state->due == ASYNC_NO_DEADLINE) {
		return max_wait;
	}
	now = async_clock_now();
	if (state->due <= now) {
		async_loop_run();
		return 0;
	}
	return state->due - now < max_wait ? state->due - now : max_wait;
}

static void close_handle(uv_handle_t *handle, void *unused)
{
	(void) unused;
	if (!uv_is_closing(handle)) {
		uv_close(handle, NULL);
	}
}

static void close_loop(void)
{
	if (!state) {
		return;
	}
	if (state->is_inherited) {
		uv_loop_fork(&state->loop);
	}
	uv_walk(&state->loop, close_handle, NULL);
	uv_run(&state->loop, UV_RUN_DEFAULT);
	uv_loop_close(&state->loop);
	pefree(state, 1);
	state = NULL;
}

#ifdef _WIN32
static void sleep_without_loop(uint64_t duration)
{
	uint64_t milliseconds = duration / 1000000 + (duration % 1000000 != 0);

	uv_sleep(milliseconds < INT_MAX ? (unsigned) milliseconds : INT_MAX);
}
#else
/* Ends early when a signal arrives. */
static void sleep_without_loop(uint64_t duration)
{
	struct timespec time = {.tv_sec = duration / 1000000000, .tv_nsec = duration % 1000000000};

	if (duration == ASYNC_NO_DEADLINE) {
		pause();
	} else if (duration > 0) {
		nanosleep(&time, NULL);
	}
}
#endif

static bool wait_for_events(uint64_t max_wait)
{
	uint64_t proofs_in;
	uint32_t count;
	bool is_more;

	if (!async_backend_is_open()) {
		sleep_without_loop(max_wait);
		return false;
	}
	proofs_in = async_descriptors_time_to_prove();
	count = async_backend_poll(proofs_in < max_wait ? proofs_in : max_wait, &is_more);
	polls++;
	events += count;
	async_descriptors_prove(count);
	return is_more;
}

void async_reactor_install(void)
{
	async_scheduler_set_idle(wait_for_events);
}

int async_reactor_open(void)
{
	if (EXPECTED(async_backend_is_open())) {
		return 0;
	}
	polls = events = 0;
	return async_backend_open();
}

void async_reactor_close(void)
{
	async_cpu_close();
	async_work_close();
	async_signals_close();
	async_watches_close();
	async_backend_close();
	async_descriptors_close();
	close_loop();
}

void async_reactor_reset_after_fork(void)
{
	if (state) {
		state->is_inherited = true;
	}
	async_work_reset_after_fork();
	async_backend_abandon();
	async_descriptors_abandon();
	async_watches_reset_after_fork();
	async_signals_reset_after_fork();
}

const char *async_reactor_error_text(int error)
{
	return uv_strerror(error);
}

/* Where errno values are positive, libuv's numbers are their negatives; what has no errno lies below. */
int async_reactor_error_to_errno(int error)
{
	switch (error) {
		case UV_EAI_AGAIN:
			return EAGAIN;
		case UV_EAI_MEMORY:
			return ENOMEM;
		default:
			return error > -3000 ? -error : EIO;
	}
}

const char *async_reactor_library_version(void)
{
	return uv_version_string();
}

const char *async_reactor_header_version(void)
{
	return ZEND_TOSTR(UV_VERSION_MAJOR) "." ZEND_TOSTR(UV_VERSION_MINOR) "." ZEND_TOSTR(UV_VERSION_PATCH);
}

async_reactor_statistics_t async_reactor_statistics(void)
{
	async_reactor_statistics_t statistics = {
		.backend = async_backend_name(),
		.is_open = async_backend_is_open(),
		.has_loop = state != NULL,
		.descriptors = async_descriptors_watched(),
		.polls = polls,
		.events = events,
	};

	async_work_count(&statistics.threads, &statistics.jobs);
	return statistics;
}
