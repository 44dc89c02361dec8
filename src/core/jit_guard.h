/* jit_guard.h - keeps the tracing JIT from losing a reference when a call throws. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_JIT_GUARD_H
#define ASYNC_CORE_JIT_GUARD_H

/*
 * In a closure, "$this->property = f()" first puts $this into a temporary variable, then calls f(); since PHP 8.4 only
 * if the closure was made outside of a class. A compiled trace leaves that variable unwritten until it is used, unless
 * a call lies between that runs PHP code; a call of an internal function by the instruction DO_ICALL is not taken for
 * one. When the function throws, the engine releases what is in the variable: a pointer that is left there from
 * earlier, whose reference belongs to somebody else. The fault is PHP's (seen with 8.2.36, 8.4.27 and 8.5.7) and needs
 * no coroutine, but a cancellation makes any call that waits throw.
 *
 * So these calls are made by DO_FCALL, which does the same, and for which the JIT writes the variable. Other
 * instructions that may throw (a conversion that calls __toString(), say) stay as they are.
 */
void async_jit_guard_module_start(void);
void async_jit_guard_module_stop(void);

#endif
