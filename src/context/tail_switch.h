/* tail_switch.h - a switch as the last thing that a function does. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CONTEXT_TAIL_SWITCH_H
#define ASYNC_CONTEXT_TAIL_SWITCH_H

#include "context/context.h"

/*
 * Where a function ends with the switch, nothing but the registers of its caller has to be kept, and who continues it may
 * do beforehand what there is to do on arrival. Then the whole switch is: push, change stacks, pop, and on to the caller.
 *
 *    ASYNC_TAIL_SWITCH_DECLARE(name, arrive);   in a header; "arrive" is a void function of one async_context_t *,
 *                                               declared before
 *    ASYNC_TAIL_SWITCH_DEFINE(name, arrive);    in one file
 *
 * They make these:
 *
 *    void name(async_context_t *from, async_context_t *to)
 *        Leaves "from", which is running, for "to". When somebody continues "from", arrive(from) is called, and
 *        the function returns. To be called last, so that the compiler makes the call a jump.
 *
 *    bool name_has_left(async_fcontext_t handle)
 *        Whether the suspended context with this handle was left by the function.
 *
 *    void name_prepared(async_context_t *from, async_fcontext_t to)
 *        The same as name(), where that is so and the caller has done what arrive() does.
 *
 * It comes back by an indirect jump, for the reasons given in jump_back.h. From its handle upwards a stack that was left
 * holds the address to continue at (as after every switch, see fcontext.h), the six registers, and the return address.
 */
#if defined(__x86_64__) && defined(__LP64__) && defined(__ELF__) && !defined(ASYNC_BOOST_CONTEXT) && !defined(ASYNC_ASAN)
# define ASYNC_TAIL_SWITCH_HIDDEN __attribute__((visibility("hidden")))

# define ASYNC_TAIL_SWITCH_DECLARE(name, arrive) \
	extern ASYNC_TAIL_SWITCH_HIDDEN const char name##_arrival[]; \
	extern ASYNC_TAIL_SWITCH_HIDDEN void name##_jump( \
		async_fcontext_t *to, async_fcontext_t *from, const char *arrival); \
	extern ASYNC_TAIL_SWITCH_HIDDEN void name##_jump_prepared( \
		async_fcontext_t to, async_fcontext_t *from, const char *arrival); \
	static inline __attribute__((always_inline)) void name(async_context_t *from, async_context_t *to) \
	{ \
		name##_jump(&to->handle, &from->handle, name##_arrival); \
	} \
	static inline __attribute__((always_inline)) void name##_prepared(async_context_t *from, async_fcontext_t to) \
	{ \
		name##_jump_prepared(to, &from->handle, name##_arrival); \
	} \
	static inline __attribute__((always_inline)) bool name##_has_left(async_fcontext_t handle) \
	{ \
		return *(const char **) handle == name##_arrival; \
	} \
	struct async_tail_switch_unused

# define ASYNC_TAIL_SWITCH_DEFINE(name, arrive) \
	extern __attribute__((used)) ASYNC_TAIL_SWITCH_HIDDEN void arrive(async_context_t *self); \
	__asm__( \
		".pushsection .text\n" \
		ASYNC_TAIL_SWITCH_LEAVE(#name "_jump") \
		"	movq (%rdi), %rsp\n" \
		"	popq %rax\n" \
		"	.cfi_adjust_cfa_offset -8\n" \
		"	jmp *%rax\n" \
		"	.globl " #name "_arrival\n" \
		"	.hidden " #name "_arrival\n" \
		#name "_arrival:\n" \
		"	subq $8, %rsp\n" /* aligned for a call */ \
		"	.cfi_adjust_cfa_offset 8\n" \
		"	call " #arrive "\n" \
		"	addq $8, %rsp\n" \
		"	.cfi_adjust_cfa_offset -8\n" \
		ASYNC_TAIL_SWITCH_RETURN(#name "_jump") \
		ASYNC_TAIL_SWITCH_LEAVE(#name "_jump_prepared") \
		"	leaq 8(%rdi), %rsp\n" \
		"	.cfi_adjust_cfa_offset -8\n" \
		ASYNC_TAIL_SWITCH_RETURN(#name "_jump_prepared") \
		".popsection\n")

/* The stack pointer is the last thing that is of the old stack. The other one looks alike if it was left this way; if not,
 * a profiler that interrupts the two instructions up to the jump may see a wrong caller. */
# define ASYNC_TAIL_SWITCH_LEAVE(function) \
		"	.p2align 4\n" \
		"	.globl " function "\n" \
		"	.hidden " function "\n" \
		"	.type " function ", @function\n" \
		function ":\n" \
		"	.cfi_startproc\n" \
		"	.irp register, rbp, rbx, r12, r13, r14, r15\n" \
		"	pushq %\\register\n" \
		"	.cfi_adjust_cfa_offset 8\n" \
		"	.cfi_rel_offset \\register, 0\n" \
		"	.endr\n" \
		"	pushq %rdx\n" \
		"	.cfi_adjust_cfa_offset 8\n" \
		"	movq %rsp, (%rsi)\n"

# define ASYNC_TAIL_SWITCH_RETURN(function) \
		"	.irp register, r15, r14, r13, r12, rbx, rbp\n" \
		"	popq %\\register\n" \
		"	.cfi_adjust_cfa_offset -8\n" \
		"	.cfi_restore \\register\n" \
		"	.endr\n" \
		"	popq %rax\n" \
		"	.cfi_adjust_cfa_offset -8\n" \
		"	.cfi_register rip, rax\n" \
		"	jmp *%rax\n" \
		"	.cfi_endproc\n" \
		"	.size " function ", . - " function "\n"
#else
# define ASYNC_TAIL_SWITCH_DECLARE(name, arrive) \
	static inline __attribute__((always_inline)) void name(async_context_t *from, async_context_t *to) \
	{ \
		arrive(async_context_switch(from, to)); \
	} \
	static inline __attribute__((always_inline)) void name##_prepared(async_context_t *from, async_fcontext_t to) \
	{ \
		(void) from, (void) to; \
		__builtin_unreachable(); \
	} \
	static inline __attribute__((always_inline)) bool name##_has_left(async_fcontext_t handle) \
	{ \
		(void) handle; \
		return false; \
	} \
	struct async_tail_switch_unused

# define ASYNC_TAIL_SWITCH_DEFINE(name, arrive) struct async_tail_switch_unused
#endif

#endif
