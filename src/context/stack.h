/* stack.h - C stacks of coroutines: slabs of address space, guards, a pool of free stacks. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CONTEXT_STACK_H
#define ASYNC_CONTEXT_STACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct async_slab async_slab_t;

/*
 * One stack. Its description is the beginning of its head, which lies above it. What follows in the head
 * belongs to the owner of the stack. So a suspended coroutine costs no memory beside its own top page, and what
 * describes it and the upper end of its stack are neighbours in the cache:
 *
 *    low                                                                                  high
 *    | guard 64 KiB | ....... usable, grows down ....... | async_stack_t, head | colour | word |
 *                   ^ limit                              ^ the address of the stack; 64-byte aligned
 *
 * "colour" is 0 to 15 times 64 bytes: without it all stack tops would share the same few lines of the
 * L1 cache. "word" is what async_stack_is_intact() of the stack above looks at.
 */
typedef struct async_stack {
	async_slab_t *slab;   /* borrowed: valid as long as the stack */
	char *limit;          /* lowest usable byte */
	uint32_t index;       /* in its slab */
	uint32_t valgrind_id; /* how valgrind knows it, plus one; 0: not at all */
} async_stack_t;

typedef struct async_stack_statistics {
	size_t stacks_mapped; /* stacks for which address space is reserved */
	size_t stacks_free;   /* of these, in the pool */
	size_t stack_size;    /* bytes of address space of one stack, guard included */
	size_t bytes_mapped;  /* address space of all slabs */
} async_stack_statistics_t;

/* Sets the size of the stacks that will be made, in bytes, guard included; rounded up to an odd number
 * of pages, at least 128 KiB. A size that the system cannot provide shows when a stack is acquired. The
 * head of each has head_size bytes, async_stack_t included; they are zero when a stack is acquired for the first
 * time, and then what its last owner left. The pool is per thread and must be empty (never used, or closed).
 *
 * The environment variable ASYNC_STACK_GUARD, read once in the life of a process, forces the use of
 * "mprotect" or "word" guards where better ones exist: for tests. */
void async_stacks_init(size_t stack_size, size_t head_size);

/* Unmaps every slab. No stack may be in use. */
void async_stacks_close(void);

/* The first byte above the usable part. */
static inline char *async_stack_top(async_stack_t *stack)
{
	return (char *) stack;
}

/* Takes a stack from the pool, or makes a slab of new ones. NULL when the system refuses memory. */
async_stack_t *async_stack_acquire(void);

/* Gives a stack back. The caller may still be running on it: its pages stay valid until the next
 * async_stacks_trim(). */
void async_stack_release(async_stack_t *stack);

/* Gives memory of pooled stacks back to the system: pages below the first two of a stack, and whole
 * slabs that nobody uses, beyond a reserve that stays warm. Looks after one slab per call (about 50 us)
 * and returns whether more is left to do. Must run on a stack that is not in the pool. */
bool async_stacks_trim(void);

/* Whether the address lies in the guard of one of this thread's stacks. Safe in a signal handler. */
bool async_stack_is_guard(const void *address);

/* Whether a fault stops an overflow of this stack. Otherwise async_stack_is_intact() must be asked. */
bool async_stack_is_guarded(const async_stack_t *stack);

/* Whether the word that the stack below this one keeps at its very top is intact. Only slabs without
 * real guards need it; true for all others. */
bool async_stack_is_intact(const async_stack_t *stack);

/* Whether a fault at this address is the end of an overflow that no guard has stopped: one of this stack that has run
 * through its neighbours and off their memory. Safe in a signal handler. */
bool async_stack_has_run_off(const async_stack_t *stack, const void *address);

/* What protects the ends of stacks here: "madvise(MADV_GUARD_INSTALL)", "mprotect", ... */
const char *async_stack_guard_kind(void);

async_stack_statistics_t async_stack_statistics(void);

#endif
