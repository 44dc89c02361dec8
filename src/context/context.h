/* context.h - a C stack that can be left and continued; sanitizers and valgrind are told here. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CONTEXT_CONTEXT_H
#define ASYNC_CONTEXT_CONTEXT_H

#include <stdbool.h>

#include "context/fcontext.h"
#include "context/stack.h"

#if defined(__SANITIZE_ADDRESS__)
# define ASYNC_ASAN 1
#elif defined(__has_feature)
# if __has_feature(address_sanitizer)
#  define ASYNC_ASAN 1
# endif
#endif

/* One flow of execution, as somebody else sees it who wants to continue it. */
typedef struct async_context {
	async_fcontext_t handle; /* first; valid while the context is suspended */
#ifdef ASYNC_ASAN
	void *fake_stack;          /* ASan's own stack of a suspended context */
	const void *stack_bottom;  /* bounds that ASan wants to know at a switch */
	size_t stack_size;
#endif
} async_context_t;

_Static_assert(offsetof(async_context_t, handle) == 0, "who jumps is known by its handle");

/* Called on the new stack. Must call async_context_arrived() first and must never return. */
typedef void (*async_context_entry_t)(async_fcontext_arrival_t arrival);

/* Where the running function's part of the C stack ends: for one function always as far from its caller's. */
static inline __attribute__((always_inline)) const void *async_context_stack_pointer(void)
{
#if defined(__x86_64__) && defined(__LP64__)
	const void *pointer;

	__asm__ volatile("movq %%rsp, %0" : "=r"(pointer));
	return pointer;
#else
	return __builtin_frame_address(0);
#endif
}

/* Makes a context that will run entry on the stack. Does not run it. */
void async_context_make(async_context_t *context, async_stack_t *stack, async_context_entry_t entry);

/* Makes a context for the stack the thread is running on now. */
void async_context_adopt_current(async_context_t *context);

/* For stack.c, before it unmaps a stack: takes back what sanitizers and valgrind were told about it, if they listen. */
bool async_context_remembers_stacks(void);
void async_context_forget_stack(async_stack_t *stack);

/* Whether valgrind runs this process; it knows not all the system calls that stack.c would like. */
bool async_context_is_on_valgrind(void);

/*
 * async_context_arrived: first thing on a new stack.
 *
 * async_context_switch: leaves "from", which is running, for "to", which is suspended or new. Returns when somebody
 * switches back: "from" again, which the one that switches brings along, so that no register has to keep it.
 */
#ifdef ASYNC_ASAN
async_context_t *async_context_switch(async_context_t *from, async_context_t *to);
void async_context_leave_forever(async_context_t *from, async_context_t *to);
void async_context_arrived(async_context_t *self, async_fcontext_arrival_t arrival);
#else
static inline void async_context_arrived(async_context_t *self, async_fcontext_arrival_t arrival)
{
	(void) self;
	async_fcontext_arrive(arrival);
}

static inline __attribute__((always_inline)) async_context_t *async_context_switch(
	async_context_t *from, async_context_t *to)
{
	return (async_context_t *) async_fcontext_jump(&to->handle, &from->handle).self;
}

/* As async_context_switch(), for a stack that nobody will continue. Does not return. */
static inline void async_context_leave_forever(async_context_t *from, async_context_t *to)
{
	async_context_switch(from, to);
	__builtin_unreachable();
}
#endif

#endif
