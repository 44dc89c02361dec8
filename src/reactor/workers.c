/* workers.c - worker threads: started when a job finds nobody idle, ending after some idle seconds. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "reactor/workers.h"

#include "php.h"
#include <uv.h>
#ifndef _WIN32
# include <dlfcn.h>
# include <pthread.h>
# include <signal.h>
#endif

#define SECOND 1000000000ull
#define IDLE_TIME (5 * SECOND)
#define PATIENCE_FOR_LOOKUPS (SECOND / 20)

/* Name service modules are generous with stack; what runs on files is ours. */
static const struct {
	uint32_t thread_limit;
	size_t stack_size;
} kind_limits[ASYNC_WORK_KINDS] = {
	[ASYNC_WORK_FILE] = {8, 256 * 1024},
	[ASYNC_WORK_RESOLVE] = {256, 512 * 1024},
	[ASYNC_WORK_OTHER] = {128, 1024 * 1024},
};

/* The threads of one kind. */
typedef struct crew {
	async_list_t queue; /* of jobs */
	uv_cond_t arrived;
	uint32_t queued;
	uint32_t threads;
	uint32_t idle;      /* threads in wait for a job */
	uint32_t running;   /* threads in a job */
} crew_t;

struct async_workers {
	uv_mutex_t mutex;     /* guards everything here */
	uv_cond_t left;       /* a thread ended, or a job while stopping */
	bool is_stopping;
	async_notifier_t *notifier; /* borrowed; NULL while nobody listens */
	crew_t crews[ASYNC_WORK_KINDS];
	async_list_t running; /* jobs; keeps those of abandoned threads reachable */
	async_list_t ended;   /* jobs not collected yet */
	async_list_t left_threads; /* threads to be joined */
};

typedef struct worker {
	uv_thread_t thread;
	async_list_t link;    /* in left_threads, after its end */
	async_workers_t *workers; /* borrowed: destroyed only after all threads ended */
	crew_t *crew;
} worker_t;

async_workers_t *async_workers_create(void)
{
	async_workers_t *workers = pecalloc(1, sizeof(*workers), 1);

	if (uv_mutex_init(&workers->mutex) != 0) {
		pefree(workers, 1);
		return NULL;
	}
	uv_cond_init(&workers->left);
	for (int kind = 0; kind < ASYNC_WORK_KINDS; kind++) {
		async_list_init(&workers->crews[kind].queue);
		uv_cond_init(&workers->crews[kind].arrived);
	}
	async_list_init(&workers->running);
	async_list_init(&workers->ended);
	async_list_init(&workers->left_threads);
	return workers;
}

void async_workers_destroy(async_workers_t *workers)
{
	for (int kind = 0; kind < ASYNC_WORK_KINDS; kind++) {
		uv_cond_destroy(&workers->crews[kind].arrived);
	}
	uv_cond_destroy(&workers->left);
	uv_mutex_destroy(&workers->mutex);
	pefree(workers, 1);
}

static void move_job(async_work_job_t *job, async_job_state_t state, async_list_t *list)
{
	async_list_unlink(&job->link);
	async_list_append(list, &job->link);
	job->state = state;
}

/* The first job that ends calls the loop; those that end until it comes are collected with it. The
 * mutex is held, so that the notifier cannot be closed under our hands. */
static void note_end(async_workers_t *workers, async_work_job_t *job)
{
	bool is_first = async_list_is_empty(&workers->ended);

	move_job(job, ASYNC_JOB_ENDED, &workers->ended);
	if (is_first && workers->notifier) {
		async_backend_notify(workers->notifier);
	}
	if (workers->is_stopping) {
		uv_cond_broadcast(&workers->left);
	}
}

static void run_first(async_workers_t *workers, crew_t *crew)
{
	async_work_job_t *job = ASYNC_LIST_ENTRY(crew->queue.next, async_work_job_t, link);

	move_job(job, ASYNC_JOB_RUNNING, &workers->running);
	crew->queued--;
	crew->running++;
	uv_mutex_unlock(&workers->mutex);
	job->work->run(job->work);
	uv_mutex_lock(&workers->mutex);
	crew->running--;
	note_end(workers, job);
}

/* Returns false when the thread has nothing more to do. */
static bool wait_for_job(async_workers_t *workers, crew_t *crew)
{
	int error = 0;

	while (async_list_is_empty(&crew->queue)) {
		if (workers->is_stopping || error == UV_ETIMEDOUT) {
			return false;
		}
		crew->idle++;
		error = uv_cond_timedwait(&crew->arrived, &workers->mutex, IDLE_TIME);
		crew->idle--;
	}
	return true;
}

static void work(void *argument)
{
	worker_t *worker = argument;
	async_workers_t *workers = worker->workers;
	crew_t *crew = worker->crew;

	uv_mutex_lock(&workers->mutex);
	while (wait_for_job(workers, crew)) {
		run_first(workers, crew);
	}
	crew->threads--;
	async_list_append(&workers->left_threads, &worker->link);
	uv_cond_broadcast(&workers->left);
	uv_mutex_unlock(&workers->mutex);
}

#ifdef _WIN32
static int create_thread(worker_t *worker, const uv_thread_options_t *options)
{
	return uv_thread_create_ex(&worker->thread, options, work, worker);
}
#else
/* Signals are for the thread that runs PHP; only those that a thread raises by its own fault stay. */
static int create_thread(worker_t *worker, const uv_thread_options_t *options)
{
	sigset_t blocked, before;
	int error;

	sigfillset(&blocked);
	sigdelset(&blocked, SIGSEGV);
	sigdelset(&blocked, SIGBUS);
	sigdelset(&blocked, SIGFPE);
	sigdelset(&blocked, SIGILL);
	sigdelset(&blocked, SIGABRT);
	pthread_sigmask(SIG_SETMASK, &blocked, &before);
	error = uv_thread_create_ex(&worker->thread, options, work, worker);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return error;
}
#endif

static bool start_thread(async_workers_t *workers, async_work_kind_t kind)
{
	uv_thread_options_t options = {
		.flags = UV_THREAD_HAS_STACK_SIZE,
		.stack_size = kind_limits[kind].stack_size,
	};
	worker_t *worker = pemalloc(sizeof(*worker), 1);

	worker->workers = workers;
	worker->crew = &workers->crews[kind];
	async_list_init(&worker->link);
	if (create_thread(worker, &options) != 0) {
		pefree(worker, 1);
		return false;
	}
	return true;
}

/* These threads are past their last look at shared state: joining them does not block. */
static void join_threads_that_left(async_workers_t *workers)
{
	ASYNC_LIST_FOREACH_SAFE (&workers->left_threads, node, following) {
		worker_t *worker = ASYNC_LIST_ENTRY(node, worker_t, link);

		async_list_unlink(node);
		uv_thread_join(&worker->thread);
		pefree(worker, 1);
	}
}

/* Called with the mutex held, which a new thread waits for. */
static bool has_thread_for_one_more(async_workers_t *workers, async_work_kind_t kind)
{
	crew_t *crew = &workers->crews[kind];

	if (crew->queued < crew->idle || crew->threads == kind_limits[kind].thread_limit) {
		return true;
	}
	if (start_thread(workers, kind)) {
		crew->threads++;
		return true;
	}
	return crew->threads > 0;
}

/* What ended while nobody listened was told to nobody, and the jobs after it would rely on its call. */
static void listen_with(async_workers_t *workers, async_notifier_t *notifier)
{
	if (!workers->notifier && !async_list_is_empty(&workers->ended)) {
		async_backend_notify(notifier);
	}
	workers->notifier = notifier;
}

bool async_workers_submit(async_workers_t *workers, async_work_job_t *job, async_notifier_t *notifier)
{
	crew_t *crew = &workers->crews[job->kind];
	bool is_taken;

	uv_mutex_lock(&workers->mutex);
	listen_with(workers, notifier);
	workers->is_stopping = false;
	join_threads_that_left(workers);
	is_taken = has_thread_for_one_more(workers, job->kind);
	if (is_taken) {
		move_job(job, ASYNC_JOB_QUEUED, &crew->queue);
		crew->queued++;
		uv_cond_signal(&crew->arrived);
	}
	uv_mutex_unlock(&workers->mutex);
	return is_taken;
}

bool async_workers_withdraw(async_workers_t *workers, async_work_job_t *job)
{
	bool is_collected;

	uv_mutex_lock(&workers->mutex);
	if (job->state == ASYNC_JOB_QUEUED) {
		async_list_unlink(&job->link);
		job->state = ASYNC_JOB_COLLECTED;
		workers->crews[job->kind].queued--;
	}
	is_collected = job->state == ASYNC_JOB_COLLECTED;
	uv_mutex_unlock(&workers->mutex);
	return is_collected;
}

void async_workers_collect(async_workers_t *workers, async_list_t *ended)
{
	uv_mutex_lock(&workers->mutex);
	ASYNC_LIST_FOREACH_SAFE (&workers->ended, node, following) {
		move_job(ASYNC_LIST_ENTRY(node, async_work_job_t, link), ASYNC_JOB_COLLECTED, ended);
	}
	uv_mutex_unlock(&workers->mutex);
}

static void dismiss(async_workers_t *workers, crew_t *crew)
{
	ASYNC_LIST_FOREACH_SAFE (&crew->queue, node, following) {
		move_job(ASYNC_LIST_ENTRY(node, async_work_job_t, link), ASYNC_JOB_ENDED, &workers->ended);
	}
	crew->queued = 0;
	uv_cond_broadcast(&crew->arrived);
}

/* Threads to wait for: all but those that look up a name. */
static uint32_t reliable_threads(const async_workers_t *workers)
{
	return workers->crews[ASYNC_WORK_FILE].threads + workers->crews[ASYNC_WORK_OTHER].threads
			+ workers->crews[ASYNC_WORK_RESOLVE].threads - workers->crews[ASYNC_WORK_RESOLVE].running;
}

static uint32_t count_threads(const async_workers_t *workers)
{
	uint32_t count = 0;

	for (int kind = 0; kind < ASYNC_WORK_KINDS; kind++) {
		count += workers->crews[kind].threads;
	}
	return count;
}

#ifdef RTLD_NODELETE
/* A thread that stays behind must find our code when it comes back from its call, even after the
 * module was unloaded. */
static void keep_code_loaded(void)
{
	Dl_info info;

	if (dladdr((void *) keep_code_loaded, &info) && info.dli_fname) {
		void *handle = dlopen(info.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_NODELETE);

		if (handle) {
			dlclose(handle);
		}
	}
}
#else
static void keep_code_loaded(void)
{
}
#endif

uint32_t async_workers_stop(async_workers_t *workers)
{
	uint64_t now = uv_hrtime();
	uint64_t give_up;
	uint32_t left;

	uv_mutex_lock(&workers->mutex);
	give_up = workers->is_stopping ? now : now + PATIENCE_FOR_LOOKUPS;
	workers->is_stopping = true;
	workers->notifier = NULL;
	for (int kind = 0; kind < ASYNC_WORK_KINDS; kind++) {
		dismiss(workers, &workers->crews[kind]);
	}
	while (reliable_threads(workers) > 0) {
		uv_cond_wait(&workers->left, &workers->mutex);
	}
	while (count_threads(workers) > 0 && (now = uv_hrtime()) < give_up) {
		uv_cond_timedwait(&workers->left, &workers->mutex, give_up - now);
	}
	left = count_threads(workers);
	join_threads_that_left(workers);
	uv_mutex_unlock(&workers->mutex);
	if (left > 0) {
		keep_code_loaded();
	}
	return left;
}

uint32_t async_workers_thread_count(async_workers_t *workers)
{
	uint32_t count;

	uv_mutex_lock(&workers->mutex);
	count = count_threads(workers);
	uv_mutex_unlock(&workers->mutex);
	return count;
}
