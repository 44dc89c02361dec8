/* body.c - from the first line of a coroutine's task to its settled outcome. */
/* SPDX-License-Identifier: MIT */
#include "core/body.h"

#include "zend_closures.h"
#include "zend_exceptions.h"
#include "zend_observer.h"
#include "core/callback.h"
#include "core/failure.h"
#include "core/finally.h"
#include "core/membership.h"
#include "core/request.h"
#include "core/scheduler.h"

/* What the body produced so far. An exception goes with an UNDEF value. */
typedef struct outcome {
	zval value;            /* owned */
	zend_object *exception; /* owned, or NULL */
} outcome_t;

static bool resolve(zval *callable, zend_fcall_info *fci, zend_fcall_info_cache *fcc)
{
	if (Z_TYPE_P(callable) == IS_OBJECT && Z_OBJCE_P(callable) == zend_ce_closure) {
		fci->size = sizeof(*fci);
		ZVAL_COPY_VALUE(&fci->function_name, callable);
		return Z_OBJ_HANDLER_P(callable, get_closure)(
			Z_OBJ_P(callable), &fcc->called_scope, &fcc->function_handler, &fcc->object, false) == SUCCESS;
	}
	return zend_fcall_info_init(callable, 0, fci, fcc, NULL, NULL) == SUCCESS;
}

/* Instead of something callable its task is a pointer. */
static bool is_native(const async_coroutine_t *self)
{
	return Z_TYPE(self->callable) == IS_PTR;
}

/* A cancellation that came before the start does not keep these from starting. */
static bool starts_cancelled(const async_coroutine_t *self)
{
	return async_callback_is_run_by(self) || is_native(self);
}

/* Whether its arguments can be passed as they are, without a notice or a reference. */
static bool is_plain(const zend_function *function, const async_arguments_t *arguments)
{
	if (function->type != ZEND_USER_FUNCTION || (function->common.fn_flags & ZEND_ACC_DEPRECATED)) {
		return false;
	}
	if (!arguments) {
		return true;
	}
	for (uint32_t i = 0; i < arguments->count; i++) {
		if (ARG_SHOULD_BE_SENT_BY_REF(function, i + 1)) {
			return false;
		}
	}
	return arguments->named == NULL;
}

static void push_arguments(zend_execute_data *frame, const async_arguments_t *arguments)
{
	for (uint32_t i = 0; arguments && i < arguments->count; i++) {
		ZVAL_COPY(ZEND_CALL_ARG(frame, i + 1), &arguments->values[i]);
	}
}

/* The first frame of a coroutine, or NULL if its task is not a closure that is plain PHP code. */
static zend_execute_data *push_closure(const async_coroutine_t *self)
{
	zend_object *closure = Z_OBJ(self->callable), *object;
	zend_function *function;
	zend_class_entry *called_scope;
	uint32_t info = ZEND_CALL_TOP_FUNCTION | ZEND_CALL_DYNAMIC | ZEND_CALL_CLOSURE;

	if (Z_TYPE(self->callable) != IS_OBJECT || closure->ce != zend_ce_closure
			|| closure->handlers->get_closure(closure, &called_scope, &function, &object, false) != SUCCESS
			|| !is_plain(function, self->arguments)) {
		return NULL;
	}
	info |= object ? ZEND_CALL_HAS_THIS : 0;
	info |= function->common.fn_flags & ZEND_ACC_FAKE_CLOSURE ? ZEND_CALL_FAKE_CLOSURE : 0;
	GC_ADDREF(closure);
	zend_execute_data *frame = zend_vm_stack_push_call_frame(info, function,
		self->arguments ? self->arguments->count : 0, object ? (void *) object : (void *) called_scope);

	push_arguments(frame, self->arguments);
	return frame;
}

/* What zend_call_function() does for such a task. Its frame, and the descriptions of a call that it wants, would be five
 * cache lines more of each stack. */
static zend_always_inline void execute(zend_execute_data *frame, zval *value)
{
	ZVAL_UNDEF(value);
	zend_init_func_execute_data(frame, &frame->func->op_array, value);
	ZEND_OBSERVER_FCALL_BEGIN(frame);
	zend_execute_ex(frame);
	zend_vm_stack_free_call_frame(frame);
}

static zend_never_inline void call_anything(async_coroutine_t *self, zval *value)
{
	zend_fcall_info fci = {0};
	zend_fcall_info_cache fcc = {0};

	if (is_native(self)) {
		((async_native_task_t) Z_PTR(self->callable))(self);
		return;
	}
	if (!resolve(&self->callable, &fci, &fcc)) {
		zend_throw_error(NULL, "The task of the coroutine is not callable any more");
		return;
	}
	fci.retval = value;
	if (self->arguments) {
		fci.param_count = self->arguments->count;
		fci.params = self->arguments->values;
		fci.named_params = self->arguments->named;
	}
	zend_call_function(&fci, &fcc);
}

static zend_always_inline void call(async_coroutine_t *self, zval *value)
{
	zend_execute_data *frame = push_closure(self);

	if (EXPECTED(frame != NULL)) {
		async_vm_state_enter_task(&self->control->vm);
		execute(frame, value);
		async_vm_state_leave_task(&self->control->vm);
	} else {
		call_anything(self, value);
	}
	if (UNEXPECTED(Z_ISREF_P(value))) {
		zend_unwrap_reference(value);
	}
}

/* Takes an exception out of the engine and makes it the outcome; an earlier one becomes its previous.
 * Returns false when it stands for a fatal error. */
static bool absorb_exception(outcome_t *outcome)
{
	zend_object *exception = EG(exception);

	if (EXPECTED(!exception)) {
		return true;
	}
	if (async_failure_is_fatal(exception)) {
		return false;
	}
	GC_ADDREF(exception);
	zend_clear_exception();
	zval_ptr_dtor(&outcome->value);
	ZVAL_UNDEF(&outcome->value);
	if (outcome->exception && !async_failure_is_exit(exception)) {
		zend_exception_set_previous(exception, outcome->exception);
	} else if (outcome->exception) {
		OBJ_RELEASE(outcome->exception);
	}
	outcome->exception = exception;
	return true;
}

/* exit() in a coroutine ends the application; whoever awaits this one sees a cancellation. */
static void replace_exit(outcome_t *outcome)
{
	if (EXPECTED(!outcome->exception || !async_failure_is_exit(outcome->exception))) {
		return;
	}
	OBJ_RELEASE(outcome->exception);
	async_request_graceful_shutdown(NULL);
	outcome->exception = async_failure_create(async_ce_cancellation, "The application is exiting");
}

/* A reason that was accepted but never thrown is the outcome, unless the body failed by itself. */
static void settle_pending_cancellation(async_coroutine_t *self, outcome_t *outcome)
{
	if (EXPECTED(!(self->flags & ASYNC_COROUTINE_CANCEL_PENDING))) {
		return;
	}
	zend_object *reason = self->exception;

	self->exception = NULL;
	self->flags &= ~ASYNC_COROUTINE_CANCEL_FLAGS;
	if (outcome->exception) {
		OBJ_RELEASE(reason);
		return;
	}
	zval_ptr_dtor(&outcome->value);
	ZVAL_UNDEF(&outcome->value);
	outcome->exception = reason;
}

/* Who is told of a failure depends on what kind it is. */
static void classify(async_coroutine_t *self, const outcome_t *outcome)
{
	if (EXPECTED(!outcome->exception)) {
		return;
	}
	if (async_failure_is_cancellation(outcome->exception)) {
		self->flags |= ASYNC_COROUTINE_CANCELLED;
	} else if (async_callback_is_run_by(self)) {
		self->flags |= ASYNC_COROUTINE_FAILURE_HANDLED;
	}
}

/* What the body was made of goes away while destructors still can run, and even park. */
static void release_task(async_coroutine_t *self)
{
	zval callable;

	ZVAL_COPY_VALUE(&callable, &self->callable);
	ZVAL_UNDEF(&self->callable);
	zval_ptr_dtor(&callable);
	async_coroutine_free_arguments(self);
	async_vm_state_flush_output();
}

static bool has_finally_callbacks(const async_coroutine_t *self)
{
	return self->extra && self->extra->finally_callbacks.count;
}

/* What a destructor threw when the outcome was settled already. */
static void pass_on_exception(async_coroutine_t *self)
{
	zend_object *exception = EG(exception);

	if (EXPECTED(!exception)) {
		return;
	}
	if (UNEXPECTED(async_failure_is_fatal(exception))) {
		zend_bailout();
	}
	GC_ADDREF(exception);
	zend_clear_exception();
	if (async_failure_is_exit(exception)) {
		OBJ_RELEASE(exception);
		async_request_graceful_shutdown(NULL);
	} else {
		async_membership_hear(self, exception, false);
	}
}

/* One that nobody handled is still to be judged. */
static void release_exception_unseen(async_coroutine_t *self, outcome_t *outcome)
{
	zend_object *exception = outcome->exception;

	if (async_callback_is_run_by(self)) {
		return;
	}
	if (self->flags & (ASYNC_COROUTINE_CANCELLED | ASYNC_COROUTINE_FAILURE_HANDLED)) {
		outcome->exception = NULL;
		OBJ_RELEASE(exception);
	}
}

/* With no handle, no awaiter and no callback nobody can ever ask for the outcome: it is passed on or released now,
 * because what it holds may have destructors too. */
static void release_unseen(async_coroutine_t *self, outcome_t *outcome)
{
	if (GC_REFCOUNT(&self->std) > 1 || async_event_has_waiters(&self->done) || has_finally_callbacks(self)
			|| async_callback_takes_outcome(self)) {
		return;
	}
	zval_ptr_dtor(&outcome->value);
	ZVAL_NULL(&outcome->value);
	if (UNEXPECTED(outcome->exception != NULL)) {
		release_exception_unseen(self, outcome);
	}
	if (UNEXPECTED(self->extra && self->extra->context)) {
		zend_object *context = self->extra->context;
		self->extra->context = NULL;
		OBJ_RELEASE(context);
	}
	pass_on_exception(self);
}

/* A cancellation that came while destructors ran is too late. Its own destructor may wait, and be cancelled. */
static void drop_late_cancellation(async_coroutine_t *self)
{
	while (UNEXPECTED(self->flags & ASYNC_COROUTINE_CANCEL_PENDING)) {
		zend_object *reason = self->exception;

		self->exception = NULL;
		self->flags &= ~ASYNC_COROUTINE_CANCEL_FLAGS;
		OBJ_RELEASE(reason);
		pass_on_exception(self);
	}
}

/* Drops a reference where no PHP code may run any more. Destructors that are behind the last one run in a coroutine of
 * their own. */
static void give_up(zend_object *object)
{
	if (GC_REFCOUNT(object) > 1) {
		OBJ_RELEASE(object);
	} else {
		async_callback_release_later(async_membership_main(), object);
	}
}

static void give_up_context(async_coroutine_t *self)
{
	zend_object *context = self->extra->context;

	self->extra->context = NULL;
	give_up(context);
}

static void give_up_result(async_coroutine_t *self)
{
	zval result;

	ZVAL_COPY_VALUE(&result, &self->result);
	ZVAL_NULL(&self->result);
	if (Z_REFCOUNT(result) > 1) {
		zval_ptr_dtor(&result);
	} else {
		async_callback_release_value_later(async_membership_main(), &result);
	}
}

static void give_up_exception(async_coroutine_t *self)
{
	zend_object *exception = self->exception;

	self->exception = NULL;
	give_up(exception);
}

/* Somebody was told of the end who has no handle, such as a group: what nobody can ask for any more is not left to
 * the release of this coroutine, which runs on a stack that cannot be parked. */
static void give_up_the_rest(async_coroutine_t *self)
{
	if (EXPECTED(GC_REFCOUNT(&self->std) > 1)) {
		return;
	}
	if (UNEXPECTED(self->extra && self->extra->context)) {
		give_up_context(self);
	}
	if (UNEXPECTED(Z_COLLECTABLE(self->result))) {
		give_up_result(self);
	}
	if (UNEXPECTED(self->exception && !(self->flags & ASYNC_COROUTINE_FAILURE_DEFERRED))) {
		give_up_exception(self);
	}
}

/* From here on nothing runs PHP code. */
static void publish(async_coroutine_t *self, outcome_t *outcome)
{
	ZVAL_COPY_VALUE(&self->result, &outcome->value);
	self->exception = outcome->exception;
	async_coroutine_set_ended(self);
	if (async_event_has_waiters(&self->done)) {
		self->flags |= ASYNC_COROUTINE_FAILURE_HANDLED;
	}
	if (UNEXPECTED(self->exception != NULL)) {
		/* Before the callbacks hold the handle: what they do with it is no sign that somebody listens. */
		async_failure_of(self);
	}
	async_finally_start(self);
	if (EXPECTED(!self->exception)) {
		async_wake_all(&self->done);
	} else {
		async_wake_all_with_error(&self->done);
	}
	async_callback_ended(self);
	async_membership_discount(self);
	async_request_coroutine_ended();
	give_up_the_rest(self);
}

/* Returns false when the flow met a fatal error. */
static bool run_to_end(async_coroutine_t *self)
{
	outcome_t outcome = {.exception = NULL};

	ZVAL_NULL(&outcome.value);
	if (EXPECTED(!(self->flags & ASYNC_COROUTINE_CANCEL_PENDING)) || starts_cancelled(self)) {
		self->flags |= ASYNC_COROUTINE_IS_STARTED;
		call(self, &outcome.value);
		if (!absorb_exception(&outcome)) {
			return false;
		}
	}
	settle_pending_cancellation(self, &outcome);
	release_task(self);
	if (!absorb_exception(&outcome)) {
		return false;
	}
	replace_exit(&outcome);
	classify(self, &outcome);
	release_unseen(self, &outcome);
	drop_late_cancellation(self);
	publish(self, &outcome);
	return true;
}

void async_body_settle_main(async_coroutine_t *main, zend_object *exception)
{
	outcome_t outcome = {.exception = exception};

	ZVAL_NULL(&outcome.value);
	settle_pending_cancellation(main, &outcome);
	classify(main, &outcome);
	/* What left the script is reported, whoever sees it here. */
	main->flags |= ASYNC_COROUTINE_FAILURE_HANDLED;
	main->control = NULL;
	publish(main, &outcome);
}

void async_body_start_native(async_scope_t *scope, async_native_task_t task, uint32_t argc, zval *argv)
{
	zval callable;

	ZVAL_PTR(&callable, (void *) task);
	async_coroutine_spawn_callback(scope, &callable, argc, argv, 0);
}

void async_body_run(async_coroutine_t *self)
{
	volatile bool is_alive = false;

	zend_first_try {
		is_alive = run_to_end(self);
	} zend_end_try();
	if (UNEXPECTED(!is_alive)) {
		async_scheduler_carry_bailout();
	}
}
