/* finally.c - the callbacks that run when something has ended. */
/* SPDX-License-Identifier: MIT */
#include "core/finally.h"

#include "core/callback.h"
#include "core/failure.h"
#include "core/membership.h"

typedef struct finally_group finally_group_t;

typedef struct finally_run {
	async_callback_t callback;
	finally_group_t *group;
	zend_object *failure; /* owned, or NULL */
} finally_run_t;

/* Callbacks that were started together; freed by the last of them. */
struct finally_group {
	uint32_t unfinished;
	uint32_t count;
	async_coroutine_t *owner; /* shared: the coroutine whose end it was; NULL when it was no coroutine's */
	finally_run_t runs[1];    /* in order of registration */
};

zend_object *(*async_finally_combine)(zend_object **exceptions, uint32_t count);

void async_finally_add(async_finally_callbacks_t *callbacks, zval *callback)
{
	callbacks->list = safe_erealloc(callbacks->list, callbacks->count + 1, sizeof(zval), 0);
	ZVAL_COPY(&callbacks->list[callbacks->count++], callback);
}

void async_finally_free(async_finally_callbacks_t *callbacks)
{
	async_finally_callbacks_t freed = *callbacks;

	*callbacks = (async_finally_callbacks_t){0};
	for (uint32_t i = 0; i < freed.count; i++) {
		zval_ptr_dtor(&freed.list[i]);
	}
	if (freed.list) {
		efree(freed.list);
	}
}

void async_finally_add_to_gc(const async_finally_callbacks_t *callbacks, zend_get_gc_buffer *buffer)
{
	for (uint32_t i = 0; i < callbacks->count; i++) {
		zend_get_gc_buffer_add_zval(buffer, &callbacks->list[i]);
	}
}

/* Moves the failures to the front of an owned array. */
static uint32_t collect_failures(const finally_group_t *group, zend_object **failures)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < group->count; i++) {
		if (group->runs[i].failure) {
			failures[count++] = group->runs[i].failure;
		}
	}
	return count;
}

static void deliver(const finally_group_t *group, async_coroutine_t *last)
{
	zend_object **failures = safe_emalloc(group->count, sizeof(zend_object *), 0);
	uint32_t count = collect_failures(group, failures);
	async_coroutine_t *source = group->owner ? group->owner : last;

	if (count == 1) {
		async_membership_hear(source, failures[0], false);
	} else if (count > 1) {
		async_membership_hear(source, async_finally_combine(failures, count), false);
		for (uint32_t i = 0; i < count; i++) {
			OBJ_RELEASE(failures[i]);
		}
	}
	efree(failures);
}

static void on_callback_ended(async_callback_t *callback, async_coroutine_t *runner, zval *value, zend_object *exception)
{
	finally_run_t *run = (finally_run_t *) callback;
	finally_group_t *group = run->group;

	(void) value;
	if (exception && !async_failure_is_cancellation(exception)) {
		GC_ADDREF(exception);
		run->failure = exception;
	}
	if (--group->unfinished > 0) {
		return;
	}
	deliver(group, runner);
	if (group->owner) {
		OBJ_RELEASE(&group->owner->std);
	}
	efree(group);
}

/* Takes the callbacks. */
static void start(async_finally_callbacks_t *callbacks, async_scope_t *scope, zend_object *argument, async_coroutine_t *owner)
{
	async_finally_callbacks_t taken = *callbacks;
	finally_group_t *group = ecalloc(1, sizeof(*group) + taken.count * sizeof(finally_run_t));
	zval parameter;

	*callbacks = (async_finally_callbacks_t){0};
	group->unfinished = taken.count;
	group->count = taken.count;
	group->owner = owner;
	ZVAL_OBJ(&parameter, argument);
	for (uint32_t i = 0; i < taken.count; i++) {
		group->runs[i].callback.on_ended = on_callback_ended;
		group->runs[i].group = group;
		async_callback_start(&group->runs[i].callback, scope, &taken.list[i], 1, &parameter,
			owner ? 0 : ASYNC_CALLBACK_IS_UNCOUNTED);
	}
	efree(taken.list);
}

void async_finally_start(async_coroutine_t *ended)
{
	async_coroutine_extra_t *extra = ended->extra;

	if (EXPECTED(!extra || !extra->finally_callbacks.count)) {
		return;
	}
	GC_ADDREF(&ended->std);
	start(&extra->finally_callbacks, ended->scope, &ended->std, ended);
}

void async_finally_start_uncounted(async_finally_callbacks_t *callbacks, async_scope_t *scope, zend_object *argument)
{
	if (callbacks->count) {
		start(callbacks, scope, argument, NULL);
	}
}
