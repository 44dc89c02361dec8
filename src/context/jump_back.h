/* jump_back.h - a call that returns by a jump, for what switches stacks in between. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CONTEXT_JUMP_BACK_H
#define ASYNC_CONTEXT_JUMP_BACK_H

/*
 * The processor predicts to where a function returns by a stack of the calls it has seen. After a switch these
 * are the calls of the flow that was left: right as long as both flows called from the same places, wrong from
 * the first place where they differ. That is the call from the engine, when one coroutine is suspended in send()
 * and the other one in foreach, or each at a place of its own in compiled code. An indirect jump is predicted by
 * what happened before, which tells the flows apart, and it leaves the callers of the flow that was left alone.
 *
 *    ASYNC_JUMP_BACK_FROM(function)    at file level: defines the variant of this function, which is declared and
 *                                      not static
 *    ASYNC_JUMPING_BACK(function)      its name: the same arguments, the same result. To be called last, so
 *                                      that the compiler makes the call a jump; no argument may be on the stack
 *
 * The return address is read from below the stack pointer, where signal handlers leave 128 bytes alone. With any
 * other CPU it is the function itself.
 */
#if defined(__x86_64__) && defined(__LP64__) && defined(__ELF__)
# define ASYNC_JUMPING_BACK(function) function##_jumping_back
# define ASYNC_JUMP_BACK_FROM(function) \
	__attribute__((visibility("hidden"), used)) extern __typeof__(function) function; \
	__attribute__((visibility("hidden"))) extern __typeof__(function) function##_jumping_back; \
	__asm__( \
		".pushsection .text\n" \
		"	.p2align 4\n" \
		"	.globl " #function "_jumping_back\n" \
		"	.hidden " #function "_jumping_back\n" \
		"	.type " #function "_jumping_back, @function\n" \
		#function "_jumping_back:\n" \
		"	.cfi_startproc\n" \
		"	subq $8, %rsp\n" \
		"	.cfi_adjust_cfa_offset 8\n" \
		"	call " #function "\n" \
		"	addq $16, %rsp\n" \
		"	.cfi_adjust_cfa_offset -16\n" \
		"	jmp *-8(%rsp)\n" \
		"	.cfi_endproc\n" \
		"	.size " #function "_jumping_back, . - " #function "_jumping_back\n" \
		"	.popsection\n")
#else
# define ASYNC_JUMPING_BACK(function) function
# define ASYNC_JUMP_BACK_FROM(function) struct async_jump_back_unused
#endif

#endif
