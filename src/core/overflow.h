/* overflow.h - a stack overflow in a coroutine ends with a message instead of a bare crash. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_OVERFLOW_H
#define ASYNC_CORE_OVERFLOW_H

#include "php.h"

/* Sets the handler of this thread; whoever handled the signals before still gets what is not ours. */
void async_overflow_install(void);
void async_overflow_restore(void);

/* The running stack was found to have overflowed, without a guard that would have stopped it: memory of
 * another coroutine is damaged. Ends the process with the message. */
ZEND_NORETURN void async_overflow_die(void);

#endif
