/* await.c - waiting for a Completable, with a token that may end the wait. */
/* SPDX-License-Identifier: MIT */
#include "class/await.h"

#include "class/completable.h"
#include "class/exceptions.h"
#include "core/coroutine.h"
#include "core/request.h"
#include "core/wait.h"

void async_await_throw_token(zend_object *token)
{
	zend_object *cause = async_completable_take_failure(token);
	zend_object *exception = async_exception_create(async_ce_operation_canceled, "Operation has been cancelled");

	async_exception_append_previous(exception, cause);
	zend_throw_exception_internal(exception);
}

static bool is_running_coroutine(const zend_object *object)
{
	const async_coroutine_t *current = async_scheduler_current();

	return current && object == &current->std;
}

/* Returns false when the wait ended with a cancellation, which is thrown then. */
static bool wait_for_either(zend_object *awaitable, zend_object *token)
{
	async_waiter_t waiters[2];
	uint64_t deadline = async_completable_deadline(awaitable);
	uint32_t count = 1;

	waiters[0].event = async_completable_event(awaitable);
	if (token && !is_running_coroutine(token)) {
		uint64_t limit = async_completable_deadline(token);
		deadline = MIN(deadline, limit);
		waiters[count++].event = async_completable_event(token);
	}
	return async_wait(waiters, count, deadline) != ASYNC_WAIT_CANCELLED;
}

void async_await(zend_object *awaitable, zend_object *token, zval *result)
{
	if (UNEXPECTED(is_running_coroutine(awaitable))) {
		async_throw(async_ce_exception, "A coroutine cannot await itself");
		return;
	}
	async_completable_mark_used(awaitable);
	if (token) {
		async_completable_mark_used(token);
	}
	/* What is settled wins over a token that is settled too. */
	while (!async_completable_is_settled(awaitable)) {
		if (token && async_completable_is_settled(token)) {
			async_await_throw_token(token);
			return;
		}
		if (UNEXPECTED(!async_request_start()) || !wait_for_either(awaitable, token)) {
			return;
		}
	}
	async_completable_take_outcome(awaitable, result);
}
