/* vm_state.h - what the Zend engine keeps globally but every coroutine must see as its own. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_VM_STATE_H
#define ASYNC_CORE_VM_STATE_H

#include "php.h"
#include "SAPI.h"
#include "php_output.h"
#include "ext/standard/basic_functions.h"
#include "ext/standard/file.h"
#include "compat.h"
#include "core/user_handlers.h"

/* State that is only non-trivial while certain internal code runs (an output buffer is open, a usort()
 * callback is active, ...). Most coroutines never need it. */
typedef struct async_vm_rare_state async_vm_rare_state_t;

/* Size of the first page of a VM stack: enough for calls of a few levels. */
#define ASYNC_VM_STACK_FIRST_PAGE_SIZE 1024
/* Of this page: as the engine's slots. */
#define ASYNC_VM_STACK_ALIGNMENT sizeof(zval)

/* What the flow had in the engine when it was left. Neighbours in the engine are neighbours here: two of them are one
 * move. */
typedef struct async_vm_state {
	zend_execute_data *current_execute_data;
	zval *vm_stack_top;
	zval *vm_stack_end;
	zend_vm_stack vm_stack;
	size_t vm_stack_page_size;
	int error_reporting;
	uint32_t jit_trace_num;
#ifdef ASYNC_HAS_STACK_LIMIT
	void *stack_base;
	void *stack_limit;
#endif
	/* See async_vm_state_is_at_rest(). */
	const void *resting_level; /* NULL: not known, or something is to be told to this flow when it parks */
	JMP_BUF *resting_bailout;  /* NULL: no task is running, or one that body.c has not called itself */
	/* Not saved at rest: then they are what they were at some time before. */
	JMP_BUF *bailout;
	zend_fiber_context *current_fiber_context;
	zend_fiber *active_fiber;
	async_vm_rare_state_t *rare; /* owned while suspended; NULL when everything was in its resting state */
	const void *refused_level;   /* where the last search for rest found C code; so many frames are not searched again */
} async_vm_state_t;

/* Moves the rare state out of the engine, leaving the resting state there; and back. */
async_vm_rare_state_t *async_vm_rare_state_take(void);
void async_vm_rare_state_put(async_vm_rare_state_t *rare);
/* Frees what a coroutine left that will never continue (after a fatal error); what it wrote into its output buffers
 * waits for async_vm_state_flush_abandoned(). */
void async_vm_rare_state_discard(async_vm_rare_state_t *rare);

/* Whether nothing but the state of async_vm_state_t differs from its resting value. Asked on every
 * switch: one branch for all of it. */
static zend_always_inline bool async_vm_rare_state_is_resting(void)
{
	uintptr_t dirt = (uintptr_t) EG(exception) | (uintptr_t) EG(prev_exception) | (uintptr_t) EG(fake_scope)
		| (uintptr_t) OG(active) | BG(user_compare_fci).size;
	/* Apart from the others, because widening each one takes an instruction. */
	uint32_t more = (uint32_t) EG(error_handling) | (uint32_t) EG(ticks_count) | (uint32_t) FG(pclose_wait)
		| BG(serialize_lock) | BG(serialize).level | BG(unserialize).level | (uint32_t) EG(record_errors)
		| (uint32_t) async_user_handlers_is_inside_error_handler();

	return EXPECTED((dirt | more) == 0) && !zend_fiber_switch_blocked() && (!EG(in_autoload) || EXPECTED(zend_hash_num_elements(EG(in_autoload)) == 0));
}

static zend_always_inline zend_executor_globals *async_vm_executor(void)
{
	char *field = (char *) &EG(current_execute_data);

	return (zend_executor_globals *) (field - XtOffsetOf(zend_executor_globals, current_execute_data));
}

/*
 * The state is copied from the engine, or back to it, by the same lines: its fields have the engine's names. Pairs are
 * copied as such, because gcc finds only some of the moves that can be made at once, and makes others that take longer.
 */
#define ASYNC_VM_ARE_NEIGHBOURS(type, first, second) \
	(XtOffsetOf(type, second) - XtOffsetOf(type, first) == sizeof(void *))

#define ASYNC_VM_COPY_PAIR(to, from, first, second) do { \
	_Static_assert(ASYNC_VM_ARE_NEIGHBOURS(async_vm_state_t, first, second), #first); \
	if (ASYNC_VM_ARE_NEIGHBOURS(zend_executor_globals, first, second)) { \
		memcpy(&(to)->first, &(from)->first, 2 * sizeof(void *)); \
	} else { \
		(to)->first = (from)->first; \
		(to)->second = (from)->second; \
	} \
} while (0)

#ifdef ASYNC_HAS_STACK_LIMIT
# define ASYNC_VM_COPY_LIMITS(to, from) ASYNC_VM_COPY_PAIR(to, from, stack_base, stack_limit)
#else
# define ASYNC_VM_COPY_LIMITS(to, from)
#endif

/* What is worth saving of a flow at rest. */
#define ASYNC_VM_COPY_RESTING(to, from) do { \
	ASYNC_VM_COPY_PAIR(to, from, vm_stack_top, vm_stack_end); \
	ASYNC_VM_COPY_PAIR(to, from, vm_stack, vm_stack_page_size); \
	(to)->current_execute_data = (from)->current_execute_data; \
	(to)->error_reporting = (from)->error_reporting; \
	(to)->jit_trace_num = (from)->jit_trace_num; \
	ASYNC_VM_COPY_LIMITS(to, from); \
} while (0)

#define ASYNC_VM_COPY_ALL(to, from) do { \
	ASYNC_VM_COPY_RESTING(to, from); \
	(to)->bailout = (from)->bailout; \
	ASYNC_VM_COPY_PAIR(to, from, current_fiber_context, active_fiber); \
} while (0)

static zend_always_inline void async_vm_state_save(async_vm_state_t *state)
{
	const zend_executor_globals *executor = async_vm_executor();

	ASYNC_VM_COPY_ALL(state, executor);
	state->rare = async_vm_rare_state_is_resting() ? NULL : async_vm_rare_state_take();
}

static zend_always_inline void async_vm_state_restore(async_vm_state_t *state)
{
	zend_executor_globals *executor = async_vm_executor();

	ASYNC_VM_COPY_ALL(executor, state);
	if (UNEXPECTED(state->rare)) {
		async_vm_rare_state_put(state->rare);
		state->rare = NULL;
	}
}

/*
 * Rest, for suspend(), which PHP code calls all the time. Nearly all of the rare state, and the fields that are the same
 * for a flow at rest, belong to C code that has called PHP and is not back yet: usort(), an autoload, a destructor, a
 * Fiber. PHP functions that call each other take none of the C stack, unless an extension puts code of its own in
 * between. So where the C stack reaches as far as was once seen with nothing but PHP functions between the task and
 * suspend() (the level), no such code is under way, and there is less to ask for, to save and to restore.
 *
 * Whoever was suspended at rest is continued at rest.
 */
static zend_always_inline bool async_vm_state_is_at_rest(const async_vm_state_t *state, const void *level)
{
	uintptr_t unlike = (uintptr_t) state->resting_level ^ (uintptr_t) level;

	return (unlike | (uintptr_t) OG(active) | (uint32_t) EG(ticks_count)) == 0;
}

/* Called by suspend() where it found no rest: finds out whether it was only not known, or at another level: code that was
 * compiled meanwhile may have one of its own. Nothing is to be told to this flow. */
void async_vm_state_learn_level(async_vm_state_t *state, const void *level);

static zend_always_inline void async_vm_state_save_resting(async_vm_state_t *state)
{
	const zend_executor_globals *executor = async_vm_executor();

	ASYNC_VM_COPY_RESTING(state, executor);
}

static zend_always_inline void async_vm_state_restore_resting(
	const async_vm_state_t *state, zend_fiber_context *fiber_context)
{
	zend_executor_globals *executor = async_vm_executor();

	ASYNC_VM_COPY_RESTING(executor, state);
	executor->bailout = state->resting_bailout;
	executor->current_fiber_context = fiber_context;
	executor->active_fiber = NULL;
}

/* The task, which is PHP code, begins at the bottom of the VM stack; from here on the level can be learned. */
static zend_always_inline void async_vm_state_enter_task(async_vm_state_t *state)
{
	state->resting_bailout = EG(bailout);
}

static zend_always_inline void async_vm_state_leave_task(async_vm_state_t *state)
{
	state->resting_bailout = NULL;
	state->resting_level = NULL;
}

/*
 * Sets the engine up for a new flow that starts at the bottom of an empty VM stack. The first page of
 * that stack is [page, page + size): memory of the coroutine, never given to the heap. Further pages
 * come from the heap as usual.
 */
void async_vm_state_begin(void *page, size_t size, zend_fiber_context *fiber_context, void *c_stack_top, void *c_stack_limit);

/* Makes a frame at which an exception stops that leaves the flow above it. Traces end there. */
void async_vm_state_make_bottom(zend_execute_data *frame);

/* Flushes and closes the output buffers that the flow left open. May run PHP code and park. */
void async_vm_state_flush_output(void);

/* Closes the output buffers of coroutines that will never continue. Runs PHP code, so the scheduler must be off: what
 * the callbacks of the buffers spawn begins anew. */
void async_vm_state_flush_abandoned(void);

/* After the flow ended: frees the heap pages of its VM stack that are left. */
void async_vm_state_end(void *page);

/* Leaves the engine without any PHP frame or VM stack: the state in which the scheduler's loop runs. */
void async_vm_state_enter_loop(zend_fiber_context *fiber_context, JMP_BUF *bailout);

#endif
