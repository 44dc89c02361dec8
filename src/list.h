/* list.h - intrusive doubly linked list: a node is embedded in what it links. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_LIST_H
#define ASYNC_LIST_H

#include <stdbool.h>
#include <stddef.h>

/* A list head and its nodes have the same type. An empty head and an unlinked node point to themselves. */
typedef struct async_list {
	struct async_list *next;
	struct async_list *previous;
} async_list_t;

#define ASYNC_LIST_ENTRY(node, type, field) ((type *) ((char *) (node) - offsetof(type, field)))

#define ASYNC_LIST_FOREACH(head, node) \
	for (async_list_t *node = (head)->next; node != (head); node = node->next)

/* As above; the body may unlink the node it stands on. */
#define ASYNC_LIST_FOREACH_SAFE(head, node, following) \
	for (async_list_t *node = (head)->next, *following = node->next; node != (head); \
			node = following, following = node->next)

static inline void async_list_init(async_list_t *list)
{
	list->next = list;
	list->previous = list;
}

static inline bool async_list_is_empty(const async_list_t *list)
{
	return list->next == list;
}

static inline void async_list_insert_before(async_list_t *position, async_list_t *node)
{
	node->next = position;
	node->previous = position->previous;
	position->previous->next = node;
	position->previous = node;
}

static inline void async_list_append(async_list_t *list, async_list_t *node)
{
	async_list_insert_before(list, node);
}

/* Takes a linked node out that is not looked at again. */
static inline void async_list_remove(async_list_t *node)
{
	node->previous->next = node->next;
	node->next->previous = node->previous;
}

/* Leaves the node unlinked, so that unlinking it again does no harm. */
static inline void async_list_unlink(async_list_t *node)
{
	async_list_remove(node);
	async_list_init(node);
}

#endif
