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
#define ASYNC_READY_QUEUE_LINE 64 /* bytes, of a cache */

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

static zend_always_inline async_coroutine_t *async_ready_queue_at(const async_ready_queue_t *queue, uint32_t distance)
{
	return queue->slots[(queue->head + distance) & queue->mask];
}

static zend_always_inline void async_ready_queue_prefetch_two_lines(const char *start)
{
	__builtin_prefetch(start);
	__builtin_prefetch(start + ASYNC_READY_QUEUE_LINE);
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
	__builtin_prefetch(&async_ready_queue_at(queue, ASYNC_READY_QUEUE_PREFETCH_DISTANCE)->state);
	const char *control = (const char *) async_ready_queue_at(queue, 3)->control;
	if (control) {
		async_ready_queue_prefetch_two_lines(control);
		__builtin_prefetch(control + 2 * ASYNC_READY_QUEUE_LINE);
	}
	const async_control_t *next = async_ready_queue_at(queue, 1)->control;
	if (next) {
		async_ready_queue_prefetch_two_lines(next->context.handle);
		__builtin_prefetch((const char *) next->context.handle + 2 * ASYNC_READY_QUEUE_LINE);
	}
}

/*
 * The same for coroutines that were parked by C code: its frames reach from there up to the control block, where the PHP
 * frames begin.
 */
static zend_always_inline void async_ready_queue_prefetch_frames(const async_ready_queue_t *queue)
{
	const async_control_t *next = async_ready_queue_at(queue, 1)->control;

	async_ready_queue_prefetch(queue);
	if (!next) {
		return;
	}
	const char *c_frames = next->context.handle;
	uintptr_t php_frame = (uintptr_t) next->vm.current_execute_data;

	async_ready_queue_prefetch_two_lines(c_frames + 3 * ASYNC_READY_QUEUE_LINE);
	async_ready_queue_prefetch_two_lines(c_frames + 5 * ASYNC_READY_QUEUE_LINE);
	async_ready_queue_prefetch_two_lines((const char *) (php_frame - 4 * ASYNC_READY_QUEUE_LINE));
	async_ready_queue_prefetch_two_lines((const char *) (php_frame - 2 * ASYNC_READY_QUEUE_LINE));
	async_ready_queue_prefetch_two_lines((const char *) php_frame);
}

/* From here on, a round of the queue leaves nothing in the caches of one processor. */
#define ASYNC_READY_QUEUE_MANY 1024

/* How far behind the head is who is expected to end, or to begin, when each part of him is fetched. One thing leads to
 * the next: the task to the control block and the closure, the control block to the frames. */
#define ASYNC_READY_QUEUE_ENDING_TASK 24
#define ASYNC_READY_QUEUE_ENDING_CONTROL 12
#define ASYNC_READY_QUEUE_ENDING_FRAMES 6
#define ASYNC_READY_QUEUE_BEGINNING_TASK 20
#define ASYNC_READY_QUEUE_BEGINNING_CLOSURE 12

/* Bytes of each that mostly are touched. */
#define ASYNC_READY_QUEUE_CONTROL_SIZE (6 * ASYNC_READY_QUEUE_LINE)
#define ASYNC_READY_QUEUE_FRAMES_SIZE (20 * ASYNC_READY_QUEUE_LINE)
#define ASYNC_READY_QUEUE_CLOSURE_SIZE 320 /* the engine keeps its type to itself */

/* To the second-level cache: of lines that are on their way to it there may be several times as many as to the first. */
static zend_always_inline void async_ready_queue_fetch(const void *start, size_t size)
{
	for (size_t offset = 0; offset < size; offset += ASYNC_READY_QUEUE_LINE) {
		__builtin_prefetch((const char *) start + offset, 0, 2);
	}
}

static zend_always_inline void async_ready_queue_fetch_closure(const async_coroutine_t *coroutine)
{
	if (Z_TYPE(coroutine->callable) == IS_OBJECT) {
		async_ready_queue_fetch(Z_OBJ(coroutine->callable), ASYNC_READY_QUEUE_CLOSURE_SIZE);
	}
}

static zend_always_inline void async_ready_queue_fetch_frames(const async_control_t *control)
{
	const char *frames = control->context.handle;

	async_ready_queue_fetch(frames, MIN((size_t) ((const char *) control - frames), ASYNC_READY_QUEUE_FRAMES_SIZE));
}

/*
 * Where one coroutine ends, those behind it mostly end too, and an end takes more than a switch. Each line would be waited
 * for on its own, because what was called before a switch returns to where the processor does not expect it.
 */
static zend_always_inline void async_ready_queue_prefetch_ends(const async_ready_queue_t *queue)
{
	if (async_ready_queue_count(queue) <= ASYNC_READY_QUEUE_MANY) {
		return;
	}
	const async_coroutine_t *far = async_ready_queue_at(queue, ASYNC_READY_QUEUE_ENDING_TASK);
	const async_coroutine_t *middle = async_ready_queue_at(queue, ASYNC_READY_QUEUE_ENDING_CONTROL);
	const async_coroutine_t *near = async_ready_queue_at(queue, ASYNC_READY_QUEUE_ENDING_FRAMES);

	async_ready_queue_fetch(far, sizeof(*far));
	if (middle->control) {
		async_ready_queue_fetch(middle->control, ASYNC_READY_QUEUE_CONTROL_SIZE);
		async_ready_queue_fetch_closure(middle);
	}
	if (near->control) {
		async_ready_queue_fetch_frames(near->control);
	}
}

/* Where one coroutine runs for the first time, those behind it mostly do too: what they were spawned with was written
 * long ago. */
static zend_always_inline void async_ready_queue_prefetch_beginnings(const async_ready_queue_t *queue)
{
	if (async_ready_queue_count(queue) <= ASYNC_READY_QUEUE_MANY) {
		return;
	}
	const async_coroutine_t *far = async_ready_queue_at(queue, ASYNC_READY_QUEUE_BEGINNING_TASK);
	const async_coroutine_t *near = async_ready_queue_at(queue, ASYNC_READY_QUEUE_BEGINNING_CLOSURE);

	async_ready_queue_fetch(far, sizeof(*far));
	if (!near->control) {
		async_ready_queue_fetch_closure(near);
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
