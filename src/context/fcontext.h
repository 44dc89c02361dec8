/* fcontext.h - the two primitives of a stack switch: make a context, jump to it. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CONTEXT_FCONTEXT_H
#define ASYNC_CONTEXT_FCONTEXT_H

#include <stddef.h>

/* A suspended C stack, represented by the stack pointer it was left with. */
typedef void *async_fcontext_t;

/* What the entry of a new context is called with; for async_fcontext_arrive() alone. */
typedef struct async_fcontext_arrival {
#ifdef ASYNC_BOOST_CONTEXT
	async_fcontext_t handle;
#endif
	async_fcontext_t *from;
} async_fcontext_arrival_t;

typedef void (*async_fcontext_entry_t)(async_fcontext_arrival_t arrival);

#ifdef ASYNC_BOOST_CONTEXT
# define async_fcontext_make make_fcontext
async_fcontext_arrival_t jump_fcontext(async_fcontext_t to, async_fcontext_t *from);
#endif

/* Prepares a context that will call entry on the stack ending (exclusive) at stack_top. entry must never return. */
async_fcontext_t async_fcontext_make(void *stack_top, size_t size, async_fcontext_entry_t entry);

/* First thing in an entry: returns where the one that jumped left its handle. */
static inline async_fcontext_t *async_fcontext_arrive(async_fcontext_arrival_t arrival)
{
#ifdef ASYNC_BOOST_CONTEXT
	*arrival.from = arrival.handle; /* only the other side of a jump knows it */
#endif
	return arrival.from;
}

/* Two handles, as the one that comes back from a jump gets to know them: its own, and that of who jumped to it. */
typedef struct async_fcontext_transfer {
	async_fcontext_t *self;
	async_fcontext_t *previous;
} async_fcontext_transfer_t;

/*
 * Leaves the running stack, of which *from becomes the handle, and continues *to. Returns when somebody jumps back.
 *
 * Only registers that the ABI calls callee-saved travel with a context. The floating-point control
 * words are those of the thread: PHP never changes them in the middle of a call, and saving them costs as much
 * as the rest of the switch.
 */
#if defined(ASYNC_BOOST_CONTEXT)
static inline async_fcontext_transfer_t async_fcontext_jump(async_fcontext_t *to, async_fcontext_t *from)
{
	return (async_fcontext_transfer_t){from, async_fcontext_arrive(jump_fcontext(*to, from))};
}
#elif defined(__x86_64__)
# ifdef __AVX512F__
#  define ASYNC_FCONTEXT_AVX512 , "xmm16", "xmm17", "xmm18", "xmm19", "xmm20", "xmm21", "xmm22", "xmm23", "xmm24", \
	"xmm25", "xmm26", "xmm27", "xmm28", "xmm29", "xmm30", "xmm31", "k0", "k1", "k2", "k3", "k4", "k5", "k6", "k7"
# else
#  define ASYNC_FCONTEXT_AVX512
# endif
# ifdef __APX_F__
#  define ASYNC_FCONTEXT_APX , "r16", "r17", "r18", "r19", "r20", "r21", "r22", "r23", "r24", "r25", "r26", "r27", \
	"r28", "r29", "r30", "r31"
# else
#  define ASYNC_FCONTEXT_APX
# endif

/*
 * The compiler is told that the jump changes every register. So the function around it saves those of its caller, which
 * it mostly does anyway, and nothing is saved twice. It must not keep anything below its stack pointer: config.m4
 * compiles with -mno-red-zone.
 *
 * From handle upwards a suspended stack holds the address to continue at, and then what is private to the way it was left:
 * here rbp, and what the function around has there. Every stack begins so, new ones too: tail_switch.h looks at it.
 * What an unwinder is told does not count the two pushes, because only the compiler knows how it finds the frame: a
 * profiler that interrupts these few instructions may see a wrong caller.
 *
 * It is continued by a jump, which is predicted by what happened before: a return is predicted by the last
 * calls, and these are the ones of the stack that was left.
 */
static inline __attribute__((always_inline)) async_fcontext_transfer_t async_fcontext_jump(
	async_fcontext_t *to, async_fcontext_t *from)
{
	__asm__ volatile(
		"pushq	%%rbp\n"
		"	leaq	1f(%%rip), %%rax\n"
		"	pushq	%%rax\n"
		"	movq	%%rsp, (%%rsi)\n"
		"	movq	(%%rdi), %%rsp\n"
		"	popq	%%rax\n"
		"	jmp	*%%rax\n"
		"1:	popq	%%rbp"
		: "+D"(to), "+S"(from)
		:
		: "rax", "rbx", "rcx", "rdx", "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15", "memory", "cc",
		  "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11",
		  "xmm12", "xmm13", "xmm14", "xmm15" ASYNC_FCONTEXT_AVX512 ASYNC_FCONTEXT_APX
	);
	return (async_fcontext_transfer_t){to, from};
}
#else
async_fcontext_transfer_t async_fcontext_jump(async_fcontext_t *to, async_fcontext_t *from);
#endif

/* "own assembly" or "Boost.Context", with the CPU: for php --ri. */
const char *async_fcontext_implementation(void);

#endif
