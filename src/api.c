/* api.c - the C API for other extensions, over the layers that do the work. */
/* SPDX-License-Identifier: MIT */
#include "php_true_async.h"

#include <stdlib.h>
#include "class/context.h"
#include "class/scope.h"
#include "class/spawn.h"
#include "core/coroutine.h"
#include "core/deadline.h"
#include "core/scheduler.h"
#include "core/wait.h"
#include "reactor/readiness.h"
#include "reactor/work.h"

static true_async_result_t public_result(async_wait_result_t result)
{
	switch (result) {
		case ASYNC_WAIT_DONE:
			return TRUE_ASYNC_DONE;
		case ASYNC_WAIT_TIMEOUT:
			return TRUE_ASYNC_TIMEOUT;
		default:
			return TRUE_ASYNC_CANCELLED;
	}
}

uint64_t true_async_deadline_after(uint64_t nanoseconds)
{
	return async_deadline_after(nanoseconds);
}

bool true_async_is_active(void)
{
	return async_wait_is_possible();
}

true_async_result_t true_async_wait_descriptor(int fd, unsigned wanted, uint64_t deadline, unsigned *ready)
{
	if (!async_wait_is_possible()) {
		return TRUE_ASYNC_UNAVAILABLE;
	}
	return public_result(async_readiness_wait(fd, wanted, deadline, ready));
}

true_async_result_t true_async_wait_deadline(uint64_t deadline)
{
	if (!async_wait_is_possible()) {
		return TRUE_ASYNC_UNAVAILABLE;
	}
	return public_result(async_wait(NULL, 0, deadline));
}

/* A job of another extension. */
typedef struct foreign_job {
	async_work_t work; /* first */
	void (*run)(void *data);
	void (*dispose)(void *data);
	void *data;
} foreign_job_t;

static void run_foreign_job(async_work_t *work)
{
	foreign_job_t *job = (foreign_job_t *) work;

	job->run(job->data);
}

/* The pool disposes a job that outlived its waiter; then the data goes too. */
static void dispose_foreign_job(async_work_t *work)
{
	foreign_job_t *job = (foreign_job_t *) work;

	if (job->dispose) {
		job->dispose(job->data);
	}
	free(job);
}

true_async_result_t true_async_run_in_thread(
	void (*run)(void *data), void (*dispose)(void *data), void *data, uint64_t deadline)
{
	foreign_job_t *job = async_wait_is_possible() ? malloc(sizeof(*job)) : NULL;

	if (!job) {
		return TRUE_ASYNC_UNAVAILABLE;
	}
	*job = (foreign_job_t){{.run = run_foreign_job, .dispose = dispose_foreign_job}, run, dispose, data};
	async_wait_result_t result = async_work_run(ASYNC_WORK_OTHER, &job->work, deadline);

	if (result == ASYNC_WAIT_DONE) {
		job->dispose = NULL;
		async_work_dispose(&job->work);
	}
	return public_result(result);
}

/* ---- coroutines and scopes ---- */

static zend_object *spawn_in(async_scope_t *scope, zval *callable, uint32_t argument_count, zval *arguments)
{
	zval closure;

	if (!zend_is_callable(callable, 0, NULL)) {
		zend_type_error("The task of a coroutine must be a valid callback, %s given", zend_zval_type_name(callable));
		return NULL;
	}
	if (!async_make_closure(callable, &closure)) {
		return NULL;
	}
	async_coroutine_t *coroutine = async_coroutine_spawn(scope, &closure, argument_count, arguments, NULL);

	if (!coroutine) {
		return NULL;
	}
	GC_ADDREF(&coroutine->std);
	return &coroutine->std;
}

zend_object *true_async_spawn(zval *callable, uint32_t argument_count, zval *arguments)
{
	return spawn_in(NULL, callable, argument_count, arguments);
}

zend_object *true_async_spawn_in(zend_object *scope, zval *callable, uint32_t argument_count, zval *arguments)
{
	return spawn_in(async_scope_of(scope), callable, argument_count, arguments);
}

zend_object *true_async_scope_create(zend_object *parent)
{
	return async_scope_object_create(parent ? async_scope_of(parent) : NULL);
}

zend_object *true_async_scope_set_request_context(zend_object *object)
{
	async_scope_t *scope = async_scope_of(object);

	if (!scope->request_context) {
		scope->request_context = async_context_object_create(NULL);
	}
	return scope->request_context;
}

zend_object *true_async_current_coroutine(void)
{
	async_coroutine_t *coroutine = async_scheduler_current();

	return coroutine ? &coroutine->std : NULL;
}
