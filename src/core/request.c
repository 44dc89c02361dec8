/* request.c - the life of a request, from the first use to the last destructor. */
/* SPDX-License-Identifier: MIT */
#include "core/request.h"

#include "zend_closures.h"
#include "zend_exceptions.h"
#include "core/autoload.h"
#include "core/body.h"
#include "core/callback.h"
#include "core/exit_call.h"
#include "core/failure.h"
#include "core/membership.h"
#include "core/native_call.h"
#include "core/overflow.h"
#include "core/report.h"
#include "core/scheduler.h"
#include "core/shutdown_functions.h"
#include "core/user_handlers.h"

/* So often may coroutines catch the cancellation of a deadlock and run into the next one. */
#define DEADLOCK_ROUNDS_MAX 100

/* So much has to be free for callbacks to be tried after a fatal error. */
#define MEMORY_FOR_LAST_CALLBACKS (256 * 1024)

typedef struct request_state {
	async_coroutine_t *main;     /* owned reference; NULL before the first use */
	zend_object *failure;        /* owned: the exception to report when all have ended */
	uint32_t deadlock_waiting;   /* coroutines that waited when the first deadlock was found */
	uint32_t deadlock_rounds;
	bool is_after_fatal_error;   /* the present scheduler was started by what runs after a fatal error */
	bool is_exiting;             /* the script's own flow called exit() */
	bool is_open;                /* between RINIT and RSHUTDOWN */
	bool is_script_over;         /* the script's own flow has ended; shutdown functions and destructors follow */
	bool is_draining;            /* main waits for all others */
	bool is_shutting_down;
	bool is_given_up;            /* nobody will continue: a fatal error, or a deadlock that does not end */
} request_state_t;

static ASYNC_THREAD_LOCAL request_state_t request;
ASYNC_THREAD_LOCAL bool async_request_reports_deadlocks = true;

static const char *(*on_start)(void);

bool async_request_is_started(void)
{
	return request.main != NULL;
}

bool async_request_is_shutting_down(void)
{
	return request.is_shutting_down;
}

async_coroutine_t *async_request_main(void)
{
	return request.main;
}

static bool others_are_alive(void)
{
	return async_coroutine_alive_count() > 1;
}

/* ---- uncaught exceptions ---- */

typedef void (*cancel_t)(async_coroutine_t *coroutine, zend_object *reason);

/* With the same reason (takes ownership) for all. Never the running flow, nor main once its body is over. */
static void cancel_the_others(cancel_t cancel, zend_object *reason)
{
	uint32_t count;
	async_coroutine_t **all = async_membership_list_all(&count);

	for (uint32_t i = 0; i < count; i++) {
		if (all[i] == async_scheduler_current() || (all[i] == request.main && request.is_script_over)) {
			continue;
		}
		GC_ADDREF(reason);
		cancel(all[i], reason);
	}
	efree(all);
	OBJ_RELEASE(reason);
}

static zend_object *default_reason(void)
{
	return async_failure_create(async_ce_cancellation, "Graceful shutdown");
}

void async_request_graceful_shutdown(zend_object *reason)
{
	if (request.is_shutting_down || !request.main) {
		return;
	}
	request.is_shutting_down = true;
	if (reason) {
		GC_ADDREF(reason);
	}
	cancel_the_others(async_coroutine_cancel_at_shutdown, reason ? reason : default_reason());
}

/* The scheduler's own flow is nobody's, and what follows main's body is not to be stopped. */
static bool is_stoppable(const async_coroutine_t *current)
{
	return current && !(current == request.main && request.is_script_over);
}

void async_request_fail(zend_object *exception)
{
	zend_object *earlier = request.failure;

	if (earlier && async_failure_is_in_chain(earlier, exception)) {
		OBJ_RELEASE(exception);
		return;
	}
	request.failure = exception;
	if (earlier) {
		async_failure_append(exception, earlier);
	}
	if (request.main) {
		/* Another error during a shutdown: no section is waited for any more. */
		cancel_the_others(request.is_shutting_down ? async_coroutine_cancel_forced : async_coroutine_cancel_at_shutdown,
			default_reason());
		request.is_shutting_down = true;
	}
	if (request.main && is_stoppable(async_scheduler_current())) {
		/* The running flow, which dropped a handle maybe, must not go on either. */
		async_coroutine_cancel_self_at_next_wait(default_reason());
	}
}

/* As the engine does it, outside of any frame: what the report throws itself (a __toString()) is reported in its place,
 * and then the engine jumps; some versions ask the exception handler first, which must not be ours. Returns whether it
 * came to its end. Releases the exception. */
static bool print_failure(zend_object *failure)
{
	zend_execute_data *frame = EG(current_execute_data);
	volatile bool is_printed = false;

	EG(current_execute_data) = NULL;
	async_user_handlers_exchange_exception_handlers();
	zend_try {
		zend_exception_error(failure, E_ERROR);
		is_printed = true;
	} zend_end_try();
	async_user_handlers_exchange_exception_handlers();
	EG(current_execute_data) = frame;
	return is_printed;
}

/* As the engine does for an exception that leaves the script: the user's handler, or the fatal error. */
static bool report_failure(void)
{
	zend_object *failure = request.failure;
	zval handler, parameter, result;

	if (!failure) {
		return true;
	}
	request.failure = NULL;
	EG(exit_status) = 255;
	async_user_handlers_take_exception_handler(&handler);
	if (Z_TYPE(handler) == IS_UNDEF) {
		return print_failure(failure);
	}
	ZVAL_OBJ(&parameter, failure);
	ZVAL_UNDEF(&result);
	call_user_function(NULL, NULL, &handler, &result, 1, &parameter);
	zval_ptr_dtor(&result);
	zval_ptr_dtor(&handler);
	OBJ_RELEASE(failure);
	return !EG(exception) || print_failure(EG(exception));
}

/* ---- the end of a body ---- */

/* Its own flow is over: nothing is left of it to be stopped. What runs next starts without a cancellation. */
static void forget_cancellation_of_main(void)
{
	zend_object *reason = request.main->exception;

	if (request.main->flags & ASYNC_COROUTINE_CANCEL_PENDING) {
		request.main->exception = NULL;
		request.main->flags &= ~ASYNC_COROUTINE_CANCEL_FLAGS;
		OBJ_RELEASE(reason);
	}
}

/* Whether anybody but the scheduler will see how it ended. */
static bool is_observed(const async_coroutine_t *coroutine)
{
	return GC_REFCOUNT(&coroutine->std) > 1 || (coroutine->extra && coroutine->extra->finally_callbacks.count);
}

static void share_context(const async_coroutine_t *from, async_coroutine_t *to)
{
	if (from->extra && from->extra->context) {
		GC_ADDREF(from->extra->context);
		async_coroutine_extra(to)->context = from->extra->context;
	}
}

/* What left the body (borrowed, or NULL) as those see it who hold the handle. */
static zend_object *outcome_of(zend_object *exception)
{
	if (exception) {
		GC_ADDREF(exception);
		return exception;
	}
	return request.is_exiting ? async_failure_create(async_ce_cancellation, "The application is exiting") : NULL;
}

/* A body is over, of the script itself, of shutdown functions, of destructors; an exception may have left it (borrowed,
 * or NULL). Whoever holds the handle of its coroutine finds that one ended; the flow goes on as another one, in the
 * same context. */
static void end_body_of_main(zend_object *exception)
{
	async_coroutine_t *ended = request.main;

	if (is_observed(ended)) {
		request.main = async_coroutine_create_main(ended->control);
		share_context(ended, request.main);
		async_scheduler_adopt_main(request.main);
		async_body_settle_main(ended, outcome_of(exception));
		OBJ_RELEASE(&ended->std);
	} else {
		forget_cancellation_of_main();
	}
	request.is_exiting = false;
}

/* The engine calls this with the exception that leaves the script. Reporting waits for the others. */
static ZEND_NAMED_FUNCTION(on_script_failed)
{
	zval *exception = ZEND_CALL_ARG(execute_data, 1);

	(void) return_value;
	end_body_of_main(Z_OBJ_P(exception));
	if (async_failure_is_cancellation(Z_OBJ_P(exception))) {
		return;
	}
	Z_ADDREF_P(exception);
	async_request_fail(Z_OBJ_P(exception));
}

/* ---- deadlock ---- */

static bool waits_inside_its_body(const async_coroutine_t *coroutine)
{
	return coroutine->state == ASYNC_COROUTINE_PARKED && !(coroutine == request.main && request.is_draining);
}

static uint32_t count_waiting(void)
{
	uint32_t waiting = 0, count;
	async_coroutine_t **all = async_membership_list_all(&count);

	for (uint32_t i = 0; i < count; i++) {
		waiting += waits_inside_its_body(all[i]);
	}
	efree(all);
	return waiting;
}

static void cancel_waiting(void)
{
	uint32_t count;
	async_coroutine_t **all = async_membership_list_all(&count);

	for (uint32_t i = 0; i < count; i++) {
		if (waits_inside_its_body(all[i])) {
			async_coroutine_cancel_forced(all[i], async_failure_create(async_ce_cancellation, "Deadlock detected"));
		}
	}
	efree(all);
}

/* Runs on the scheduler's stack, outside of any PHP frame. */
static void on_deadlock(void)
{
	volatile bool is_given_up = ++request.deadlock_rounds > DEADLOCK_ROUNDS_MAX;

	zend_try {
		if (!request.deadlock_waiting) {
			request.deadlock_waiting = count_waiting();
			if (async_request_reports_deadlocks) {
				async_report_print_deadlock();
			}
		}
		if (!is_given_up) {
			cancel_waiting();
		}
	} zend_catch {
		is_given_up = true;
	} zend_end_try();
	if (is_given_up || async_scheduler_ready_count() == 0) {
		async_scheduler_fail_main("Deadlock detected: some coroutines wait again and again");
	}
}

/* The report of a deadlock names no place in the script. */
static void fail_with_deadlock(void)
{
	zend_execute_data *frame = EG(current_execute_data);
	char message[128];

	if (!request.deadlock_waiting) {
		return;
	}
	snprintf(message, sizeof(message), "Deadlock detected: no active coroutines, %" PRIu32 " coroutines in waiting",
		request.deadlock_waiting);
	request.deadlock_waiting = 0;
	EG(current_execute_data) = NULL;
	zend_object *error = async_failure_create(async_ce_deadlock_error, message);
	EG(current_execute_data) = frame;
	async_request_fail(error);
}

static void cancel_all_others(void)
{
	async_request_graceful_shutdown(NULL);
}

/* ---- the end of the script ---- */

/* exit() in the script's own flow ends the application; what the others do on their way out still runs. */
static void on_exit_call(void)
{
	if (request.main && async_scheduler_current() == request.main && !request.is_script_over) {
		async_request_graceful_shutdown(NULL);
		request.is_exiting = true;
	}
}

static void abandon_other(async_coroutine_t *coroutine)
{
	if (coroutine != request.main) {
		async_coroutine_abandon(coroutine);
	}
}

static void forget_waits(async_scope_t *scope)
{
	scope->type->forget_waits(scope);
}

/* Nobody continues any more: takes everything apart without running PHP code. */
static void give_up(void)
{
	async_membership_visit_scopes(forget_waits);
	async_membership_visit_all(abandon_other);
	async_autoload_forget();
	request.is_given_up = true;
}

/* Main waits until it is the only one. Meanwhile it is nobody's flow. */
static void wait_for_others(void)
{
	request.is_draining = true;
	request.main->flags |= ASYNC_COROUTINE_INTERNAL;
	zend_try {
		while (others_are_alive() && !request.is_given_up) {
			request.main->state = ASYNC_COROUTINE_PARKED;
			async_scheduler_park();
		}
	} zend_catch {
		request.is_given_up = true;
		ASYNC_FORGET_HANDLED_OOM();
	} zend_end_try();
	request.main->flags &= ~ASYNC_COROUTINE_INTERNAL;
	request.is_draining = false;
	if (request.is_given_up) {
		give_up();
	}
}

void async_request_coroutine_ended(void)
{
	if (request.is_draining && !others_are_alive() && request.main->state == ASYNC_COROUTINE_PARKED) {
		async_scheduler_enqueue(request.main);
	}
}

static void stop(void);

/* Whether the flow of main was ended by a fatal error. The engine does not tell a second one from the first; but one
 * in a shutdown function keeps them from coming to their end. */
static bool met_fatal_error(void)
{
	return CG(unclean_shutdown) && (!request.is_after_fatal_error || async_shutdown_functions_are_under_way());
}

/* May switch. Runs what is left to its end and reports what nobody handled. */
static void drain(void)
{
	if (!request.main) {
		return;
	}
	request.is_script_over = true;
	if (met_fatal_error()) {
		give_up();
	} else {
		end_body_of_main(NULL);
		wait_for_others();
		forget_cancellation_of_main();
	}
	if (!request.is_given_up) {
		fail_with_deadlock();
		request.is_shutting_down = false;
		if (report_failure()) {
			return;
		}
		give_up();
	}
	stop();
	async_vm_state_flush_abandoned();
}

/* ---- zombies ---- */

/* Once; an earlier cancellation may have been caught. */
static void dismiss_zombie(async_coroutine_t *coroutine)
{
	if (!(coroutine->flags & ASYNC_COROUTINE_ZOMBIE)) {
		return;
	}
	async_coroutine_extra_t *extra = async_coroutine_extra(coroutine);

	if (!extra->was_dismissed) {
		extra->was_dismissed = true;
		async_coroutine_cancel(coroutine, NULL);
	}
}

/* The script is over and only zombies are left, waiting for something outside: nobody needs them any more. Runs on
 * the scheduler's stack. */
static void on_quiet(void)
{
	if (EXPECTED(!request.is_draining) || async_coroutine_alive_count() - 1 > async_membership_zombie_count()) {
		return;
	}
	zend_try {
		async_membership_visit_all(dismiss_zombie);
	} zend_end_try();
}

/* ---- signals ---- */

/* Everybody is parked and a signal came: a coroutine of our own lets the engine run the script's handler.
 * Runs on the scheduler's stack. */
static void on_interrupt(void)
{
	zval function;

	zend_try {
		async_callback_create_empty(&function);
		async_coroutine_spawn_callback(async_membership_main(), &function, 0, NULL, ASYNC_CALLBACK_IS_HIDDEN);
	} zend_end_try();
}

/* ---- start and stop ---- */

/* Returns what went wrong, or NULL. */
static const char *open_lower_layers(void)
{
	const char *obstacle = request.is_open ? on_start() : "the request has ended";

	if (!obstacle && !async_scheduler_open()) {
		obstacle = "no memory for its stack";
	}
	return obstacle;
}

bool async_request_start(void)
{
	if (EXPECTED(request.main != NULL)) {
		return true;
	}
	const char *obstacle = open_lower_layers();

	if (obstacle) {
		zend_throw_exception_ex(async_ce_exception, 0, "Cannot start the coroutine scheduler: %s", obstacle);
		return false;
	}
	async_control_t *control = pecalloc(1, sizeof(*control), 1);

	request.main = async_coroutine_create_main(control);
	request.is_given_up = false;
	request.is_shutting_down = false;
	request.is_after_fatal_error = CG(unclean_shutdown);
	request.deadlock_rounds = 0;
	async_scheduler_adopt_main(request.main);
	async_overflow_install();
	async_native_call_install();
	async_user_handlers_install();
	async_shutdown_functions_join();
	return true;
}

static void stop(void)
{
	async_coroutine_t *main = request.main;
	async_control_t *control = main->control;

	async_user_handlers_remove();
	async_coroutine_abandon(main);
	async_scheduler_close();
	request.main = NULL;
	pefree(control, 1);
	if (request.failure) {
		OBJ_RELEASE(request.failure);
		request.failure = NULL;
	}
	OBJ_RELEASE(&main->std);
	async_membership_close();
}

void async_request_open(void)
{
	request = (request_state_t){.is_open = true};
	async_membership_open();
	async_shutdown_functions_open();
}

/* What is promised for the end of scopes needs a little memory; after a fatal error there may be none. */
static bool has_memory_left(void)
{
	return PG(memory_limit) <= 0 || zend_memory_usage(false) + MEMORY_FOR_LAST_CALLBACKS < (size_t) PG(memory_limit);
}

static void end_scope(async_scope_t *scope)
{
	scope->type->request_ends(scope);
}

/* After a fatal error no destructor runs, but the finally callbacks of scopes do. */
static void end_scopes(void)
{
	if (CG(unclean_shutdown) && has_memory_left()) {
		async_membership_visit_scopes(end_scope);
		drain();
		async_membership_visit_scopes(end_scope);
	}
}

void async_request_close(void)
{
	zend_try {
		drain();
		async_shutdown_functions_close();
		end_scopes();
		if (request.main) {
			/* What coroutines made that ran after the destructors of the others. */
			zend_objects_store_call_destructors(&EG(objects_store));
			drain();
		}
	} zend_end_try();
	if (request.main) {
		stop();
		/* The engine can run no destructor any more: one that is left would be a fatal error. */
		zend_objects_store_mark_destructed(&EG(objects_store));
	}
	async_membership_close();
	async_overflow_restore();
	async_native_call_restore();
	request.is_open = false;
}

void async_request_module_start(const char *(*start)(void))
{
	on_start = start;
	async_shutdown_functions_module_start(drain, cancel_all_others);
	async_callback_module_start();
	async_scheduler_set_quiet_handler(on_quiet);
	async_scheduler_set_interrupt_handler(on_interrupt);
	async_user_handlers_module_start(on_script_failed);
	async_exit_call_module_start(on_exit_call);
	async_scheduler_set_deadlock_handler(on_deadlock);
}

void async_request_module_stop(void)
{
	async_exit_call_module_stop();
	async_user_handlers_module_stop();
}
