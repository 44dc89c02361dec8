/* failure.h - exceptions that leave a coroutine: what they are, and who must hear of them. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_FAILURE_H
#define ASYNC_CORE_FAILURE_H

#include "core/coroutine.h"

/* A cancellation ends a coroutine silently: only its awaiters see it. */
bool async_failure_is_cancellation(const zend_object *exception);

/* The token by which exit() and die() unwind the stack. */
bool async_failure_is_exit(const zend_object *exception);

/* An unwinding that stands for a fatal error which has been reported already: no PHP code may run. */
bool async_failure_is_fatal(const zend_object *exception);

/* An exception object that is not thrown. */
zend_object *async_failure_create(zend_class_entry *ce, const char *message);

/* Whether the exception is "chain" or one of its previous ones. */
bool async_failure_is_in_chain(zend_object *chain, const zend_object *exception);

/* Makes "previous" (takes ownership) the last previous of the exception, unless it is part of it already. */
void async_failure_append(zend_object *exception, zend_object *previous);

/* A coroutine ended with an exception: leaves it to its awaiters, or else lets its scope hear of it. */
void async_failure_of(async_coroutine_t *coroutine);

/* If somebody holds the handle the failure is left to him. Returns whether it is. */
bool async_failure_defer(async_coroutine_t *coroutine);

/* The handle of a failed coroutine dies, and nobody ever looked at the failure. */
void async_failure_unobserved(async_coroutine_t *coroutine);

#endif
