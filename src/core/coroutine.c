/* coroutine.c - a coroutine from spawn to outcome. */
/* SPDX-License-Identifier: MIT */
#include "core/coroutine.h"

#include "zend_closures.h"
#include "zend_exceptions.h"
#include "core/callback.h"
#include "core/failure.h"
#include "core/finally.h"
#include "core/membership.h"
#include "core/observer.h"
#include "core/request.h"
#include "core/scheduler.h"

zend_class_entry *async_ce_coroutine;
zend_class_entry *async_ce_cancellation_root;
zend_class_entry *async_ce_cancellation;
zend_class_entry *async_ce_deadlock_error;
zend_class_entry *async_ce_exception;
zend_object_handlers async_coroutine_handlers;

/* How many coroutines of this thread have not ended, and the number the last one got. */
static ASYNC_THREAD_LOCAL uint32_t alive;
static ASYNC_THREAD_LOCAL uint64_t last_id;

static zend_string *describe_done(const async_event_t *event)
{
	const async_coroutine_t *coroutine = ASYNC_LIST_ENTRY(event, async_coroutine_t, done);

	return strpprintf(0, "coroutine #%" PRIu64, coroutine->id);
}

static const async_event_type_t done_type = {.is_external = false, .describe = describe_done};

/* ---- creation ---- */

static async_coroutine_t *create_object(void)
{
	async_coroutine_t *coroutine = emalloc(sizeof(async_coroutine_t) + zend_object_properties_size(async_ce_coroutine));

	memset(coroutine, 0, XtOffsetOf(async_coroutine_t, std));
	zend_object_std_init(&coroutine->std, async_ce_coroutine);
	coroutine->std.handlers = &async_coroutine_handlers;
	/* The scheduler owns it until it has ended: not garbage, whatever the cycle collector counts. */
	GC_ADD_FLAGS(&coroutine->std, GC_NOT_COLLECTABLE);
	async_event_init(&coroutine->done, &done_type);
	coroutine->id = ++last_id;
	ZVAL_UNDEF(&coroutine->callable);
	alive++;
	return coroutine;
}

async_arguments_t *async_arguments_copy(uint32_t argc, zval *argv, HashTable *named)
{
	if (argc == 0 && !named) {
		return NULL;
	}
	async_arguments_t *arguments = safe_emalloc(argc, sizeof(zval), sizeof(async_arguments_t));

	arguments->count = argc;
	arguments->named = named ? zend_array_dup(named) : NULL;
	for (uint32_t i = 0; i < argc; i++) {
		ZVAL_COPY_DEREF(&arguments->values[i], &argv[i]);
	}
	return arguments;
}

void async_arguments_free(async_arguments_t *arguments)
{
	if (!arguments) {
		return;
	}
	for (uint32_t i = 0; i < arguments->count; i++) {
		zval_ptr_dtor(&arguments->values[i]);
	}
	if (arguments->named) {
		zend_array_release(arguments->named);
	}
	efree(arguments);
}

void async_arguments_add_to_gc(const async_arguments_t *arguments, zend_get_gc_buffer *buffer)
{
	zval named;

	for (uint32_t i = 0; i < arguments->count; i++) {
		zend_get_gc_buffer_add_zval(buffer, (zval *) &arguments->values[i]);
	}
	if (arguments->named) {
		ZVAL_ARR(&named, arguments->named);
		zend_get_gc_buffer_add_zval(buffer, &named);
	}
}

void async_coroutine_free_arguments(async_coroutine_t *coroutine)
{
	async_arguments_t *arguments = coroutine->arguments;

	coroutine->arguments = NULL;
	async_arguments_free(arguments);
}

static void remember_spawn_place(async_coroutine_t *coroutine)
{
	async_location_t place = async_location_current();

	coroutine->spawn_line = place.line;
	coroutine->spawn_file = place.file ? zend_string_copy(place.file) : NULL;
}

async_coroutine_t *async_coroutine_create_main(async_control_t *control)
{
	async_coroutine_t *coroutine = create_object();

	async_membership_join(async_membership_main(), coroutine, true);
	coroutine->flags |= ASYNC_COROUTINE_IS_MAIN | ASYNC_COROUTINE_IS_STARTED;
	coroutine->state = ASYNC_COROUTINE_RUNNING;
	coroutine->control = control;
	control->coroutine = coroutine;
	control->wait_until = ASYNC_NO_DEADLINE;
	return coroutine;
}

static async_coroutine_t *create_task(
	async_scope_t *scope, zval *callable, uint32_t argc, zval *argv, HashTable *named, bool is_counted)
{
	async_coroutine_t *coroutine = create_object();

	async_membership_join(scope, coroutine, is_counted);
	ZVAL_COPY_VALUE(&coroutine->callable, callable);
	coroutine->arguments = async_arguments_copy(argc, argv, named);
	remember_spawn_place(coroutine);
	return coroutine;
}

async_coroutine_t *async_coroutine_prepare(
	async_scope_t *scope, zval *callable, uint32_t argc, zval *argv, HashTable *named)
{
	if (UNEXPECTED(!async_request_start())) {
		zval_ptr_dtor(callable);
		return NULL;
	}
	if (!scope) {
		scope = async_scheduler_current()->scope;
	}
	if (UNEXPECTED(scope->is_refusing)) {
		zend_throw_exception(async_ce_exception, "Cannot spawn a coroutine in a closed scope", 0);
		zval_ptr_dtor(callable);
		return NULL;
	}
	return create_task(scope, callable, argc, argv, named, true);
}

void async_coroutine_launch(async_coroutine_t *coroutine)
{
	if (UNEXPECTED(async_request_is_shutting_down())) {
		async_coroutine_cancel(coroutine, NULL);
	}
	async_scheduler_enqueue(coroutine);
}

async_coroutine_t *async_coroutine_spawn(
	async_scope_t *scope, zval *callable, uint32_t argc, zval *argv, HashTable *named)
{
	async_coroutine_t *coroutine = async_coroutine_prepare(scope, callable, argc, argv, named);

	if (EXPECTED(coroutine != NULL)) {
		async_coroutine_launch(coroutine);
	}
	return coroutine;
}

void async_coroutine_discard(async_coroutine_t *coroutine)
{
	zval callable;

	async_coroutine_cancel(coroutine, NULL);
	coroutine->flags &= ~ASYNC_COROUTINE_CANCEL_FLAGS;
	coroutine->flags |= ASYNC_COROUTINE_CANCELLED;
	ZVAL_COPY_VALUE(&callable, &coroutine->callable);
	ZVAL_NULL(&coroutine->result);
	async_coroutine_set_ended(coroutine);
	async_finally_start(coroutine);
	async_wake_all_with_error(&coroutine->done);
	async_membership_discount(coroutine);
	async_coroutine_free_arguments(coroutine);
	zval_ptr_dtor(&callable);
	OBJ_RELEASE(&coroutine->std);
}

async_coroutine_t *async_coroutine_spawn_callback(
	async_scope_t *scope, zval *callable, uint32_t argc, zval *argv, uint32_t flags)
{
	async_coroutine_t *coroutine =
		create_task(scope, callable, argc, argv, NULL, !(flags & ASYNC_CALLBACK_IS_UNCOUNTED));

	if (flags & ASYNC_CALLBACK_IS_HIDDEN) {
		coroutine->flags |= ASYNC_COROUTINE_INTERNAL;
	}
	if (flags & ASYNC_CALLBACK_IS_FIRST) {
		coroutine->flags |= ASYNC_COROUTINE_HIGH_PRIORITY;
	}
	async_scheduler_enqueue(coroutine);
	coroutine->flags &= ~ASYNC_COROUTINE_HIGH_PRIORITY;
	return coroutine;
}

/* ---- cancellation ---- */

static zend_object *default_reason(void)
{
	return async_failure_create(async_ce_cancellation, "Coroutine has been cancelled");
}

static bool is_protected(const async_coroutine_t *coroutine)
{
	return coroutine->extra && coroutine->extra->protect_depth > 0;
}

static bool is_unbroken(const async_coroutine_t *coroutine)
{
	return coroutine->extra && coroutine->extra->unbroken_depth > 0;
}

void async_coroutine_cancel(async_coroutine_t *coroutine, zend_object *reason)
{
	if (async_coroutine_is_finished(coroutine) || (coroutine->flags & ASYNC_COROUTINE_CANCEL_PENDING)) {
		if (reason) {
			OBJ_RELEASE(reason);
		}
		return;
	}
	coroutine->exception = reason ? reason : default_reason();
	async_coroutine_set_news(coroutine, ASYNC_COROUTINE_CANCEL_REQUESTED | ASYNC_COROUTINE_CANCEL_PENDING);
	if (coroutine == async_scheduler_current()) {
		coroutine->flags |= ASYNC_COROUTINE_CANCEL_SELF;
		return;
	}
	if (!is_protected(coroutine)) {
		async_wait_interrupt(coroutine);
	}
}

void async_coroutine_cancel_self_at_next_wait(zend_object *reason)
{
	async_coroutine_t *self = async_scheduler_current();

	async_coroutine_cancel(self, reason);
	self->flags &= ~ASYNC_COROUTINE_CANCEL_SELF;
}

void async_coroutine_cancel_at_shutdown(async_coroutine_t *coroutine, zend_object *reason)
{
	async_coroutine_cancel(coroutine, reason);
	coroutine->flags &= ~ASYNC_COROUTINE_CANCEL_SELF;
	if (!is_protected(coroutine)) {
		async_wait_interrupt(coroutine);
	}
}

void async_coroutine_cancel_forced(async_coroutine_t *coroutine, zend_object *reason)
{
	async_coroutine_cancel(coroutine, reason);
	coroutine->flags &= ~ASYNC_COROUTINE_CANCEL_SELF;
	coroutine->flags |= ASYNC_COROUTINE_CANCEL_FORCED;
	if (!is_unbroken(coroutine)) {
		async_wait_interrupt(coroutine);
	}
}

/* Throws the pending reason here. Inside an internal function it is noted, so that the function cannot
 * park again before it returned. */
static void throw_reason(async_coroutine_t *coroutine)
{
	zend_object *reason = coroutine->exception;
	zend_execute_data *frame = EG(current_execute_data);

	coroutine->exception = NULL;
	coroutine->flags &= ~ASYNC_COROUTINE_CANCEL_FLAGS;
	if (frame && frame->func && !ZEND_USER_CODE(frame->func->common.type)) {
		coroutine->control->delivered = reason;
	}
	zend_throw_exception_internal(reason);
}

bool async_coroutine_deliver_cancellation(async_coroutine_t *coroutine)
{
	if (!(coroutine->flags & ASYNC_COROUTINE_CANCEL_PENDING) || (coroutine->flags & ASYNC_COROUTINE_CANCEL_SELF)) {
		return false;
	}
	if (coroutine->flags & ASYNC_COROUTINE_CANCEL_FORCED ? is_unbroken(coroutine) : is_protected(coroutine)) {
		return false;
	}
	throw_reason(coroutine);
	return true;
}

void async_coroutine_enter_protected(async_coroutine_t *coroutine)
{
	async_coroutine_extra(coroutine)->protect_depth++;
}

void async_coroutine_leave_protected(async_coroutine_t *coroutine)
{
	if (--coroutine->extra->protect_depth > 0 || EG(exception)) {
		return;
	}
	/* Also a self-cancellation made inside the section is delivered where it ends. */
	if (coroutine->flags & ASYNC_COROUTINE_CANCEL_PENDING) {
		throw_reason(coroutine);
	}
}

void async_coroutine_enter_unbroken(async_coroutine_t *coroutine)
{
	async_coroutine_enter_protected(coroutine);
	coroutine->extra->unbroken_depth++;
}

void async_coroutine_leave_unbroken(async_coroutine_t *coroutine)
{
	coroutine->extra->unbroken_depth--;
	coroutine->extra->protect_depth--;
}

/* ---- outcome and inspection ---- */

zend_object *async_coroutine_take_failure(async_coroutine_t *coroutine)
{
	if (UNEXPECTED((coroutine->flags & ASYNC_COROUTINE_CANCELLED) && !coroutine->exception)) {
		coroutine->exception = async_failure_create(async_ce_cancellation, "The coroutine was ended by a fatal error");
	}
	if (coroutine->exception) {
		coroutine->flags |= ASYNC_COROUTINE_FAILURE_HANDLED;
	}
	return coroutine->exception;
}

void async_coroutine_take_outcome(async_coroutine_t *coroutine, zval *result)
{
	zend_object *failure = async_coroutine_take_failure(coroutine);

	if (EXPECTED(!failure)) {
		ZVAL_COPY(result, &coroutine->result);
		return;
	}
	GC_ADDREF(failure);
	zend_throw_exception_internal(failure);
}

async_coroutine_extra_t *async_coroutine_extra(async_coroutine_t *coroutine)
{
	if (!coroutine->extra) {
		coroutine->extra = ecalloc(1, sizeof(async_coroutine_extra_t));
	}
	return coroutine->extra;
}

void async_coroutine_add_finally(async_coroutine_t *coroutine, zval *callback)
{
	async_finally_add(&async_coroutine_extra(coroutine)->finally_callbacks, callback);
}

void async_coroutine_release_storage(async_coroutine_t *coroutine)
{
	async_coroutine_extra_t *extra = coroutine->extra;

	zval_ptr_dtor(&coroutine->result);
	ZVAL_UNDEF(&coroutine->result);
	async_coroutine_free_arguments(coroutine);
	if (coroutine->exception) {
		OBJ_RELEASE(coroutine->exception);
		coroutine->exception = NULL;
	}
	if (coroutine->spawn_file) {
		zend_string_release(coroutine->spawn_file);
		coroutine->spawn_file = NULL;
	}
	if (extra) {
		coroutine->extra = NULL;
		if (extra->context) {
			OBJ_RELEASE(extra->context);
		}
		async_finally_free(&extra->finally_callbacks);
		efree(extra);
	}
	if (coroutine->scope) {
		async_scope_t *scope = coroutine->scope;
		coroutine->scope = NULL;
		async_membership_release(scope);
	}
}

void async_coroutine_set_ended(async_coroutine_t *coroutine)
{
	coroutine->state = ASYNC_COROUTINE_FINISHED;
	GC_DEL_FLAGS(&coroutine->std, GC_NOT_COLLECTABLE);
	async_membership_leave(coroutine);
	alive--;
}

void async_coroutine_abandon(async_coroutine_t *coroutine)
{
	async_control_t *control = coroutine->control;

	/* Handles may outlive it: nothing may be tried with a stack and a task that are no more. What the task
	 * holds may still be in use by its frames; it goes with the request. */
	async_coroutine_set_ended(coroutine);
	async_membership_forget(coroutine);
	ZVAL_NULL(&coroutine->result);
	if (!(coroutine->flags & ASYNC_COROUTINE_IS_MAIN)) {
		coroutine->flags |= ASYNC_COROUTINE_CANCELLED;
	}
	coroutine->flags &= ~ASYNC_COROUTINE_CANCEL_FLAGS;
	while (async_event_has_waiters(&coroutine->done)) {
		async_list_unlink(coroutine->done.waiters.next);
	}
	if (!control) {
		return;
	}
	async_wait_abandon(coroutine);
	coroutine->control = NULL;
	async_deadline_clear(&control->deadline);
	if (control->vm.rare) {
		async_vm_rare_state_discard(control->vm.rare);
	}
	if (async_control_has_stack(control)) {
		async_observer_destroyed(&control->fiber_context);
		async_stack_release(&control->stack);
	}
}

uint32_t async_coroutine_alive_count(void)
{
	return alive;
}

static async_location_t location_of(zend_execute_data *frame)
{
	while (frame && (!frame->func || !ZEND_USER_CODE(frame->func->common.type))) {
		frame = frame->prev_execute_data;
	}
	if (!frame) {
		return (async_location_t){NULL, 0};
	}
	const zend_op *line = frame->opline;

	if (line && line->opcode == ZEND_HANDLE_EXCEPTION && EG(opline_before_exception)) {
		line = EG(opline_before_exception);
	}
	return (async_location_t){frame->func->op_array.filename, line ? line->lineno : 0};
}

async_location_t async_location_current(void)
{
	return location_of(EG(current_execute_data));
}

zend_execute_data *async_coroutine_frames(const async_coroutine_t *coroutine)
{
	if (!coroutine->control || coroutine->state == ASYNC_COROUTINE_RUNNING) {
		return NULL;
	}
	return coroutine->control->vm.current_execute_data;
}

async_location_t async_coroutine_suspend_location(const async_coroutine_t *coroutine)
{
	return location_of(async_coroutine_frames(coroutine));
}

uint32_t async_coroutine_describe_waits(const async_coroutine_t *coroutine, zend_string **lines, uint32_t capacity)
{
	const async_control_t *control = coroutine->control;
	uint32_t count = 0;

	if (coroutine->state != ASYNC_COROUTINE_PARKED) {
		return 0;
	}
	for (uint32_t i = 0; i < control->waiter_count && count < capacity; i++) {
		const async_event_t *event = control->waiters[i].event;
		lines[count++] = event->type->describe(event);
	}
	if (control->waiter_count == 0 && control->wait_until != ASYNC_NO_DEADLINE && count < capacity) {
		uint64_t now = async_clock_now();
		uint64_t left = control->wait_until > now ? control->wait_until - now : 0;
		lines[count++] = strpprintf(0, "deadline in %" PRIu64 " ms", left / 1000000);
	}
	return count;
}
