/* completable.h - what Coroutine, Future and Timeout have in common: they settle once. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_COMPLETABLE_H
#define ASYNC_CLASS_COMPLETABLE_H

#include "php.h"
#include "core/wait.h"

/* All functions take an object of a class that implements Completable. None of them suspends. */

/* What fires when it settles by somebody's action. Borrowed from the object. */
async_event_t *async_completable_event(zend_object *object);

/* When it settles by itself, or ASYNC_NO_DEADLINE. Nothing fires then: who waits passes it to async_wait(). */
uint64_t async_completable_deadline(const zend_object *object);

bool async_completable_is_settled(zend_object *object);

/* Somebody is interested in the outcome. */
void async_completable_mark_used(zend_object *object);

/* The same, and whatever comes out is his business alone: nobody else has to see a failure. */
void async_completable_mark_handled(zend_object *object);

/* Whether a settled object ended with an exception. */
bool async_completable_has_failed(const zend_object *object);

/* The outcome of a settled object: copies the value to result, or throws. Counts as having seen it. */
void async_completable_take_outcome(zend_object *object, zval *result);

/* The exception that a settled object ended with, owned; NULL when it ended with a value. Counts as having
 * seen it. */
zend_object *async_completable_take_failure(zend_object *object);

#endif
