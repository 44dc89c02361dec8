/* native_call.h - a cancellation that strikes inside a native call: quiet failure, then the exception. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_NATIVE_CALL_H
#define ASYNC_CORE_NATIVE_CALL_H

#include "php.h"

/*
 * A replaced library call inside a coroutine that is being cancelled returns its ordinary failure value
 * and leaves the reason in EG(exception). The PHP function around it then would warn about a failure
 * that is none: while such an exception is pending, warnings and notices are not shown.
 */
void async_native_call_module_start(void);
void async_native_call_module_stop(void);

/*
 * Some extensions answer a failure with an exception of their own, which the engine then chains to the one that is
 * pending. Puts the reason back in the place of exceptions that this function, which is about to return, has thrown
 * itself; what PHP code has thrown in a callback stays. Where no function is called (foreach) it is the one that runs.
 */
void async_native_call_restore_reason(const zend_function *function);

/* A debugger puts its own reporting of errors in front when a request begins. From the first use of the scheduler to the
 * end of the request ours comes before it. */
void async_native_call_install(void);
void async_native_call_restore(void);

#endif
