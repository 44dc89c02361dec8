/* completable.c - what Coroutine, Future and Timeout have in common: they settle once. */
/* SPDX-License-Identifier: MIT */
#include "class/completable.h"

#include "class/coroutine.h"
#include "class/exceptions.h"
#include "class/future.h"
#include "class/timeout.h"
#include "core/coroutine.h"
#include "sync/future.h"

typedef enum {
	IS_COROUTINE,
	IS_FUTURE,
	IS_TIMEOUT,
} kind_t;

static zend_always_inline kind_t kind_of(const zend_object *object)
{
	if (EXPECTED(object->ce == async_ce_coroutine)) {
		return IS_COROUTINE;
	}
	ZEND_ASSERT(object->ce == async_ce_future || object->ce == async_ce_timeout);
	return object->ce == async_ce_future ? IS_FUTURE : IS_TIMEOUT;
}

async_event_t *async_completable_event(zend_object *object)
{
	switch (kind_of(object)) {
		case IS_COROUTINE:
			return &ASYNC_COROUTINE_OF(object)->done;
		case IS_FUTURE:
			return async_future_event(async_future_of(object));
		default:
			return async_timeout_event(object);
	}
}

uint64_t async_completable_deadline(const zend_object *object)
{
	return kind_of(object) == IS_TIMEOUT ? async_timeout_deadline(object) : ASYNC_NO_DEADLINE;
}

bool async_completable_is_settled(zend_object *object)
{
	switch (kind_of(object)) {
		case IS_COROUTINE:
			return async_coroutine_is_finished(ASYNC_COROUTINE_OF(object));
		case IS_FUTURE:
			return async_future_is_settled(async_future_of(object));
		default:
			return async_timeout_is_settled(object);
	}
}

void async_completable_mark_used(zend_object *object)
{
	switch (kind_of(object)) {
		case IS_COROUTINE:
			ASYNC_COROUTINE_OF(object)->flags |= ASYNC_COROUTINE_AWAITED;
			return;
		case IS_FUTURE:
			async_future_mark_used(async_future_of(object));
			return;
		default:
			return;
	}
}

void async_completable_mark_handled(zend_object *object)
{
	switch (kind_of(object)) {
		case IS_COROUTINE:
			ASYNC_COROUTINE_OF(object)->flags |= ASYNC_COROUTINE_AWAITED | ASYNC_COROUTINE_FAILURE_HANDLED;
			return;
		case IS_FUTURE:
			async_future_ignore(async_future_of(object));
			return;
		default:
			return;
	}
}

bool async_completable_has_failed(const zend_object *object)
{
	switch (kind_of(object)) {
		case IS_COROUTINE: {
			const async_coroutine_t *coroutine = ASYNC_COROUTINE_OF(object);
			return coroutine->exception || (coroutine->flags & ASYNC_COROUTINE_CANCELLED);
		}
		case IS_FUTURE:
			return async_future_error(async_future_of(object)) != NULL;
		default:
			return true;
	}
}

void async_completable_take_outcome(zend_object *object, zval *result)
{
	if (EXPECTED(kind_of(object) == IS_COROUTINE)) {
		async_coroutine_take_outcome(ASYNC_COROUTINE_OF(object), result);
		return;
	}
	zend_object *failure = async_completable_take_failure(object);

	if (failure) {
		zend_throw_exception_internal(failure);
		return;
	}
	/* A Timeout never ends with a value. */
	ZVAL_COPY(result, async_future_value(async_future_of(object)));
}

zend_object *async_completable_take_failure(zend_object *object)
{
	zend_object *failure;

	switch (kind_of(object)) {
		case IS_COROUTINE:
			failure = async_coroutine_take_failure(ASYNC_COROUTINE_OF(object));
			break;
		case IS_FUTURE:
			failure = async_future_take_error(async_future_of(object));
			break;
		default:
			return async_timeout_create_failure(object);
	}
	if (failure) {
		GC_ADDREF(failure);
	}
	return failure;
}
