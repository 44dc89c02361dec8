/* finally.c - the callbacks that run when a coroutine has ended. */
/* SPDX-License-Identifier: MIT */
#include "core/finally.h"

#include "core/request.h"

/* The callbacks of one coroutine; freed by the last of them. */
struct async_finally_group {
	uint32_t unfinished;
	uint32_t count;
	zend_object *failures[1]; /* owned; by order of registration, NULL where a callback did not fail */
};

zend_object *(*async_finally_combine)(zend_object **exceptions, uint32_t count);

void async_finally_start(async_coroutine_t *ended)
{
	async_coroutine_extra_t *extra = ended->extra;

	if (EXPECTED(!extra || !extra->finally_callbacks)) {
		return;
	}
	async_finally_group_t *group = ecalloc(1, sizeof(*group) + extra->finally_count * sizeof(zend_object *));
	zval argument;

	group->unfinished = extra->finally_count;
	group->count = extra->finally_count;
	ZVAL_OBJ(&argument, &ended->std);
	for (uint32_t i = 0; i < extra->finally_count; i++) {
		async_coroutine_t *runner = async_coroutine_spawn_internal(&extra->finally_callbacks[i], 1, &argument);
		async_coroutine_extra(runner)->finally_group = group;
		runner->extra->finally_index = i;
	}
	efree(extra->finally_callbacks);
	extra->finally_callbacks = NULL;
}

static async_finally_group_t *group_of(const async_coroutine_t *coroutine)
{
	return coroutine->extra ? coroutine->extra->finally_group : NULL;
}

bool async_finally_is_callback(const async_coroutine_t *coroutine)
{
	return group_of(coroutine) != NULL;
}

bool async_finally_keep_failure(async_coroutine_t *coroutine, zend_object *exception)
{
	async_finally_group_t *group = group_of(coroutine);

	if (EXPECTED(!group)) {
		return false;
	}
	GC_ADDREF(exception);
	group->failures[coroutine->extra->finally_index] = exception;
	return true;
}

static void deliver(async_finally_group_t *group)
{
	uint32_t failed = 0;

	for (uint32_t i = 0; i < group->count; i++) {
		if (group->failures[i]) {
			group->failures[failed++] = group->failures[i];
		}
	}
	if (failed == 1) {
		async_request_fail(group->failures[0]);
		return;
	}
	if (failed > 1) {
		async_request_fail(async_finally_combine(group->failures, failed));
	}
	for (uint32_t i = 0; i < failed; i++) {
		OBJ_RELEASE(group->failures[i]);
	}
}

void async_finally_callback_ended(async_coroutine_t *coroutine)
{
	async_finally_group_t *group = group_of(coroutine);

	if (EXPECTED(!group)) {
		return;
	}
	coroutine->extra->finally_group = NULL;
	if (--group->unfinished == 0) {
		deliver(group);
		efree(group);
	}
}
