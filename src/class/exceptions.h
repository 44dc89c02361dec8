/* exceptions.h - everything this extension throws, and \Cancellation, a root beside \Exception and \Error. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_EXCEPTIONS_H
#define ASYNC_CLASS_EXCEPTIONS_H

#include "php.h"
#include "core/coroutine.h" /* async_ce_cancellation_root, _cancellation, _exception, _deadlock_error */

extern zend_class_entry *async_ce_operation_canceled; /* Async\OperationCanceledException */
extern zend_class_entry *async_ce_context_exception;
extern zend_class_entry *async_ce_channel_exception;
extern zend_class_entry *async_ce_pool_exception;
extern zend_class_entry *async_ce_service_unavailable;
extern zend_class_entry *async_ce_io_exception;
extern zend_class_entry *async_ce_dns_exception;
extern zend_class_entry *async_ce_timeout_exception;
extern zend_class_entry *async_ce_poll_exception;
extern zend_class_entry *async_ce_composite_exception;

/* Throws; returns the exception, borrowed. */
zend_object *async_throw(zend_class_entry *ce, const char *format, ...) ZEND_ATTRIBUTE_FORMAT(printf, 2, 3);

/* An exception object that is not thrown. Owned by the caller. */
zend_object *async_exception_create(zend_class_entry *ce, const char *format, ...) ZEND_ATTRIBUTE_FORMAT(printf, 2, 3);

/* Throws an exception that is stored somewhere else too: takes a reference of its own. */
void async_throw_object(zend_object *exception);

/* Makes "previous" (takes ownership; may be NULL) the last previous of the exception. */
void async_exception_append_previous(zend_object *exception, zend_object *previous);

/* Around code of the script that runs while an exception may be on its way (in a destructor): it must neither
 * meet that exception nor lose it. What it throws itself gets the other one as its last previous. */
typedef struct async_exception_aside {
	zend_object *exception; /* owned; NULL when there was none */
	const zend_op *opline;
} async_exception_aside_t;

async_exception_aside_t async_exception_set_aside(void);
void async_exception_put_back(async_exception_aside_t aside);

/* For a function that takes iterators, when it leaves with an exception. Its arguments are released while the caller's frame does
 * not know of the exception yet; a generator among them may run its finally blocks then, and if these throw too the
 * engine forgets where in the caller that was. So the caller is told before. */
void async_exception_tell_caller(const zend_execute_data *execute_data);

/* A CompositeException object, and how it grows (takes a reference to "part"). */
zend_object *async_composite_create(const char *message);
void async_composite_add(zend_object *composite, zend_object *part);

void async_exceptions_register(void);
void async_exceptions_unregister(void);

#endif
