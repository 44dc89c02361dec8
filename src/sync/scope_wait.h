/* scope_wait.h - waiting until the members of a scope are done. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_SYNC_SCOPE_WAIT_H
#define ASYNC_SYNC_SCOPE_WAIT_H

#include "sync/scope.h"

/* What may end a wait besides the scope. */
typedef struct async_wait_token {
	async_event_t *event; /* NULL without a token */
	uint64_t deadline;
} async_wait_token_t;

typedef enum {
	ASYNC_SCOPE_WAIT_DONE,
	ASYNC_SCOPE_WAIT_FAILED,          /* a member's exception came; the wait may go on */
	ASYNC_SCOPE_WAIT_SCOPE_CANCELLED,
	ASYNC_SCOPE_WAIT_TOKEN,           /* it seems to have settled: ask it */
	ASYNC_SCOPE_WAIT_CANCELLED,       /* the reason is thrown */
} async_scope_wait_result_t;

/* May switch. Waits until nobody here and below is active. The first failure ends the wait and is handed over in
 * *failure (owned by the caller). */
async_scope_wait_result_t async_scope_wait_idle(
	async_managed_scope_t *scope, const async_wait_token_t *token, zend_object **failure);

/* One wait until nobody is alive. Failures that come while it is open are handed over one after the other. Lives on
 * the waiting flow's stack. */
typedef struct async_ended_wait {
	async_list_t link;
	async_managed_scope_t *scope;   /* shared */
	async_scope_failure_t *failures; /* owned array, with exceptions and coroutines */
	uint32_t count;
	uint32_t handed_over;
} async_ended_wait_t;

void async_scope_wait_ended_open(async_ended_wait_t *wait, async_managed_scope_t *scope);

/* May switch. Until DONE, or the token, or a cancellation. */
async_scope_wait_result_t async_scope_wait_ended(
	async_ended_wait_t *wait, const async_wait_token_t *token, zend_object **failure);

/* Failures that were not handed over go on to the scope above. */
void async_scope_wait_ended_close(async_ended_wait_t *wait);

/* For scope.c and scope_failure.c. The scope is cancelled: nobody waits any longer for it to be idle. */
void async_scope_wait_cancel(async_managed_scope_t *scope);

/* A failure for those who wait. Returns false when there is nobody. The caller keeps its reference. */
bool async_scope_wait_fail(async_managed_scope_t *scope, const async_scope_failure_t *failure);

#endif
