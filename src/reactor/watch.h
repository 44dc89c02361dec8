/* watch.h - changes of files and directories, as the system reports them. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_REACTOR_WATCH_H
#define ASYNC_REACTOR_WATCH_H

#include <stdbool.h>
#include <stddef.h>

/*
 * One of two is compiled: watch_inotify.c on Linux, watch_uv.c (uv_fs_event_t) elsewhere or with
 * -DASYNC_WATCH_UV. libuv has inotify, too, but not for trees, and it keeps to itself what one needs to
 * follow a tree: whether a report is about a directory or about something in it, and that reports were lost.
 */
#if defined(__linux__) && !defined(ASYNC_WATCH_UV)
# define ASYNC_WATCH_INOTIFY 1
#endif

/* What happened; a bit set. */
#define ASYNC_WATCH_RENAMED 1u /* created, deleted, renamed */
#define ASYNC_WATCH_CHANGED 2u /* contents or attributes */

typedef struct async_watch async_watch_t;

/* "name" is relative to the watched path, not terminated, borrowed; NULL when the change is one of the
 * path itself or nobody knows what changed. Runs on the scheduler's stack; must not run PHP code, nor end
 * a watch. */
typedef void (*async_watch_callback_t)(void *owner, const char *name, size_t length, unsigned what);

/*
 * Watches a file, or a directory with what is directly in it; with is_recursive everything below. "path" must
 * be absolute; it is copied. Reports are waited for from now on; they come when the loop is looked at.
 *
 * Links to directories are not followed, except by the path itself. What cannot be read is left out. When the
 * path goes away and comes back, it is watched again.
 *
 * NULL with *error set to libuv's number when the path, or everything below it, cannot be watched.
 */
async_watch_t *async_watch_create(
		const char *path, bool is_recursive, async_watch_callback_t on_change, void *owner, int *error);
void async_watch_destroy(async_watch_t *watch);

/* Reports at once what has happened until now, as far as the system keeps it. */
void async_watch_catch_up(async_watch_t *watch);

/* To be called before waiting for reports: in a forked child the watch has to begin anew. Else does
 * nothing. */
void async_watch_renew(async_watch_t *watch);

/* At the end of a request: nothing is reported any more. Watches can still be destroyed. */
void async_watches_close(void);

/* In a forked child: the system reports to the parent only. */
void async_watches_reset_after_fork(void);

#endif
