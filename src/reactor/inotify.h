/* inotify.h - one inotify instance per thread, shared by all watches; for the files of this folder only. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_REACTOR_INOTIFY_H
#define ASYNC_REACTOR_INOTIFY_H

#include <stdint.h>
#include <sys/inotify.h>
#include "list.h"

/*
 * The system gives a number to each file or directory that is watched: the same one as long as it is watched,
 * whatever path leads there, and never again afterwards. Several nodes may have the same number, and all are
 * told of its events.
 */
typedef struct async_inotify_node {
	async_list_t same; /* with the others of this number */
	int number;
	uint32_t told;     /* the last event that it was told of */
} async_inotify_node_t;

/* The number of what the path leads to, watched from now on; or libuv's error number. flags may be
 * IN_ONLYDIR and IN_DONT_FOLLOW. To be followed by async_inotify_attach(), unless a node with this number
 * is there already. */
int async_inotify_number(const char *path, uint32_t flags);

void async_inotify_attach(async_inotify_node_t *node, int number);

/* When the last node of a number goes, it is not watched any more. */
void async_inotify_detach(async_inotify_node_t *node);

/* Tells of all events that are there. Not to be called while they are told. */
void async_inotify_read(void);

/* No node may be attached. The next use opens a new instance. */
void async_inotify_close(void);

/* In a forked child: lets go of what is shared with the parent. Nodes are still attached, and can be
 * detached. */
void async_inotify_abandon(void);

/* Implemented by watch_inotify.c. May attach and detach any node. */
void async_inotify_tell(async_inotify_node_t *node, const struct inotify_event *event);

/* Also there: the system lost events. */
void async_inotify_tell_of_loss(void);

#endif
