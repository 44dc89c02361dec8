/* future_chain.c - futures made of futures. */
/* SPDX-License-Identifier: MIT */
#include "sync/future_chain.h"

#include "zend_closures.h"
#include "zend_exceptions.h"
#include "core/body.h"
#include "core/failure.h"
#include "core/membership.h"
#include "core/request.h"

/* A callback that waits for its source. */
struct async_future_step {
	async_waiter_t waiter;   /* of the source's event */
	async_future_step_kind_t kind;
	zval callback;           /* owned: a Closure */
	async_scope_t *scope;    /* shared: in which it runs */
	async_future_t *derived; /* shared */
};

/* ---- the coroutine of a step ---- */

/* What it works with is its arguments: they live as long as it runs, and go where destructors can run. */
enum { ARGUMENT_CALLBACK, ARGUMENT_SOURCE, ARGUMENT_DERIVED, ARGUMENT_COUNT };

typedef struct outcome {
	zval value;             /* owned; not asked for when there is an error */
	zend_object *error;     /* owned, or NULL */
	async_location_t place; /* where the callback begins: it settled the future; file owned, or NULL */
} outcome_t;

static zval *callback_of(const async_coroutine_t *self)
{
	return &self->arguments->values[ARGUMENT_CALLBACK];
}

static async_future_t *source_of(const async_coroutine_t *self)
{
	return ASYNC_FUTURE_OF(Z_OBJ(self->arguments->values[ARGUMENT_SOURCE]));
}

static async_future_t *derived_of(const async_coroutine_t *self)
{
	return ASYNC_FUTURE_OF(Z_OBJ(self->arguments->values[ARGUMENT_DERIVED]));
}

/* A callback written in C has no place of its own. */
static async_location_t place_of(const async_coroutine_t *self)
{
	const zend_function *function = zend_get_closure_method_def(Z_OBJ_P(callback_of(self)));
	async_location_t place = async_future_settled_at(source_of(self));

	if (ZEND_USER_CODE(function->type)) {
		place = (async_location_t){function->op_array.filename, function->op_array.line_start};
	}
	if (place.file) {
		zend_string_addref(place.file);
	}
	return place;
}

/* Whether somebody may still look at what the derived future will be: then it is the one that warns of an
 * error that nobody sees, and no more its source. */
static bool takes_duty(const async_future_t *derived)
{
	if (async_future_is_settled(derived)) {
		return false;
	}
	return derived->handles || async_event_has_waiters(&derived->settled);
}

/* Settles the derived future as its source is. */
static void pass_on(async_future_t *source, async_future_t *derived)
{
	async_location_t place = async_future_settled_at(source);

	if (!source->error) {
		async_future_complete_at(derived, &source->value, place);
		return;
	}
	if (takes_duty(derived)) {
		source->flags |= ASYNC_FUTURE_IS_ERROR_SEEN;
	} else {
		derived->flags |= ASYNC_FUTURE_IS_ERROR_SEEN;
	}
	async_future_fail_at(derived, source->error, place);
}

/* exit() ends the application, but its token must not reach anybody who awaits the future. */
static zend_object *create_error_for_exit(void)
{
	zend_object *token = EG(exception);

	EG(exception) = NULL;
	zend_object *error = async_failure_create(async_ce_cancellation, "The application is exiting");
	EG(exception) = token;
	return error;
}

/* The token of exit() stays in flight. */
static zend_object *take_exception(void)
{
	zend_object *exception = EG(exception);

	if (!exception) {
		return NULL;
	}
	if (async_failure_is_exit(exception)) {
		return create_error_for_exit();
	}
	GC_ADDREF(exception);
	zend_clear_exception();
	return exception;
}

static bool met_fatal_error(void)
{
	return EG(exception) && async_failure_is_fatal(EG(exception));
}

/* Returns false after a fatal error: nothing may be done any more. */
static bool call_callback(async_coroutine_t *self, zval *argument, outcome_t *outcome)
{
	zval callback;

	outcome->place = place_of(self);
	ZVAL_UNDEF(&outcome->value);
	call_user_function(NULL, NULL, callback_of(self), &outcome->value, 1, argument);
	if (met_fatal_error()) {
		return false;
	}
	/* What it holds goes before anybody sees the outcome, and may still change that. */
	ZVAL_COPY_VALUE(&callback, callback_of(self));
	ZVAL_UNDEF(callback_of(self));
	zval_ptr_dtor(&callback);
	if (met_fatal_error()) {
		return false;
	}
	outcome->error = take_exception();
	return true;
}

/* An outcome that comes too late for a future that was cancelled is given up, but not an error. */
static void settle_with(async_future_t *derived, outcome_t *outcome)
{
	if (!outcome->error) {
		async_future_complete_at(derived, &outcome->value, outcome->place);
	} else if (!async_future_fail_at(derived, outcome->error, outcome->place)) {
		async_future_warn_of_late_error(derived, outcome->error);
	}
}

static void release_outcome(outcome_t *outcome)
{
	zval_ptr_dtor(&outcome->value);
	if (outcome->error) {
		OBJ_RELEASE(outcome->error);
	}
	if (outcome->place.file) {
		zend_string_release(outcome->place.file);
	}
}

/* A cancellation of the coroutine that was accepted but never thrown is its outcome, and so the future's. */
static void add_pending_cancellation(const async_coroutine_t *self, outcome_t *outcome)
{
	if (!outcome->error && (self->flags & ASYNC_COROUTINE_CANCEL_PENDING)) {
		outcome->error = self->exception;
		GC_ADDREF(outcome->error);
	}
}

/* The callback makes a new outcome of the one it is called with. */
static void replace(async_coroutine_t *self, zval *argument)
{
	outcome_t outcome;

	if (call_callback(self, argument, &outcome)) {
		add_pending_cancellation(self, &outcome);
		settle_with(derived_of(self), &outcome);
		release_outcome(&outcome);
	}
}

/* A callback is not called any more when its coroutine or its derived future was cancelled before. */
static bool is_cancelled(const async_coroutine_t *self)
{
	if (self->flags & ASYNC_COROUTINE_CANCEL_PENDING) {
		async_future_fail_at(derived_of(self), self->exception, async_future_settled_at(source_of(self)));
	}
	return async_future_is_settled(derived_of(self));
}

static void run_map(async_coroutine_t *self)
{
	async_future_t *source = source_of(self);

	if (source->error) {
		pass_on(source, derived_of(self));
	} else if (!is_cancelled(self)) {
		replace(self, &source->value);
	}
}

static void run_catch(async_coroutine_t *self)
{
	async_future_t *source = source_of(self);
	zval error;

	if (!source->error) {
		pass_on(source, derived_of(self));
	} else if (!is_cancelled(self)) {
		ZVAL_OBJ(&error, async_future_take_error(source));
		replace(self, &error);
	}
}

static bool is_in_chain(zend_object *chain, const zend_object *exception)
{
	zval unused;

	while (chain != exception) {
		zval *previous = zend_read_property_ex(
			zend_get_exception_base(chain), chain, ZSTR_KNOWN(ZEND_STR_PREVIOUS), true, &unused);
		ZVAL_DEREF(previous);
		if (Z_TYPE_P(previous) != IS_OBJECT) {
			return false;
		}
		chain = Z_OBJ_P(previous);
	}
	return true;
}

/* An error of the callback wins, and leads to the one that it replaces. */
static void win(async_future_t *source, async_future_t *derived, outcome_t *outcome)
{
	if (source->error && !is_in_chain(outcome->error, source->error)) {
		GC_ADDREF(source->error);
		zend_exception_set_previous(outcome->error, source->error);
	}
	if (takes_duty(derived)) {
		source->flags |= ASYNC_FUTURE_IS_ERROR_SEEN;
	}
	settle_with(derived, outcome);
}

static void run_finally(async_coroutine_t *self)
{
	async_future_t *source = source_of(self);
	zval argument;
	outcome_t outcome;

	if (source->error) {
		ZVAL_OBJ(&argument, source->error);
	} else {
		ZVAL_COPY_VALUE(&argument, &source->value);
	}
	if (!call_callback(self, &argument, &outcome)) {
		return;
	}
	if (outcome.error) {
		win(source, derived_of(self), &outcome);
	} else {
		pass_on(source, derived_of(self));
	}
	release_outcome(&outcome);
}

/* ---- steps ---- */

static void on_source_settled(async_waiter_t *waiter);

static bool is_step(const async_waiter_t *waiter)
{
	return !waiter->coroutine && waiter->on_fired == on_source_settled;
}

static async_future_step_t *step_of(async_list_t *node)
{
	return (async_future_step_t *) ASYNC_LIST_ENTRY(node, async_waiter_t, link);
}

static async_future_step_t *create_step(
	async_future_step_kind_t kind, zval *callback, async_future_t *derived)
{
	async_future_step_t *step = ecalloc(1, sizeof(*step));
	const async_coroutine_t *current = async_scheduler_current();

	async_list_init(&step->waiter.link);
	step->kind = kind;
	ZVAL_COPY(&step->callback, callback);
	step->scope = current ? async_membership_addref(current->scope) : NULL;
	step->derived = async_future_addref(derived);
	derived->step = step;
	return step;
}

static void free_step(async_future_step_t *step)
{
	async_future_step_t freed = *step;

	async_event_unsubscribe(&step->waiter);
	freed.derived->step = NULL;
	efree(step);
	zval_ptr_dtor(&freed.callback);
	if (freed.scope) {
		async_membership_release(freed.scope);
	}
	async_future_release(freed.derived);
}

/* Makes a coroutine of the step, which then has all that the step had: nothing is freed here for good. */
static void queue_step(const async_future_step_t *step, async_future_t *source)
{
	static const async_native_task_t tasks[] = {
		[ASYNC_FUTURE_MAP] = run_map,
		[ASYNC_FUTURE_CATCH] = run_catch,
		[ASYNC_FUTURE_FINALLY] = run_finally,
	};
	async_future_t *derived = step->derived;
	async_future_t *upstream = derived->upstream;
	async_scope_t *scope = step->scope ? step->scope : async_membership_main();
	zval arguments[ARGUMENT_COUNT];

	ZVAL_COPY_VALUE(&arguments[ARGUMENT_CALLBACK], &step->callback);
	ZVAL_OBJ(&arguments[ARGUMENT_SOURCE], &source->std);
	ZVAL_OBJ(&arguments[ARGUMENT_DERIVED], &derived->std);
	async_body_start_native(scope, tasks[step->kind], ARGUMENT_COUNT, arguments);
	derived->upstream = NULL;
	async_future_drop(upstream);
}

/* Returns false with an exception when there can be no scheduler. Frees the step. */
static bool begin_step(async_future_step_t *step, async_future_t *source)
{
	bool is_possible = async_request_start();

	if (EXPECTED(is_possible)) {
		queue_step(step, source);
	}
	free_step(step);
	return is_possible;
}

static void on_source_settled(async_waiter_t *waiter)
{
	begin_step((async_future_step_t *) waiter, ASYNC_LIST_ENTRY(waiter->event, async_future_t, settled));
}

async_future_t *async_future_chain_add(async_future_t *source, async_future_step_kind_t kind, zval *callback)
{
	async_future_t *derived = async_future_create();
	async_future_step_t *step = create_step(kind, callback, derived);

	async_future_mark_used(source);
	if (!async_future_is_settled(source)) {
		if (source->settled.type->is_external) {
			async_future_set_external(derived);
		}
		derived->upstream = async_future_hold(source);
		async_event_subscribe(&source->settled, &step->waiter, on_source_settled);
	} else if (!begin_step(step, source)) {
		async_future_release(derived);
		return NULL;
	}
	return derived;
}

void async_future_chain_leave(async_future_t *derived)
{
	if (derived->step && derived->step->kind != ASYNC_FUTURE_FINALLY) {
		free_step(derived->step);
	}
}

/* Adds the steps of this source to a list of steps. */
static void move_steps(async_future_t *source, async_list_t *steps)
{
	ASYNC_LIST_FOREACH_SAFE(&source->settled.waiters, node, following) {
		if (is_step(ASYNC_LIST_ENTRY(node, async_waiter_t, link))) {
			async_list_unlink(node);
			async_list_append(steps, node);
		}
	}
}

/* A chain may be longer than the C stack is deep: the steps of what would be freed next are taken over
 * before. */
void async_future_chain_discard(async_future_t *source)
{
	async_list_t steps;

	async_list_init(&steps);
	move_steps(source, &steps);
	while (!async_list_is_empty(&steps)) {
		async_future_step_t *step = step_of(steps.next);

		if (GC_REFCOUNT(&step->derived->std) == 1) {
			move_steps(step->derived, &steps);
		}
		free_step(step);
	}
}

void async_future_chain_add_to_gc(const async_future_t *source, zend_get_gc_buffer *buffer)
{
	ASYNC_LIST_FOREACH(&source->settled.waiters, node) {
		if (is_step(ASYNC_LIST_ENTRY(node, async_waiter_t, link))) {
			zend_get_gc_buffer_add_zval(buffer, &step_of(node)->callback);
			zend_get_gc_buffer_add_obj(buffer, &step_of(node)->derived->std);
		}
	}
}
