/* fcontext.h - the two primitives of a stack switch: make a context, jump to it. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CONTEXT_FCONTEXT_H
#define ASYNC_CONTEXT_FCONTEXT_H

#include <stddef.h>

/* A suspended C stack, represented by the stack pointer it was left with. */
typedef void *async_fcontext_t;

/* What arrives on the other side of a jump: who jumped, and what it handed over. */
typedef struct async_fcontext_transfer {
	async_fcontext_t from;
	void *data;
} async_fcontext_transfer_t;

typedef void (*async_fcontext_entry_t)(async_fcontext_transfer_t transfer);

/*
 * Only integer and frame registers that the ABI calls callee-saved travel with a context. The
 * floating-point control words are those of the thread: PHP never changes them in the middle of a
 * call, and saving them costs as much as the rest of the switch.
 */
#ifdef ASYNC_BOOST_CONTEXT
# define async_fcontext_make make_fcontext
# define async_fcontext_jump jump_fcontext
#endif

/* Prepares a context that will call entry on the stack ending (exclusive) at stack_top. entry must
 * never return. */
async_fcontext_t async_fcontext_make(void *stack_top, size_t size, async_fcontext_entry_t entry);

/* Leaves the running stack and continues "to". Returns when somebody jumps back. */
async_fcontext_transfer_t async_fcontext_jump(async_fcontext_t to, void *data);

/* "own assembly" or "Boost.Context", with the CPU: for php --ri. */
const char *async_fcontext_implementation(void);

#endif
