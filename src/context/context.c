/* context.c - new contexts, and what sanitizers and valgrind are told about stacks. */
/* SPDX-License-Identifier: MIT */
#include "context/context.h"

#if defined(__has_include)
# if __has_include(<valgrind/valgrind.h>)
#  include <valgrind/valgrind.h>
# endif
#endif
#ifndef RUNNING_ON_VALGRIND
# define RUNNING_ON_VALGRIND 0
# define VALGRIND_STACK_REGISTER(low, high) 0
# define VALGRIND_STACK_DEREGISTER(id) ((void) (id))
#endif

#ifdef ASYNC_ASAN
# include <sanitizer/asan_interface.h>
# include <sanitizer/common_interface_defs.h>
#endif

/* Asking takes as long as a switch, so it is asked once; by two threads at the same time does no harm. */
static _Atomic int on_valgrind = -1;

__attribute__((noinline)) static bool ask_valgrind(void)
{
	on_valgrind = RUNNING_ON_VALGRIND != 0;
	return on_valgrind != 0;
}

bool async_context_is_on_valgrind(void)
{
	return on_valgrind < 0 ? ask_valgrind() : on_valgrind != 0;
}

/* Once per stack: valgrind then knows a switch from a huge frame. What it needs for that is not on the stack of those who
 * run without it. */
__attribute__((noinline)) static void announce_to_valgrind(async_stack_t *stack)
{
	if (stack->valgrind_id == 0) {
		stack->valgrind_id = VALGRIND_STACK_REGISTER(stack->limit, async_stack_top(stack)) + 1;
	}
}

static void forget_in_valgrind(async_stack_t *stack)
{
	if (stack->valgrind_id != 0) {
		VALGRIND_STACK_DEREGISTER(stack->valgrind_id - 1);
		stack->valgrind_id = 0;
	}
}

#ifdef ASYNC_ASAN

/* Frames that were left forever are still poisoned. Looking for the lowest one only reads shadow memory,
 * so that the part of a stack that was never used costs none. */
static void unpoison(char *low, char *high)
{
	char *poisoned = __asan_region_is_poisoned(low, (size_t) (high - low));

	if (poisoned != NULL) {
		__asan_unpoison_memory_region(poisoned, (size_t) (high - poisoned));
	}
}

static void announce_to_asan(async_context_t *context, async_stack_t *stack)
{
	unpoison(stack->limit, async_stack_top(stack));
	context->fake_stack = NULL;
	context->stack_bottom = stack->limit;
	context->stack_size = (size_t) (async_stack_top(stack) - stack->limit);
}

bool async_context_remembers_stacks(void)
{
	return true;
}

void async_context_forget_stack(async_stack_t *stack)
{
	unpoison(stack->limit, async_stack_top(stack));
	forget_in_valgrind(stack);
}

/* The bounds of the thread's own stack become known here, with the first switch away from it. */
static void finish_switch(async_context_t *self, async_fcontext_t *left)
{
	async_context_t *previous = (async_context_t *) left;

	__sanitizer_finish_switch_fiber(self->fake_stack, &previous->stack_bottom, &previous->stack_size);
}

void async_context_arrived(async_context_t *self, async_fcontext_arrival_t arrival)
{
	finish_switch(self, async_fcontext_arrive(arrival));
}

async_context_t *async_context_switch(async_context_t *from, async_context_t *to)
{
	__sanitizer_start_switch_fiber(&from->fake_stack, to->stack_bottom, to->stack_size);
	finish_switch(from, async_fcontext_jump(&to->handle, &from->handle).previous);
	return from;
}

/* Without a place to keep it, ASan frees the fake stack of the one that leaves. */
void async_context_leave_forever(async_context_t *from, async_context_t *to)
{
	__sanitizer_start_switch_fiber(NULL, to->stack_bottom, to->stack_size);
	async_fcontext_jump(&to->handle, &from->handle);
	__builtin_unreachable();
}

#else

static void announce_to_asan(async_context_t *context, async_stack_t *stack)
{
	(void) context;
	(void) stack;
}

bool async_context_remembers_stacks(void)
{
	return async_context_is_on_valgrind();
}

void async_context_forget_stack(async_stack_t *stack)
{
	forget_in_valgrind(stack);
}

#endif

void async_context_make(async_context_t *context, async_stack_t *stack, async_context_entry_t entry)
{
	char *top = async_stack_top(stack);

	if (async_context_is_on_valgrind()) {
		announce_to_valgrind(stack);
	}
	announce_to_asan(context, stack);
	context->handle = async_fcontext_make(top, (size_t) (top - stack->limit), entry);
}

void async_context_adopt_current(async_context_t *context)
{
	*context = (async_context_t){0};
}
