/* scope_wait.c - waiting until the members of a scope are done. */
/* SPDX-License-Identifier: MIT */
#include "sync/scope_wait.h"

/* On the stack of a flow that waits for the scope to be idle. */
typedef struct idle_wait {
	async_waiter_t waiters[2]; /* the scope, the token */
	zend_object *failure;      /* owned, or NULL */
	bool is_scope_cancelled;
} idle_wait_t;

static uint32_t add_token(async_waiter_t *waiter, const async_wait_token_t *token)
{
	if (!token->event) {
		return 0;
	}
	waiter->event = token->event;
	return 1;
}

static async_scope_wait_result_t idle_result(const idle_wait_t *wait, zend_object **failure)
{
	if (wait->failure) {
		*failure = wait->failure;
		return ASYNC_SCOPE_WAIT_FAILED;
	}
	return wait->is_scope_cancelled ? ASYNC_SCOPE_WAIT_SCOPE_CANCELLED : ASYNC_SCOPE_WAIT_DONE;
}

async_scope_wait_result_t async_scope_wait_idle(
	async_managed_scope_t *scope, const async_wait_token_t *token, zend_object **failure)
{
	async_scope_wait_result_t result = ASYNC_SCOPE_WAIT_DONE;

	async_membership_addref(&scope->base);
	while (scope->base.active > 0 && result == ASYNC_SCOPE_WAIT_DONE) {
		idle_wait_t wait = {.waiters[0].event = &scope->idle};
		uint32_t count = 1 + add_token(&wait.waiters[1], token);

		switch (async_wait(wait.waiters, count, token->deadline)) {
			case ASYNC_WAIT_CANCELLED:
				if (wait.failure) {
					OBJ_RELEASE(wait.failure);
				}
				result = ASYNC_SCOPE_WAIT_CANCELLED;
				break;
			case ASYNC_WAIT_TIMEOUT:
				result = ASYNC_SCOPE_WAIT_TOKEN;
				break;
			default:
				result = wait.waiters[0].fired ? idle_result(&wait, failure) : ASYNC_SCOPE_WAIT_TOKEN;
		}
	}
	async_scope_release(scope);
	return result;
}

static idle_wait_t *idle_wait_of(async_list_t *node)
{
	return (idle_wait_t *) ASYNC_LIST_ENTRY(node, async_waiter_t, link);
}

void async_scope_wait_cancel(async_managed_scope_t *scope)
{
	ASYNC_LIST_FOREACH(&scope->idle.waiters, node) {
		idle_wait_of(node)->is_scope_cancelled = true;
	}
	async_wake_all_with_error(&scope->idle);
}

/* ---- until nobody is alive ---- */

void async_scope_wait_ended_open(async_ended_wait_t *wait, async_managed_scope_t *scope)
{
	*wait = (async_ended_wait_t){.scope = scope};
	async_membership_addref(&scope->base);
	async_list_append(&scope->ended_waits, &wait->link);
}

static bool take_failure(async_ended_wait_t *wait, zend_object **failure)
{
	if (wait->handed_over == wait->count) {
		return false;
	}
	async_scope_failure_t *taken = &wait->failures[wait->handed_over++];

	*failure = taken->exception;
	OBJ_RELEASE(&taken->coroutine->std);
	return true;
}

async_scope_wait_result_t async_scope_wait_ended(
	async_ended_wait_t *wait, const async_wait_token_t *token, zend_object **failure)
{
	for (;;) {
		if (take_failure(wait, failure)) {
			return ASYNC_SCOPE_WAIT_FAILED;
		}
		if (wait->scope->base.alive == 0) {
			return ASYNC_SCOPE_WAIT_DONE;
		}
		async_waiter_t waiters[2] = {{.event = &wait->scope->ended}};
		uint32_t count = 1 + add_token(&waiters[1], token);

		switch (async_wait(waiters, count, token->deadline)) {
			case ASYNC_WAIT_CANCELLED:
				return ASYNC_SCOPE_WAIT_CANCELLED;
			case ASYNC_WAIT_TIMEOUT:
				return ASYNC_SCOPE_WAIT_TOKEN;
			default:
				if (!waiters[0].fired) {
					return ASYNC_SCOPE_WAIT_TOKEN;
				}
		}
	}
}

void async_scope_wait_ended_close(async_ended_wait_t *wait)
{
	async_list_unlink(&wait->link);
	for (uint32_t i = wait->handed_over; i < wait->count; i++) {
		async_coroutine_t *coroutine = wait->failures[i].coroutine;
		async_membership_hear_above(&wait->scope->base, &wait->failures[i]);
		OBJ_RELEASE(&coroutine->std);
	}
	if (wait->failures) {
		efree(wait->failures);
	}
	async_scope_release(wait->scope);
}

static void keep_failure(async_ended_wait_t *wait, const async_scope_failure_t *failure)
{
	wait->failures = safe_erealloc(wait->failures, wait->count + 1, sizeof(async_scope_failure_t), 0);
	wait->failures[wait->count++] = *failure;
	GC_ADDREF(failure->exception);
	GC_ADDREF(&failure->coroutine->std);
}

/* ---- failures ---- */

bool async_scope_wait_fail(async_managed_scope_t *scope, const async_scope_failure_t *failure)
{
	bool is_heard = false;

	ASYNC_LIST_FOREACH(&scope->idle.waiters, node) {
		idle_wait_t *wait = idle_wait_of(node);
		if (!wait->failure) {
			GC_ADDREF(failure->exception);
			wait->failure = failure->exception;
		}
		is_heard = true;
	}
	ASYNC_LIST_FOREACH(&scope->ended_waits, node) {
		keep_failure(ASYNC_LIST_ENTRY(node, async_ended_wait_t, link), failure);
		is_heard = true;
	}
	async_wake_all(&scope->ended);
	return is_heard;
}
