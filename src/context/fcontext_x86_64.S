/* fcontext_x86_64.S - make and jump for the System V ABI of x86-64; see fcontext.h. */
/* SPDX-License-Identifier: MIT */

/*
 * What a suspended stack looks like, from its handle (the saved stack pointer) upwards:
 *
 *       0     8    16    24    32    40    48
 *     | r15 | r14 | r13 | r12 | rbx | rbp | return address | frames of the caller ...
 *
 * A new one has the entry for a return address and zeros for rbp and for the return address of the
 * entry itself, where debuggers and unwinders see that the stack ends.
 *
 * Built without CET on purpose: a shadow stack would have to be switched along, so this file makes no
 * claim to support one and the linker then marks the whole module accordingly.
 */
#if defined(__x86_64__) && defined(__LP64__) && defined(__ELF__) && !defined(ASYNC_BOOST_CONTEXT)

	.text

/* rax = async_fcontext_make(rdi stack_top, rsi size, rdx entry) */
	.globl	async_fcontext_make
	.hidden	async_fcontext_make
	.type	async_fcontext_make, @function
	.p2align 4
async_fcontext_make:
	.cfi_startproc
	andq	$-16, %rdi
	leaq	-64(%rdi), %rax
	movq	$0, 40(%rax)	/* rbp: no frame above */
	movq	%rdx, 48(%rax)	/* "returns" to the entry, with rsp 8 below a multiple of 16 as after a call */
	movq	$0, 56(%rax)	/* the entry has nowhere to return to */
	ret
	.cfi_endproc
	.size	async_fcontext_make, . - async_fcontext_make

/* rax:rdx = async_fcontext_jump(rdi to, rsi data) */
	.globl	async_fcontext_jump
	.hidden	async_fcontext_jump
	.type	async_fcontext_jump, @function
	.p2align 4
async_fcontext_jump:
	.cfi_startproc
	pushq	%rbp
	.cfi_adjust_cfa_offset 8
	.cfi_rel_offset %rbp, 0
	pushq	%rbx
	.cfi_adjust_cfa_offset 8
	.cfi_rel_offset %rbx, 0
	pushq	%r12
	.cfi_adjust_cfa_offset 8
	.cfi_rel_offset %r12, 0
	pushq	%r13
	.cfi_adjust_cfa_offset 8
	.cfi_rel_offset %r13, 0
	pushq	%r14
	.cfi_adjust_cfa_offset 8
	.cfi_rel_offset %r14, 0
	pushq	%r15
	.cfi_adjust_cfa_offset 8
	.cfi_rel_offset %r15, 0

	/* Both stacks have the same layout here, so the unwind information holds across the switch. */
	movq	%rsp, %rax
	movq	%rdi, %rsp

	popq	%r15
	.cfi_adjust_cfa_offset -8
	.cfi_restore %r15
	popq	%r14
	.cfi_adjust_cfa_offset -8
	.cfi_restore %r14
	popq	%r13
	.cfi_adjust_cfa_offset -8
	.cfi_restore %r13
	popq	%r12
	.cfi_adjust_cfa_offset -8
	.cfi_restore %r12
	popq	%rbx
	.cfi_adjust_cfa_offset -8
	.cfi_restore %rbx
	popq	%rbp
	.cfi_adjust_cfa_offset -8
	.cfi_restore %rbp

	/* The transfer {from, data}: the result where a jump is continued, the argument where an entry begins. */
	movq	%rsi, %rdx
	movq	%rax, %rdi

	/* Coroutines mostly leave from the same place in the scheduler, so the return predictor is right although
	 * the stack is another one; a jump instead would leave it one call off for every return that follows. */
	ret
	.cfi_endproc
	.size	async_fcontext_jump, . - async_fcontext_jump

#endif

	.section .note.GNU-stack, "", @progbits
