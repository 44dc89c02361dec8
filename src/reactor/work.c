/* work.c - jobs on worker threads, as a parked coroutine sees them. */
/* SPDX-License-Identifier: MIT */
#include "reactor/work.h"

#include "php.h"
#include "thread_local.h"
#include "core/scheduler.h"
#include "reactor/readiness_backend.h"
#include "reactor/workers.h"

typedef struct work_state {
	async_workers_t *workers; /* owned */
	async_list_t jobs;        /* of async_work_job_t.membership: every job not disposed yet */
	uint32_t job_count;
	struct work_state *of_parent; /* after a fork: memory that threads of the parent may have been changing */
} work_state_t;

static ASYNC_THREAD_LOCAL work_state_t *state;

static zend_string *describe_job(const async_event_t *event)
{
	static const char *const lines[ASYNC_WORK_KINDS] = {
		[ASYNC_WORK_FILE] = "worker thread: file operation",
		[ASYNC_WORK_RESOLVE] = "worker thread: name lookup",
		[ASYNC_WORK_OTHER] = "worker thread: blocking call",
	};
	const char *line = lines[ASYNC_LIST_ENTRY(event, async_work_job_t, ended)->kind];

	return zend_string_init(line, strlen(line), 0);
}

static const async_event_type_t job_type = {.is_external = true, .describe = describe_job};

static async_work_job_t *create_job(async_work_kind_t kind, async_work_t *work)
{
	async_work_job_t *job = pecalloc(1, sizeof(*job), 1);

	async_list_init(&job->link);
	async_event_init(&job->ended, &job_type);
	job->kind = kind;
	job->work = work;
	job->has_waiter = true;
	job->holds_scheduler = true;
	work->job = job;
	async_list_append(&state->jobs, &job->membership);
	state->job_count++;
	async_scheduler_hold();
	return job;
}

static void let_scheduler_go(async_work_job_t *job)
{
	if (job->holds_scheduler) {
		job->holds_scheduler = false;
		async_scheduler_unhold();
	}
}

static void destroy_job(async_work_job_t *job)
{
	let_scheduler_go(job);
	async_list_unlink(&job->membership);
	state->job_count--;
	job->work->job = NULL;
	pefree(job, 1);
}

/* The work goes first: afterwards the job does not know it any more. */
static void dispose_job(async_work_job_t *job)
{
	async_work_t *work = job->work;

	destroy_job(job);
	async_work_dispose(work);
}

static void on_jobs_ended(void)
{
	async_list_t ended;

	if (!state || !state->workers) {
		return; /* told of jobs that async_work_close() has collected */
	}
	async_list_init(&ended);
	async_workers_collect(state->workers, &ended);
	ASYNC_LIST_FOREACH_SAFE (&ended, node, following) {
		async_work_job_t *job = ASYNC_LIST_ENTRY(node, async_work_job_t, link);

		async_list_unlink(node);
		if (!job->has_waiter) {
			dispose_job(job);
			continue;
		}
		let_scheduler_go(job);
		async_wake_all(&job->ended);
	}
}

static work_state_t *make_state(void)
{
	if (!state) {
		state = pecalloc(1, sizeof(*state), 1);
		async_list_init(&state->jobs);
	}
	return state;
}

static void forget_state(void)
{
	if (!state->of_parent) {
		pefree(state, 1);
		state = NULL;
	}
}

static bool has_workers(void)
{
	work_state_t *present = make_state();

	if (!present->workers) {
		present->workers = async_workers_create();
	}
	return present->workers != NULL;
}

/* NULL when no thread can take it. */
static async_work_job_t *submit(async_work_kind_t kind, async_work_t *work)
{
	int error;
	async_notifier_t *notifier = async_backend_notifier(on_jobs_ended, &error);
	async_work_job_t *job;

	if (!notifier || !has_workers()) {
		return NULL;
	}
	job = create_job(kind, work);
	if (!async_workers_submit(state->workers, job, notifier)) {
		destroy_job(job);
		return NULL;
	}
	return job;
}

/* The coroutine leaves before, or just when, the job ended. */
static void abandon(async_work_job_t *job)
{
	job->has_waiter = false;
	if (async_workers_withdraw(state->workers, job)) {
		dispose_job(job);
	}
}

async_wait_result_t async_work_run(async_work_kind_t kind, async_work_t *work, uint64_t deadline)
{
	async_work_job_t *job = async_wait_is_possible() ? submit(kind, work) : NULL;
	async_wait_result_t result;

	if (!job) {
		work->run(work);
		return ASYNC_WAIT_DONE;
	}
	result = async_wait_event(&job->ended, deadline);
	if (result == ASYNC_WAIT_DONE) {
		destroy_job(job);
	} else {
		abandon(job);
	}
	return result;
}

void async_work_close(void)
{
	uint32_t threads_left;
	async_list_t ended;

	if (!state || !state->workers) {
		return;
	}
	threads_left = async_workers_stop(state->workers);
	async_list_init(&ended);
	async_workers_collect(state->workers, &ended);
	ASYNC_LIST_FOREACH_SAFE (&state->jobs, node, following) {
		async_work_job_t *job = ASYNC_LIST_ENTRY(node, async_work_job_t, membership);

		job->has_waiter = false;
		if (async_workers_withdraw(state->workers, job)) {
			dispose_job(job);
		} else {
			let_scheduler_go(job);
		}
	}
	if (threads_left == 0) {
		async_workers_destroy(state->workers);
		state->workers = NULL;
		forget_state();
	}
}

void async_work_forget_waiters(void)
{
	if (!state || !state->workers) {
		return;
	}
	ASYNC_LIST_FOREACH_SAFE (&state->jobs, node, following) {
		async_work_job_t *job = ASYNC_LIST_ENTRY(node, async_work_job_t, membership);

		job->holds_scheduler = false;
		if (job->has_waiter) {
			abandon(job);
		}
	}
}

/* A thread of the parent may have held the mutex: nothing behind it can be used, or freed. */
void async_work_reset_after_fork(void)
{
	work_state_t *of_parent = state;

	if (!of_parent) {
		return;
	}
	ASYNC_LIST_FOREACH (&of_parent->jobs, node) {
		let_scheduler_go(ASYNC_LIST_ENTRY(node, async_work_job_t, membership));
	}
	state = NULL;
	make_state()->of_parent = of_parent;
}

void async_work_count(uint32_t *threads, uint32_t *jobs)
{
	*threads = state && state->workers ? async_workers_thread_count(state->workers) : 0;
	*jobs = state ? state->job_count : 0;
}
