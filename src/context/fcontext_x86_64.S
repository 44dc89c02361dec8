/* fcontext_x86_64.S - new stacks for the System V ABI of x86-64 (ELF); see fcontext.h. */
/* SPDX-License-Identifier: MIT */

/*
 * The jump itself is in fcontext.h, compiled into its callers. A new stack looks like a suspended one, from its handle
 * upwards:
 *
 *       0       8
 *     | start | entry |
 *
 * No claim is made to support CET (a shadow stack would have to be switched along), so the linker
 * marks the whole module as built without it.
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
	leaq	-32(%rdi), %rax
	leaq	start(%rip), %rcx
	movq	%rcx, 0(%rax)
	movq	%rdx, 8(%rax)
	ret
	.cfi_endproc
	.size	async_fcontext_make, . - async_fcontext_make

/* Where a new stack begins. Unwinders and debuggers end here. The argument of the entry: who jumped. */
	.type	start, @function
start:
	.cfi_startproc
	.cfi_undefined rip
	movq	%rsi, %rdi
	popq	%rax
	xorl	%ebp, %ebp
	call	*%rax		/* never returns; the stack is aligned as the ABI wants it */
	ud2
	.cfi_endproc
	.size	start, . - start

#endif

	.section .note.GNU-stack, "", @progbits
