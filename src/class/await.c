/* await.c - waiting for a Completable, with a token that may end the wait. */
/* SPDX-License-Identifier: MIT */
#include "class/await.h"

#include "class/completable.h"
#include "class/exceptions.h"
#include "class/interfaces.h"
#include "core/coroutine.h"
#include "core/request.h"
#include "core/wait.h"

bool async_await_is_token(const zend_object *token, uint32_t argument)
{
	if (!token || instanceof_function(token->ce, async_ce_completable)) {
		return true;
	}
	zend_argument_type_error(argument, "must be of type Async\\Completable, %s given", ZSTR_VAL(token->ce->name));
	return false;
}

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

typedef enum {
	AWAITED_WAS_FIRST, /* or nobody: look again */
	TOKEN_WAS_FIRST,
	CANCELLED,         /* the reason is thrown */
} wait_end_t;

/* The first one to settle ends the wait, whatever happens until the awaiter gets its turn. */
static wait_end_t wait_for_either(zend_object *awaitable, zend_object *token)
{
	async_waiter_t waiters[2];
	uint64_t deadline = async_completable_deadline(awaitable);
	uint64_t limit = ASYNC_NO_DEADLINE;
	uint32_t count = 1;

	waiters[0].event = async_completable_event(awaitable);
	if (token && !is_running_coroutine(token)) {
		limit = async_completable_deadline(token);
		waiters[count++].event = async_completable_event(token);
	}
	switch (async_wait(waiters, count, MIN(deadline, limit))) {
		case ASYNC_WAIT_CANCELLED:
			return CANCELLED;
		case ASYNC_WAIT_TIMEOUT:
			return limit < deadline ? TOKEN_WAS_FIRST : AWAITED_WAS_FIRST;
		default:
			return count > 1 && waiters[1].fired ? TOKEN_WAS_FIRST : AWAITED_WAS_FIRST;
	}
}

void async_await(zend_object *awaitable, zend_object *token, zval *result)
{
	wait_end_t end = AWAITED_WAS_FIRST;

	if (UNEXPECTED(is_running_coroutine(awaitable))) {
		async_throw(async_ce_exception, "A coroutine cannot await itself");
		return;
	}
	async_completable_mark_used(awaitable);
	if (token) {
		async_completable_mark_used(token);
	}
	/* What is settled at the call wins over a token that is settled too. */
	while (end == TOKEN_WAS_FIRST || !async_completable_is_settled(awaitable)) {
		if (token && async_completable_is_settled(token)) {
			async_await_throw_token(token);
			return;
		}
		if (UNEXPECTED(!async_request_start())) {
			return;
		}
		end = wait_for_either(awaitable, token);
		if (end == CANCELLED) {
			return;
		}
	}
	async_completable_take_outcome(awaitable, result);
}
