/* timeout.h - the class Async\Timeout: a moment that can be waited for. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_TIMEOUT_H
#define ASYNC_CLASS_TIMEOUT_H

#include "php.h"
#include "core/wait.h"

extern zend_class_entry *async_ce_timeout;

/* A Timeout that comes after so many milliseconds from now, more than 0. Owned by the caller. */
zend_object *async_timeout_create(zend_long milliseconds);

/* All take an object of class Timeout. The event fires when it is cancelled; that its time has come fires
 * nothing: who waits passes the deadline to async_wait(). */
async_event_t *async_timeout_event(zend_object *object);
uint64_t async_timeout_deadline(const zend_object *object);
bool async_timeout_is_settled(zend_object *object);

/* What a settled Timeout throws. Owned by the caller. */
zend_object *async_timeout_create_failure(zend_object *object);

void async_timeout_class_register(void);

#endif
