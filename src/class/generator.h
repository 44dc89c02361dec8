/* generator.h - Generator::throw() into a generator that somebody is in the middle of. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_GENERATOR_H
#define ASYNC_CLASS_GENERATOR_H

/* The engine refuses to advance a generator that is running, which one that waits is too; but throw() rearranges its
 * frame first. Ours refuses it before, with the same error. */
void async_generator_class_extend(void);
void async_generator_class_restore(void);

#endif
