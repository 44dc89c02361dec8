/* fcontext_x86_64.S - make and jump for the System V ABI of x86-64 (ELF); see fcontext.h. */
/* SPDX-License-Identifier: MIT */

/*
 * What a suspended stack looks like, from its handle (the saved stack pointer) upwards:
 *
 *       0     8    16    24    32    40    48
 *     | r15 | r14 | r13 | r12 | rbx | rbp | return address | frames of the caller ...
 *
 * No claim is made to support CET (a shadow stack would have to be switched along), so the linker
 * marks the whole module as built without it.
 */
#if defined(__x86_64__) && defined(__LP64__) && defined(__ELF__) && !defined(ASYNC_BOOST_CONTEXT)

.macro save register
	pushq	%\register
	.cfi_adjust_cfa_offset 8
	.cfi_rel_offset %\register, 0
.endm

.macro restore register
	popq	%\register
	.cfi_adjust_cfa_offset -8
	.cfi_restore %\register
.endm

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
	movq	%rdx, 48(%rax)	/* "returns" to the entry, rsp being 8 below a multiple of 16 as after a call */
	movq	$0, 56(%rax)	/* where the entry would return to: debuggers see that the stack ends here */
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
	save	rbp
	save	rbx
	save	r12
	save	r13
	save	r14
	save	r15

	/* Both stacks look alike at this point, so that the unwind information holds across the switch. */
	movq	%rsp, %rax
	movq	%rdi, %rsp

	restore	r15
	restore	r14
	restore	r13
	restore	r12
	restore	rbx
	restore	rbp

	/* The transfer {from, data}: the result where a jump is continued, the argument where an entry begins. */
	movq	%rax, %rdi
	movq	%rsi, %rdx

	/* Coroutines mostly leave from the same place in the scheduler, so the return predictor is right although
	 * the stack is another one; a jump instead would leave it one call off for every return that follows. */
	ret
	.cfi_endproc
	.size	async_fcontext_jump, . - async_fcontext_jump

#endif

	.section .note.GNU-stack, "", @progbits
