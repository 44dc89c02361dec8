/* iteration.c - workers that make one call for each element, as many at a time as allowed. */
/* SPDX-License-Identifier: MIT */
#include "sync/iteration.h"

#include "zend_exceptions.h"
#include "core/body.h"
#include "core/callback.h"
#include "core/failure.h"
#include "core/scheduler.h"

typedef struct worker {
	async_callback_t callback;
	async_iteration_t *iteration;
	async_coroutine_t *coroutine; /* borrowed: until on_ended */
	async_list_t link;            /* in the workers of the iteration */
	bool is_in_call;
} worker_t;

static zend_string *describe(const async_event_t *event)
{
	const async_iteration_t *iteration = ASYNC_LIST_ENTRY(event, async_iteration_t, changed);

	return strpprintf(0, "iteration with " ZEND_ULONG_FMT " callbacks under way, %" PRIu32 " coroutines",
		iteration->under_way, iteration->scope->base.alive);
}

static const async_event_type_t changed_type = {.is_external = false, .describe = describe};

/* ---- failures ---- */

/* The running one may be at its end already; or its call has dropped the handle of what failed, and goes on until it
 * waits. */
static void cancel_worker(worker_t *worker, zend_object *reason)
{
	if (worker->coroutine != async_scheduler_current()) {
		GC_ADDREF(reason);
		async_coroutine_cancel(worker->coroutine, reason);
	} else if (worker->is_in_call) {
		GC_ADDREF(reason);
		async_coroutine_cancel_self_at_next_wait(reason);
	}
}

static void cancel_workers(async_iteration_t *iteration)
{
	if (iteration->is_cancelled || async_list_is_empty(&iteration->workers)) {
		iteration->is_cancelled = true;
		return;
	}
	zend_object *reason = async_failure_create(async_ce_cancellation, "The iteration has been cancelled");

	iteration->is_cancelled = true;
	ASYNC_LIST_FOREACH(&iteration->workers, node) {
		cancel_worker(ASYNC_LIST_ENTRY(node, worker_t, link), reason);
	}
	OBJ_RELEASE(reason);
}

/* Takes ownership of both, returns the one to be thrown; nobody will hear of the other but by it. Either may be NULL. A
 * cancellation is less than anything else. */
static zend_object *join(zend_object *first, zend_object *second)
{
	if (!first || !second) {
		return first ? first : second;
	}
	if (async_failure_is_cancellation(first) && !async_failure_is_cancellation(second)) {
		async_failure_append(second, first);
		return second;
	}
	async_failure_append(first, second);
	return first;
}

/* Takes ownership. */
static void fail(async_iteration_t *iteration, zend_object *exception)
{
	iteration->is_stopped = true;
	if (iteration->is_cancelled && async_failure_is_cancellation(exception)) {
		OBJ_RELEASE(exception);
	} else {
		iteration->failure = join(iteration->failure, exception);
	}
	cancel_workers(iteration);
}

static void on_failure(async_scope_owner_t *owner, zend_object *exception)
{
	fail((async_iteration_t *) owner, exception);
}

static void on_idle(async_scope_owner_t *owner)
{
	async_wake_all(&((async_iteration_t *) owner)->changed);
}

/* ---- workers ---- */

static void on_worker_ended(async_callback_t *callback, async_coroutine_t *runner, zval *value, zend_object *exception)
{
	worker_t *worker = (worker_t *) callback;
	async_iteration_t *iteration = worker->iteration;

	(void) runner;
	(void) value;
	async_list_unlink(&worker->link);
	efree(worker);
	if (exception) {
		GC_ADDREF(exception);
		fail(iteration, exception);
	}
	if (!async_list_is_empty(&iteration->workers)) {
		return;
	}
	if (iteration->failure) {
		async_wake_all_with_error(&iteration->changed);
	} else {
		async_wake_all(&iteration->changed);
	}
}

static void on_worker_suspended(async_callback_t *callback);
static void work(async_coroutine_t *self);

static void start_worker(async_iteration_t *iteration)
{
	worker_t *worker = emalloc(sizeof(worker_t));
	zval task;

	worker->callback = (async_callback_t){.on_ended = on_worker_ended, .on_suspended = on_worker_suspended};
	worker->iteration = iteration;
	worker->is_in_call = false;
	iteration->has_new_worker = true;
	async_list_append(&iteration->workers, &worker->link);
	ZVAL_PTR(&task, (void *) work);
	worker->coroutine = async_callback_start(&worker->callback, &iteration->scope->base, &task, 0, NULL, 0);
}

/* Whether the next element may be got now. */
static bool may_advance(const async_iteration_t *iteration)
{
	return !iteration->is_stopped && !iteration->is_advancing && iteration->under_way < iteration->limit;
}

/* The worker waits in its call, or lets others run: somebody else has to get the next element. */
static void on_worker_suspended(async_callback_t *callback)
{
	async_iteration_t *iteration = ((worker_t *) callback)->iteration;

	async_callback_watch(false);
	if (may_advance(iteration) && !iteration->has_new_worker && !iteration->type->is_at_end(iteration)) {
		start_worker(iteration);
	}
}

/* Returns false at the end, with an exception, and when getting it took so long that nobody wants it any more. */
static bool advance(async_iteration_t *iteration, zval element[2])
{
	iteration->is_advancing = true;
	bool is_there = iteration->type->advance(iteration, element);

	iteration->is_advancing = false;
	if (is_there && iteration->is_stopped) {
		zval_ptr_dtor(&element[0]);
		zval_ptr_dtor(&element[1]);
		return false;
	}
	iteration->is_stopped |= !is_there;
	return is_there;
}

static void call(worker_t *worker, zval element[2])
{
	async_iteration_t *iteration = worker->iteration;

	iteration->under_way++;
	worker->is_in_call = true;
	async_callback_watch(true);
	if (!iteration->type->call(iteration, element)) {
		iteration->is_stopped = true;
	}
	async_callback_watch(false);
	worker->is_in_call = false;
	iteration->under_way--;
}

/* At once, not when the worker has ended: that may take a while. What unwinds for the end of everything goes on. */
static void take_exception(async_iteration_t *iteration)
{
	zend_object *exception = EG(exception);

	iteration->is_stopped = true;
	if (!async_failure_is_exit(exception)) {
		GC_ADDREF(exception);
		zend_clear_exception();
		fail(iteration, exception);
	}
}

/* What a worker does. */
static void work(async_coroutine_t *self)
{
	worker_t *worker = (worker_t *) async_callback_run_by(self);
	async_iteration_t *iteration = worker->iteration;
	zval element[2];

	iteration->has_new_worker = false;
	while (may_advance(iteration) && advance(iteration, element)) {
		call(worker, element);
		if (EG(exception)) {
			break;
		}
		/* A cancellation that its call never met is the outcome of the worker; the next call must not inherit it. */
		if (UNEXPECTED(self->flags & ASYNC_COROUTINE_CANCEL_PENDING)) {
			iteration->is_stopped = true;
		}
	}
	if (EG(exception)) {
		take_exception(iteration);
	}
}

/* ---- the flow that waits ---- */

void async_iteration_init(async_iteration_t *iteration, const async_iteration_type_t *type, zend_ulong limit)
{
	*iteration = (async_iteration_t){
		.owner = {.on_failure = on_failure, .on_idle = on_idle},
		.type = type,
		.scope = async_scope_create(async_membership_current()),
		.limit = limit ? limit : ZEND_ULONG_MAX,
	};
	iteration->scope->is_safe = false;
	iteration->scope->owner = &iteration->owner;
	async_event_init(&iteration->changed, &changed_type);
	async_list_init(&iteration->workers);
}

/* Returns false with the reason of a cancellation as exception. */
static bool wait_for_workers(async_iteration_t *iteration)
{
	while (!async_list_is_empty(&iteration->workers)) {
		if (async_wait_event(&iteration->changed, ASYNC_NO_DEADLINE) == ASYNC_WAIT_CANCELLED) {
			return false;
		}
	}
	return true;
}

/* In the scopes below, too. */
static uint64_t newest_member(const async_iteration_t *iteration)
{
	async_scope_t *top = &iteration->scope->base;
	uint64_t newest = 0;

	for (async_scope_t *scope = top; scope; scope = async_membership_next_in_tree(scope, top)) {
		if (!async_list_is_empty(&scope->members)) {
			newest = MAX(newest, ASYNC_LIST_ENTRY(scope->members.previous, async_coroutine_t, link)->id);
		}
	}
	return newest;
}

static bool have_all_started(const async_iteration_t *iteration, uint64_t newest)
{
	async_scope_t *top = &iteration->scope->base;

	for (async_scope_t *scope = top; scope; scope = async_membership_next_in_tree(scope, top)) {
		ASYNC_LIST_FOREACH(&scope->members, node) {
			const async_coroutine_t *member = ASYNC_LIST_ENTRY(node, async_coroutine_t, link);
			if (!(member->flags & ASYNC_COROUTINE_IS_STARTED) && member->id <= newest) {
				return false;
			}
		}
	}
	return true;
}

/* Those that the workers have spawned, not those that these spawn in turn. They are ready: one round is enough, unless
 * the order is a random one. Returns false with the reason of a cancellation as exception. */
static bool let_spawned_start(const async_iteration_t *iteration)
{
	uint64_t newest = newest_member(iteration);

	while (!have_all_started(iteration, newest)) {
		async_scheduler_yield();
		if (EG(exception)) {
			return false;
		}
	}
	return true;
}

static bool wait_for_spawned(async_iteration_t *iteration)
{
	while (!async_scope_is_finished(&iteration->scope->base)) {
		if (async_wait_event(&iteration->changed, ASYNC_NO_DEADLINE) == ASYNC_WAIT_CANCELLED) {
			return false;
		}
	}
	return true;
}

/* The reason why the caller has to end, or NULL. Owned by the caller. */
static zend_object *take_reason(void)
{
	zend_object *reason = EG(exception);

	if (reason) {
		GC_ADDREF(reason);
		zend_clear_exception();
	}
	return reason;
}

/* Cancels everybody and waits until they are gone, whatever becomes of the caller meanwhile. */
static void end_all(async_iteration_t *iteration)
{
	async_coroutine_t *self = async_scheduler_current();

	iteration->is_stopped = true;
	async_coroutine_enter_unbroken(self);
	cancel_workers(iteration);
	async_scope_cancel(iteration->scope, async_failure_create(async_ce_cancellation, "The iteration has ended"));
	while (iteration->scope->base.alive > 0) {
		async_wait_event(&iteration->changed, ASYNC_NO_DEADLINE);
	}
	async_coroutine_leave_unbroken(self);
}

/* Takes ownership of the reason. */
static void throw_outcome(async_iteration_t *iteration, zend_object *reason)
{
	zend_object *exception = join(reason, iteration->failure);

	iteration->failure = NULL;
	if (exception) {
		zend_throw_exception_internal(exception);
	}
}

void async_iteration_run(async_iteration_t *iteration, bool cancels_spawned)
{
	start_worker(iteration);
	bool is_undisturbed = wait_for_workers(iteration) && let_spawned_start(iteration)
		&& (cancels_spawned || wait_for_spawned(iteration));
	zend_object *reason = take_reason();

	if (cancels_spawned || !is_undisturbed || iteration->failure) {
		end_all(iteration);
	}
	throw_outcome(iteration, reason);
}

void async_iteration_close(async_iteration_t *iteration)
{
	iteration->scope->owner = NULL;
	async_scope_release(iteration->scope);
}
