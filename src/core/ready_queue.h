/* ready_queue.h - the coroutines that may run, in the order in which they will. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_READY_QUEUE_H
#define ASYNC_CORE_READY_QUEUE_H

#include <stdbool.h>
#include <stdint.h>
#include "php.h"
#include "core/coroutine.h"
#include "core/scheduler.h"

#define ASYNC_READY_QUEUE_INITIAL_CAPACITY 256
#define ASYNC_READY_QUEUE_PREFETCH_DISTANCE 6

static inline void async_ready_queue_init(async_ready_queue_t *queue)
{
	queue->slots = pemalloc(ASYNC_READY_QUEUE_INITIAL_CAPACITY * sizeof(async_coroutine_t *), 1);
	queue->mask = ASYNC_READY_QUEUE_INITIAL_CAPACITY - 1;
	queue->head = 0;
	queue->tail = 0;
}

static inline void async_ready_queue_close(async_ready_queue_t *queue)
{
	pefree(queue->slots, 1);
	queue->slots = NULL;
}

static inline uint32_t async_ready_queue_count(const async_ready_queue_t *queue)
{
	return queue->tail - queue->head;
}

static inline bool async_ready_queue_is_full(const async_ready_queue_t *queue)
{
	return async_ready_queue_count(queue) > queue->mask;
}

/* Doubles the ring when it is full. */
void async_ready_queue_grow(async_ready_queue_t *queue);

/* It is not full. */
static inline void async_ready_queue_append_to_room(async_ready_queue_t *queue, async_coroutine_t *coroutine)
{
	queue->slots[queue->tail++ & queue->mask] = coroutine;
}

static inline void async_ready_queue_append(async_ready_queue_t *queue, async_coroutine_t *coroutine)
{
	if (UNEXPECTED(async_ready_queue_is_full(queue))) {
		async_ready_queue_grow(queue);
	}
	async_ready_queue_append_to_room(queue, coroutine);
}

static inline void async_ready_queue_prepend(async_ready_queue_t *queue, async_coroutine_t *coroutine)
{
	if (UNEXPECTED(async_ready_queue_is_full(queue))) {
		async_ready_queue_grow(queue);
	}
	queue->slots[--queue->head & queue->mask] = coroutine;
}

/*
 * With many coroutines each one is cold in the cache when its turn comes. While the first of the queue runs,
 * fetch what the scheduler will touch of those behind it: first the task, later the control block that
 * the task points to, then the registers it left on its stack.
 *
 * Always inlined: gcc takes a function that does nothing but prefetch for one without any effect, and removes the
 * calls of it.
 */
static zend_always_inline void async_ready_queue_prefetch(const async_ready_queue_t *queue)
{
	__builtin_prefetch(&queue->slots[(queue->head + ASYNC_READY_QUEUE_PREFETCH_DISTANCE) & queue->mask]->state);
	const async_control_t *control = queue->slots[(queue->head + 3) & queue->mask]->control;
	if (control) {
		__builtin_prefetch(control);
		__builtin_prefetch((const char *) control + 64);
		__builtin_prefetch((const char *) control + 128);
	}
	control = queue->slots[(queue->head + 1) & queue->mask]->control;
	if (control) {
		__builtin_prefetch(control->context.handle);
		__builtin_prefetch((const char *) control->context.handle + 64);
		__builtin_prefetch((const char *) control->context.handle + 128);
	}
}

static zend_always_inline void async_ready_queue_prefetch_two_lines(const char *line)
{
	__builtin_prefetch(line);
	__builtin_prefetch(line + 64);
}

/*
 * The same for coroutines that were parked by C code: its frames reach from there up to the control block, where the PHP
 * frames begin.
 */
static zend_always_inline void async_ready_queue_prefetch_frames(const async_ready_queue_t *queue)
{
	const async_control_t *control = queue->slots[(queue->head + 1) & queue->mask]->control;

	async_ready_queue_prefetch(queue);
	if (!control) {
		return;
	}
	const char *c_frames = control->context.handle;
	uintptr_t php_frame = (uintptr_t) control->vm.current_execute_data;

	async_ready_queue_prefetch_two_lines(c_frames + 3 * 64);
	async_ready_queue_prefetch_two_lines(c_frames + 5 * 64);
	async_ready_queue_prefetch_two_lines((const char *) (php_frame - 4 * 64));
	async_ready_queue_prefetch_two_lines((const char *) (php_frame - 2 * 64));
	async_ready_queue_prefetch_two_lines((const char *) php_frame);
}

/* From here on, a round of the queue leaves nothing in the caches of one processor. */
#define ASYNC_READY_QUEUE_MANY 1024

/* Bytes of a closure object. The engine keeps its type to itself. */
#define ASYNC_READY_QUEUE_CLOSURE_SIZE 320

/* To the second-level cache: of lines that are on their way to it there may be several times as many as to the first. */
static zend_always_inline void async_ready_queue_fetch(const void *start, size_t size)
{
	for (size_t offset = 0; offset < size; offset += 64) {
		__builtin_prefetch((const char *) start + offset, 0, 2);
	}
}

static zend_always_inline void async_ready_queue_fetch_closure(const async_coroutine_t *coroutine)
{
	if (Z_TYPE(coroutine->callable) == IS_OBJECT) {
		async_ready_queue_fetch(Z_OBJ(coroutine->callable), ASYNC_READY_QUEUE_CLOSURE_SIZE);
	}
}

/*
 * Where one coroutine ends, those behind it mostly end too, and an end takes more than a switch: all of the stack up to the
 * control block, the VM stack's first page, the task and its closure. Each line of it would be waited for on its own, because
 * what was called before a switch returns to where the processor does not expect it.
 */
static zend_always_inline void async_ready_queue_prefetch_ends(const async_ready_queue_t *queue)
{
	if (async_ready_queue_count(queue) <= ASYNC_READY_QUEUE_MANY) {
		return;
	}
	const async_coroutine_t *third = queue->slots[(queue->head + 24) & queue->mask];
	const async_coroutine_t *second = queue->slots[(queue->head + 12) & queue->mask];
	const async_control_t *first = queue->slots[(queue->head + 6) & queue->mask]->control;

	async_ready_queue_fetch(third, sizeof(*third));
	if (second->control) {
		async_ready_queue_fetch(second->control, 6 * 64);
		async_ready_queue_fetch_closure(second);
	}
	if (first) {
		size_t used = (size_t) ((const char *) first - (const char *) first->context.handle);
		async_ready_queue_fetch(first->context.handle, MIN(used, 20 * 64));
	}
}

/* Where one coroutine runs for the first time, those behind it mostly do too: what they were spawned with was written
 * long ago. */
static zend_always_inline void async_ready_queue_prefetch_beginnings(const async_ready_queue_t *queue)
{
	if (async_ready_queue_count(queue) <= ASYNC_READY_QUEUE_MANY) {
		return;
	}
	const async_coroutine_t *second = queue->slots[(queue->head + 20) & queue->mask];
	const async_coroutine_t *first = queue->slots[(queue->head + 12) & queue->mask];

	async_ready_queue_fetch(second, sizeof(*second));
	if (!first->control) {
		async_ready_queue_fetch_closure(first);
	}
}

/* The next to run, or NULL. */
static inline async_coroutine_t *async_ready_queue_take(async_ready_queue_t *queue)
{
	uint32_t count = async_ready_queue_count(queue);

	if (count == 0) {
		return NULL;
	}
	if (count > ASYNC_READY_QUEUE_PREFETCH_DISTANCE) {
		async_ready_queue_prefetch_frames(queue);
	}
	return queue->slots[queue->head++ & queue->mask];
}

/* The same, with this one put behind all others. There is one to run. */
static zend_always_inline async_coroutine_t *async_ready_queue_exchange(
	async_ready_queue_t *queue, async_coroutine_t *coroutine)
{
	async_coroutine_t *next = queue->slots[queue->head++ & queue->mask];

	async_ready_queue_append_to_room(queue, coroutine);
	return next;
}

/* Directly after an exchange that returned "next". */
static inline void async_ready_queue_undo_exchange(async_ready_queue_t *queue, async_coroutine_t *next)
{
	queue->tail--;
	queue->slots[--queue->head & queue->mask] = next;
}

/* Takes a queued coroutine out of its place and puts it at the head. */
void async_ready_queue_move_to_head(async_ready_queue_t *queue, async_coroutine_t *coroutine);

/* Exchanges the head with the entry at this distance from it; for randomised runs. */
static inline void async_ready_queue_promote(async_ready_queue_t *queue, uint32_t distance)
{
	async_coroutine_t **head = &queue->slots[queue->head & queue->mask];
	async_coroutine_t **other = &queue->slots[(queue->head + distance) & queue->mask];
	async_coroutine_t *coroutine = *head;

	*head = *other;
	*other = coroutine;
}

#endif
