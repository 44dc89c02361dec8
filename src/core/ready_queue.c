/* ready_queue.c - the rare operations of the ready queue. */
/* SPDX-License-Identifier: MIT */
#include "core/ready_queue.h"

void async_ready_queue_grow(async_ready_queue_t *queue)
{
	uint32_t capacity = queue->mask + 1;
	async_coroutine_t **slots = safe_pemalloc(capacity, 2 * sizeof(async_coroutine_t *), 0, 1);
	uint32_t first = queue->head & queue->mask;

	memcpy(slots, queue->slots + first, (capacity - first) * sizeof(*slots));
	memcpy(slots + capacity - first, queue->slots, first * sizeof(*slots));
	pefree(queue->slots, 1);
	queue->slots = slots;
	queue->tail -= queue->head;
	queue->head = 0;
	queue->mask = capacity * 2 - 1;
}

void async_ready_queue_move_to_head(async_ready_queue_t *queue, async_coroutine_t *coroutine)
{
	uint32_t place = queue->head;

	while (place != queue->tail && queue->slots[place & queue->mask] != coroutine) {
		place++;
	}
	if (place == queue->tail) {
		return;
	}
	for (; place != queue->head; place--) {
		queue->slots[place & queue->mask] = queue->slots[(place - 1) & queue->mask];
	}
	queue->slots[queue->head & queue->mask] = coroutine;
}
