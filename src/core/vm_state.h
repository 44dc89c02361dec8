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

/* Saved on every switch; in the order of the engine's own fields, so that neighbours are copied at once. */
typedef struct async_vm_state {
	zval *vm_stack_top;
	zval *vm_stack_end;
	zend_vm_stack vm_stack;
	size_t vm_stack_page_size;
	zend_execute_data *current_execute_data;
	JMP_BUF *bailout;
	zend_fiber_context *current_fiber_context;
	zend_fiber *active_fiber;
	int error_reporting;
	uint32_t jit_trace_num;
#ifdef ASYNC_HAS_STACK_LIMIT
	void *stack_base;
	void *stack_limit;
#endif
	async_vm_rare_state_t *rare; /* owned while suspended; NULL when everything was in its resting state */
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

static zend_always_inline void async_vm_state_save(async_vm_state_t *state)
{
	state->vm_stack_top = EG(vm_stack_top);
	state->vm_stack_end = EG(vm_stack_end);
	state->vm_stack = EG(vm_stack);
	state->vm_stack_page_size = EG(vm_stack_page_size);
	state->current_execute_data = EG(current_execute_data);
	state->bailout = EG(bailout);
	state->current_fiber_context = EG(current_fiber_context);
	state->active_fiber = EG(active_fiber);
	state->error_reporting = EG(error_reporting);
	state->jit_trace_num = EG(jit_trace_num);
#ifdef ASYNC_HAS_STACK_LIMIT
	state->stack_base = EG(stack_base);
	state->stack_limit = EG(stack_limit);
#endif
	state->rare = async_vm_rare_state_is_resting() ? NULL : async_vm_rare_state_take();
}

static zend_always_inline void async_vm_state_restore(async_vm_state_t *state)
{
	EG(vm_stack_top) = state->vm_stack_top;
	EG(vm_stack_end) = state->vm_stack_end;
	EG(vm_stack) = state->vm_stack;
	EG(vm_stack_page_size) = state->vm_stack_page_size;
	EG(current_execute_data) = state->current_execute_data;
	EG(bailout) = state->bailout;
	EG(current_fiber_context) = state->current_fiber_context;
	EG(active_fiber) = state->active_fiber;
	EG(error_reporting) = state->error_reporting;
	EG(jit_trace_num) = state->jit_trace_num;
#ifdef ASYNC_HAS_STACK_LIMIT
	EG(stack_base) = state->stack_base;
	EG(stack_limit) = state->stack_limit;
#endif
	if (UNEXPECTED(state->rare)) {
		async_vm_rare_state_put(state->rare);
		state->rare = NULL;
	}
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
