/* fcontext_aarch64.S - make and jump for the AAPCS64 (ELF); see fcontext.h. */
/* SPDX-License-Identifier: MIT */

/*
 * What a suspended stack looks like, from its handle (the saved stack pointer) upwards:
 *
 *       0        64         144   152
 *     | d8 - d15 | x19 - x28 | x29 | x30 = return address | frames of the caller ...
 *
 * A new one has the entry for x19 and "start" for a return address.
 */
#if defined(__aarch64__) && defined(__LP64__) && defined(__ELF__) && !defined(ASYNC_BOOST_CONTEXT)

#define FRAME 160
#define BTI_C hint #34	/* a landing pad where branch target identification is on, else a no-op */

	.text

/* x0 = async_fcontext_make(x0 stack_top, x1 size, x2 entry) */
	.globl	async_fcontext_make
	.hidden	async_fcontext_make
	.type	async_fcontext_make, %function
	.p2align 4
async_fcontext_make:
	.cfi_startproc
	BTI_C
	and	x0, x0, #-16
	sub	x0, x0, #FRAME
	adr	x3, start
	str	x2, [x0, #64]
	stp	xzr, x3, [x0, #144]
	ret
	.cfi_endproc
	.size	async_fcontext_make, . - async_fcontext_make

/* Where a new stack begins. Unwinders end here. The argument of the entry: who jumped. */
	.type	start, %function
start:
	.cfi_startproc
	.cfi_undefined x30
	mov	x30, xzr
	mov	x0, x1
	br	x19
	.cfi_endproc
	.size	start, . - start

/* x0:x1 = async_fcontext_jump(x0 to, x1 from) */
	.globl	async_fcontext_jump
	.hidden	async_fcontext_jump
	.type	async_fcontext_jump, %function
	.p2align 4
async_fcontext_jump:
	.cfi_startproc
	BTI_C
	sub	sp, sp, #FRAME
	.cfi_def_cfa_offset FRAME
	stp	d8, d9, [sp, #0]
	stp	d10, d11, [sp, #16]
	stp	d12, d13, [sp, #32]
	stp	d14, d15, [sp, #48]
	stp	x19, x20, [sp, #64]
	stp	x21, x22, [sp, #80]
	stp	x23, x24, [sp, #96]
	stp	x25, x26, [sp, #112]
	stp	x27, x28, [sp, #128]
	stp	x29, x30, [sp, #144]
	.cfi_rel_offset x29, 144
	.cfi_rel_offset x30, 152

	/* Both stacks have the same layout here, so the unwind information holds across the switch. */
	mov	x2, sp
	str	x2, [x1]
	ldr	x2, [x0]
	mov	sp, x2

	ldp	d8, d9, [sp, #0]
	ldp	d10, d11, [sp, #16]
	ldp	d12, d13, [sp, #32]
	ldp	d14, d15, [sp, #48]
	ldp	x19, x20, [sp, #64]
	ldp	x21, x22, [sp, #80]
	ldp	x23, x24, [sp, #96]
	ldp	x25, x26, [sp, #112]
	ldp	x27, x28, [sp, #128]
	ldp	x29, x30, [sp, #144]
	add	sp, sp, #FRAME
	.cfi_def_cfa_offset 0
	.cfi_restore x29
	.cfi_restore x30

	/* The transfer is what the one that jumped had for arguments: this stack, and his. */

	/* Coroutines mostly leave from the same place in the scheduler, so the return predictor is right although
	 * the stack is another one; a branch instead would leave it one call off for every return that follows. */
	ret
	.cfi_endproc
	.size	async_fcontext_jump, . - async_fcontext_jump

#endif

	.section .note.GNU-stack, "", %progbits
