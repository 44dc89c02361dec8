/* scheduler.c - the ready queue, the switch, and the loop that waits when nobody is ready. */
/* SPDX-License-Identifier: MIT */
#include "core/scheduler.h"

#include <time.h>
#include "core/body.h"
#include "core/callback.h"
#include "core/coroutine.h"
#include "core/observer.h"
#include "core/overflow.h"
#include "core/ready_queue.h"
#include "core/suspend_inside.h"
#include "core/vm_state.h"

/* While coroutines keep the queue non-empty the outside world is looked at once per round of the queue, but
 * not before this many switches, and only when the coarse clock moved or more was known to have happened: more often
 * only re-reports descriptors that nobody had the time to serve. */
#define SWITCHES_BETWEEN_LOOKS_MIN 16

/* How long a task that cannot have a stack waits before the next attempt. */
#define STACK_RETRY_NANOSECONDS 10000000u

typedef struct scheduler_private {
	uint64_t last_look;          /* coarse clock; 0 when the last look did not bring everything */
	async_control_t *loop;       /* the flow that waits; on a stack of its own; owned */
	async_coroutine_t *main;     /* borrowed from the request */
	uint64_t random;             /* state of the randomised order; 0: strict FIFO */
	uint32_t urgent;             /* in a randomised run: so many at the head have a claim to it */
	bool is_careful;             /* nobody takes the short way of suspend_inside.h, and each switch looks at more */
	const char *fatal_message;   /* what main reports instead of a silent bailout */
	bool is_open;
} scheduler_private_t;

ASYNC_THREAD_LOCAL async_scheduler_state_t async_scheduler;
static ASYNC_THREAD_LOCAL scheduler_private_t scheduler;

/* The same for all threads: set when the module starts. */
static async_scheduler_idle_t idle;
static async_scheduler_deadlock_t on_deadlock;
static void (*on_quiet)(void);
static bool (*remedy_deadlock)(void);
static void (*on_interrupt)(void);

void async_scheduler_set_idle(async_scheduler_idle_t function)
{
	idle = function;
}

void async_scheduler_set_deadlock_handler(async_scheduler_deadlock_t handler)
{
	on_deadlock = handler;
}

void async_scheduler_set_quiet_handler(void (*handler)(void))
{
	on_quiet = handler;
}

void async_scheduler_set_deadlock_remedy(bool (*remedy)(void))
{
	remedy_deadlock = remedy;
}

void async_scheduler_set_interrupt_handler(void (*handler)(void))
{
	on_interrupt = handler;
}

bool async_scheduler_is_open(void)
{
	return scheduler.is_open;
}

uint32_t async_scheduler_ready_count(void)
{
	return scheduler.is_open ? async_ready_queue_count(&async_scheduler.ready) : 0;
}

/* ---- ready queue ---- */

/* Also the one for which the queue has to grow. */
static zend_never_inline void enqueue_unusual(async_coroutine_t *coroutine)
{
	if (coroutine->flags & ASYNC_COROUTINE_HIGH_PRIORITY) {
		async_ready_queue_prepend(&async_scheduler.ready, coroutine);
		scheduler.urgent++;
		return;
	}
	async_ready_queue_append(&async_scheduler.ready, coroutine);
}

void async_scheduler_enqueue(async_coroutine_t *coroutine)
{
	bool is_high = coroutine->flags & ASYNC_COROUTINE_HIGH_PRIORITY;

	coroutine->state = ASYNC_COROUTINE_QUEUED;
	if (UNEXPECTED(is_high || async_ready_queue_is_full(&async_scheduler.ready))) {
		enqueue_unusual(coroutine);
		return;
	}
	async_ready_queue_append_to_room(&async_scheduler.ready, coroutine);
}

void async_scheduler_move_to_head(async_coroutine_t *coroutine)
{
	async_ready_queue_move_to_head(&async_scheduler.ready, coroutine);
	scheduler.urgent++;
}

/* xorshift64: small, and the same on every machine, so that a seed reproduces a run. */
static uint64_t next_random(void)
{
	scheduler.random ^= scheduler.random << 13;
	scheduler.random ^= scheduler.random >> 7;
	scheduler.random ^= scheduler.random << 17;
	return scheduler.random;
}

/* In a randomised run: brings any one of the queue to its head, unless somebody was put there on purpose. */
static void shuffle_ready(void)
{
	uint32_t count = async_ready_queue_count(&async_scheduler.ready);

	if (scheduler.urgent) {
		scheduler.urgent--;
	} else if (count > 1) {
		async_ready_queue_promote(&async_scheduler.ready, (uint32_t) (next_random() % count));
	}
}

/* ---- switching ---- */

/* Leaves the running flow for "to". Returns when somebody continues "from". */
static zend_always_inline void leave_for(async_control_t *from, async_control_t *to)
{
	async_vm_state_save(&from->vm);
	async_observer_switched(from->vm.current_fiber_context, to);
	async_scheduler.current = to->coroutine;
	async_context_switch(&from->context, &to->context);
	async_vm_state_restore(&from->vm);
}

/* A task gets its stack when it runs for the first time. Returns false when there is no memory. */
static bool give_stack(async_coroutine_t *coroutine);

static uint64_t coarse_clock(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
	return (uint64_t) now.tv_sec * UINT64_C(1000000000) + (uint64_t) now.tv_nsec;
}

/* A randomised run decides anew before each switch; stacks without real guards are looked at before each, and observers
 * are told of each. */
static void begin_round(void)
{
	int32_t count = (int32_t) async_ready_queue_count(&async_scheduler.ready);

	async_scheduler.switches_until_look = scheduler.is_careful ? 0 : MAX(count, SWITCHES_BETWEEN_LOOKS_MIN);
}

/* Frames have gaps, so an overflow may jump over the word that would tell of it. As long as it lasts, our
 * own frame tells; except in a Fiber, which brings its own stack. */
static bool has_overflowed(const async_stack_t *stack)
{
	if (async_stack_is_guarded(stack)) {
		return false;
	}
	bool is_outside = !EG(active_fiber) && (char *) __builtin_frame_address(0) < (char *) stack->limit;

	return is_outside || !async_stack_is_intact(stack);
}

/* A round is over: is it time to look outside? The coarse clock is a plain memory read. */
static zend_never_inline async_coroutine_t *choose_after_round(void)
{
	const async_control_t *from = async_scheduler.current->control;

	if (async_control_has_stack(from) && UNEXPECTED(has_overflowed(&from->stack))) {
		async_overflow_die();
	}
	if (coarse_clock() != scheduler.last_look) {
		return NULL;
	}
	begin_round();
	if (scheduler.random) {
		shuffle_ready();
	}
	return async_ready_queue_take(&async_scheduler.ready);
}

/* The next to run; NULL when the loop should run first. */
static zend_always_inline async_coroutine_t *choose_next(void)
{
	if (UNEXPECTED(--async_scheduler.switches_until_look < 0)) {
		return choose_after_round();
	}
	return async_ready_queue_take(&async_scheduler.ready);
}

/* Leaves for one that was taken out of the ready queue. */
static zend_always_inline void leave_for_coroutine(async_control_t *from, async_coroutine_t *next)
{
	if (UNEXPECTED(next->control == NULL) && !give_stack(next)) {
		leave_for(from, scheduler.loop);
		return;
	}
	next->state = ASYNC_COROUTINE_RUNNING;
	leave_for(from, next->control);
}

/* Nobody else is ready. One look outside per yield; it runs on the loop's stack. */
static void stay_or_look(async_control_t *self)
{
	async_ready_queue_prepend(&async_scheduler.ready, self->coroutine);
	leave_for(self, scheduler.loop);
}

/* Leaves for the next ready coroutine, or for the loop when there is none or it is time to look outside. */
static zend_always_inline void leave(async_control_t *from)
{
	async_coroutine_t *next = choose_next();

	if (UNEXPECTED(next == NULL)) {
		leave_for(from, scheduler.loop);
		return;
	}
	if (UNEXPECTED(next->control == from)) {
		stay_or_look(from);
		return;
	}
	leave_for_coroutine(from, next);
}

/* Main continues because a coroutine met a fatal error. The wait it is parked in goes with the frames that are left. */
ZEND_NORETURN static void raise_bailout(void)
{
	async_scheduler.bailout_pending = false;
	async_wait_abandon(scheduler.main);
	if (scheduler.fatal_message) {
		zend_error_noreturn(E_ERROR, "%s", scheduler.fatal_message);
	}
	zend_bailout();
}

void async_scheduler_park(void)
{
	async_coroutine_t *self = async_scheduler.current;

	leave(self->control);
	if (UNEXPECTED(self->flags & ASYNC_COROUTINE_IS_MAIN) && async_scheduler.bailout_pending) {
		raise_bailout();
	}
}

static void after_yield(async_coroutine_t *self)
{
	if (async_scheduler.bailout_pending && (self->flags & ASYNC_COROUTINE_IS_MAIN)) {
		raise_bailout();
	}
	async_coroutine_deliver_cancellation(self);
}

void async_scheduler_yield(void)
{
	async_coroutine_t *self = async_scheduler.current;

	if ((self->flags & ASYNC_COROUTINE_CANCEL_PENDING) && async_coroutine_deliver_cancellation(self)) {
		return;
	}
	self->state = ASYNC_COROUTINE_QUEUED;
	async_ready_queue_append(&async_scheduler.ready, self);
	if (self->flags & ASYNC_COROUTINE_WATCHED) {
		async_callback_suspended(self);
	}
	leave(self->control);
	after_yield(self);
}

ASYNC_TAIL_SWITCH_DEFINE(async_suspend_switch, async_suspend_arrive);

void async_suspend_arrive(async_context_t *context)
{
	async_control_t *self = ASYNC_LIST_ENTRY(context, async_control_t, context);

	async_suspend_restore(self);
	if (UNEXPECTED(self->vm.resting_level == NULL)) {
		async_coroutine_deliver_cancellation(self->coroutine);
	}
}

void async_scheduler_suspend_unusual(const void *level)
{
	async_coroutine_t *self = async_scheduler.current;

	if (!async_coroutine_has_news(self)) {
		async_vm_state_learn_level(&self->control->vm, level);
	}
	async_scheduler_yield();
}

void async_scheduler_suspend_unusual_for(async_coroutine_t *self, async_coroutine_t *next, const void *level)
{
	if (UNEXPECTED(async_coroutine_has_news(self))) {
		self->state = ASYNC_COROUTINE_RUNNING;
		async_ready_queue_undo_exchange(&async_scheduler.ready, next);
		async_scheduler_yield();
		return;
	}
	/* Where many are new, most of them are suspended once. */
	if (next->control) {
		async_vm_state_learn_level(&self->control->vm, level);
	}
	leave_for_coroutine(self->control, next);
	after_yield(self);
}

/* ---- the life of a stack ---- */

static async_control_t *control_on(async_stack_t *stack)
{
	return (async_control_t *) stack;
}

/* Without observers it stays as it is made for the first owner of the stack: every coroutine that a Fiber can be
 * started in runs. Observers want to see each flow begin and end. */
static zend_never_inline void reset_fiber_context(async_control_t *control)
{
	memset(&control->fiber_context, 0, sizeof(control->fiber_context));
	control->fiber_context.kind = control;
	control->fiber_context.status = async_observer_is_listening ? ZEND_FIBER_STATUS_INIT : ZEND_FIBER_STATUS_RUNNING;
#ifdef ASYNC_ASAN
	control->fiber_context.stack = (zend_fiber_stack *) control->fiber_stack;
#endif
}

/* Field by field: memset() becomes an instruction that the next read of these lines has to wait for. */
static zend_always_inline void reset_control(async_control_t *control, async_coroutine_t *coroutine)
{
	bool has_fiber_context = control->vm.current_fiber_context == &control->fiber_context;

	control->coroutine = coroutine;
	control->vm.current_execute_data = NULL;
	control->vm.current_fiber_context = &control->fiber_context;
	control->vm.rare = NULL;
	control->vm.resting_bailout = NULL;
	control->vm.resting_level = NULL;
	control->vm.refused_level = NULL;
	control->delivered = NULL;
	control->waiters = NULL;
	control->waiter_count = 0;
	control->wait_until = ASYNC_NO_DEADLINE;
	control->deadline.position = 0;
	if (UNEXPECTED(!has_fiber_context || async_observer_is_listening)) {
		reset_fiber_context(control);
	}
	if (coroutine) {
		coroutine->control = control;
	}
	async_observer_created(&control->fiber_context);
}

static void begin_flow(async_control_t *control)
{
	async_vm_state_begin(control->vm_page, sizeof(control->vm_page), &control->fiber_context,
		async_stack_top(&control->stack), control->stack.limit);
}

/* The coroutine has ended; what is left of it in this layer. Its stack stays usable until we leave it. */
static void end_flow(async_coroutine_t *coroutine, async_control_t *to)
{
	async_control_t *control = coroutine->control;

	if (UNEXPECTED(async_observer_is_listening)) {
		async_observer_tell_end(control, to);
	}
	async_deadline_clear(&control->deadline);
	coroutine->control = NULL;
	OBJ_RELEASE(&coroutine->std);
}

/* Nobody will come back to this stack: it goes to the pool while we leave it. */
ZEND_NORETURN static void leave_forever(async_control_t *from, async_control_t *to)
{
	async_stack_release(&from->stack);
	async_scheduler.current = to->coroutine;
	async_context_leave_forever(&from->context, &to->context);
	ZEND_UNREACHABLE();
}

/* A task that was never started may begin where another one ended, without a switch. */
static void reuse_stack(async_control_t *control, async_coroutine_t *coroutine)
{
	reset_control(control, coroutine);
	async_observer_switched(&scheduler.loop->fiber_context, control);
	async_scheduler.current = coroutine;
}

static void coroutine_entry(async_fcontext_arrival_t arrival)
{
	async_control_t *control = async_scheduler.current->control;

	async_context_arrived(&control->context, arrival);
	for (;;) {
		begin_flow(control);
		async_body_run(control->coroutine);
		async_vm_state_end(control->vm_page);

		async_coroutine_t *ended = control->coroutine;
		async_ready_queue_prefetch_ends(&async_scheduler.ready);
		async_coroutine_t *next = choose_next();
		async_control_t *to = next && next->control ? next->control : scheduler.loop;

		end_flow(ended, to);
		if (next) {
			next->state = ASYNC_COROUTINE_RUNNING;
		}
		if (!next || next->control) {
			leave_forever(control, to);
		}
		reuse_stack(control, next);
	}
}

static bool give_stack(async_coroutine_t *coroutine)
{
	async_ready_queue_prefetch_beginnings(&async_scheduler.ready);
	async_stack_t *stack = async_stack_acquire();

	if (!stack) {
		async_ready_queue_append(&async_scheduler.ready, coroutine);
		return false;
	}
	async_control_t *control = control_on(stack);

	reset_control(control, coroutine);
	async_context_make(&control->context, stack, coroutine_entry);
	if (UNEXPECTED(!async_stack_is_guarded(stack))) {
		scheduler.is_careful = true;
	}
	return true;
}

ZEND_NORETURN void async_scheduler_carry_bailout(void)
{
	async_control_t *from = async_scheduler.current->control;
	async_control_t *to = scheduler.main->control;

	async_scheduler.bailout_pending = true;
	async_vm_state_save(&from->vm);
	async_observer_switched(EG(current_fiber_context), to);
	async_scheduler.current = scheduler.main;
	async_context_leave_forever(&from->context, &to->context);
	ZEND_UNREACHABLE();
}

/* ---- the loop ---- */

/* What has happened by now comes before what has not: a wait does not time out while the report that ends it is on its
 * way. */
static void expire_deadlines(bool is_more)
{
	uint64_t next = async_deadlines_next();

	if (next == ASYNC_NO_DEADLINE) {
		return;
	}
	uint64_t now = async_clock_now();
	if (next > now) {
		return;
	}
	while (is_more) {
		is_more = idle(0);
	}
	async_deadlines_expire(now);
}

static void let_pass(uint64_t max_wait)
{
	bool is_more = idle(max_wait);

	if (is_more) {
		scheduler.last_look = 0;
	}
	expire_deadlines(is_more);
}

/* Somebody is ready: only look. */
static void look_outside(void)
{
	scheduler.last_look = coarse_clock();
	let_pass(0);
}

/* Nobody can run: sleeps until something happens, at most so long. */
static void sleep_outside(uint64_t at_most)
{
	uint64_t next = async_deadlines_next();

	async_stacks_trim();
	if (next == ASYNC_NO_DEADLINE) {
		let_pass(at_most);
		return;
	}
	uint64_t now = async_clock_now();
	uint64_t left = next > now ? next - now : 0;

	let_pass(MIN(left, at_most));
}

/* Nobody is ready. */
static void wait_outside(void)
{
	if (UNEXPECTED(async_scheduler.external_waits == 0)) {
		if (!remedy_deadlock()) {
			on_deadlock();
		}
		return;
	}
	if (UNEXPECTED(zend_atomic_bool_load_ex(&EG(vm_interrupt)))) {
		on_interrupt();
		look_outside(); /* signals may come faster than their handlers run */
		return;
	}
	on_quiet();
	if (EXPECTED(async_ready_queue_count(&async_scheduler.ready) == 0)) {
		sleep_outside(ASYNC_NO_DEADLINE);
	}
}

void async_scheduler_fail_main(const char *message)
{
	scheduler.fatal_message = message;
	async_scheduler.bailout_pending = true;
	async_wait_interrupt(scheduler.main);
}

/* Tasks are ready, but none can start before there is memory again. Those who wait may give some back, but they may
 * also wait for what these tasks are going to do: memory is asked for again before long. */
static void out_of_stacks(void)
{
	if (async_scheduler.external_waits) {
		sleep_outside(STACK_RETRY_NANOSECONDS);
		return;
	}
	async_scheduler_fail_main("Cannot allocate memory for the stack of a coroutine");
}

static void run_ready(async_control_t *loop)
{
	uint32_t count = async_ready_queue_count(&async_scheduler.ready);
	bool has_stacks = true;

	begin_round();
	for (uint32_t tried = 0; tried < count; tried++) {
		if (scheduler.random) {
			shuffle_ready();
		}
		async_coroutine_t *next = async_ready_queue_take(&async_scheduler.ready);
		if (UNEXPECTED(!next->control && !has_stacks)) {
			async_ready_queue_append(&async_scheduler.ready, next);
			continue;
		}
		if (next->control || give_stack(next)) {
			next->state = ASYNC_COROUTINE_RUNNING;
			leave_for(loop, next->control);
			return;
		}
		has_stacks = false;
	}
	if (count) {
		out_of_stacks();
	}
}

/* Whoever is woken with an exception has it made here. The cycle collector must not run for that: it calls destructors,
 * and PHP code cannot run on this stack. It runs when a coroutine gives it the next occasion. */
static void make_ready(void)
{
	bool collects = gc_enable(false);

	if (async_ready_queue_count(&async_scheduler.ready)) {
		look_outside();
	} else {
		wait_outside();
	}
	gc_enable(collects);
}

static void loop_entry(async_fcontext_arrival_t arrival)
{
	async_control_t *loop = scheduler.loop;

	async_context_arrived(&loop->context, arrival);
	async_vm_state_enter_loop(&loop->fiber_context, NULL);
	for (;;) {
		make_ready();
		run_ready(loop);
	}
}

/* ---- open and close ---- */

/* ASYNC_SCHED=random:<seed> makes the order of the ready queue random but repeatable. */
static uint64_t seed_from_environment(void)
{
	const char *order = getenv("ASYNC_SCHED");

	if (!order || strncmp(order, "random:", 7) != 0) {
		return 0;
	}
	return strtoull(order + 7, NULL, 10) * UINT64_C(0x9E3779B97F4A7C15) | 1;
}

bool async_scheduler_open(void)
{
	async_stack_t *stack = async_stack_acquire();

	if (!stack) {
		return false;
	}
	async_ready_queue_init(&async_scheduler.ready);
	scheduler.random = seed_from_environment();
	scheduler.urgent = 0;
	scheduler.is_careful = scheduler.random != 0 || async_observer_is_listening;
	async_scheduler.switches_until_look = scheduler.is_careful ? 0 : SWITCHES_BETWEEN_LOOKS_MIN;
	scheduler.loop = control_on(stack);
	reset_control(scheduler.loop, NULL);
	async_context_make(&scheduler.loop->context, stack, loop_entry);
	async_scheduler.external_waits = 0;
	async_scheduler.bailout_pending = false;
	scheduler.is_open = true;
	return true;
}

void async_scheduler_adopt_main(async_coroutine_t *main)
{
	async_context_adopt_current(&main->control->context);
	scheduler.main = main;
	async_scheduler.current = main;
}

void async_scheduler_close(void)
{
	async_stack_release(&scheduler.loop->stack);
	async_observer_destroyed(&scheduler.loop->fiber_context);
	async_ready_queue_close(&async_scheduler.ready);
	async_deadlines_close();
	async_scheduler = (async_scheduler_state_t){0};
	scheduler = (scheduler_private_t){0};
}
