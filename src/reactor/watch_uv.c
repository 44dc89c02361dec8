/* watch_uv.c - changes of files and directories where libuv is the only one to ask. */
/* SPDX-License-Identifier: MIT */
#include "reactor/watch.h"

#ifndef ASYNC_WATCH_INOTIFY

#include "php.h"
#include <string.h>
#include "list.h"
#include "thread_local.h"
#include "reactor/loop.h"

struct async_watch {
	async_list_t link;     /* in the list of all */
	async_watch_callback_t on_change;
	void *owner;
	uv_fs_event_t *handle; /* owned by the loop; NULL when the request is over */
};

static ASYNC_THREAD_LOCAL async_list_t watches; /* of async_watch_t.link; not initialised before the first */

/* Elsewhere libuv ignores that a tree is asked for. */
static bool trees_are_supported(void)
{
#if defined(_WIN32) || defined(__APPLE__)
	return true;
#else
	return false;
#endif
}

static void on_event(uv_fs_event_t *handle, const char *name, int events, int status)
{
	async_watch_t *watch = handle->data;
	unsigned what = 0;

	if (!watch) {
		return;
	}
	if (events & UV_RENAME) {
		what |= ASYNC_WATCH_RENAMED;
	}
	if (events & UV_CHANGE) {
		what |= ASYNC_WATCH_CHANGED;
	}
	if (status != 0 || !what) {
		name = NULL;
		what = ASYNC_WATCH_RENAMED | ASYNC_WATCH_CHANGED;
	}
	watch->on_change(watch->owner, name, name ? strlen(name) : 0, what);
}

static void free_handle(uv_handle_t *handle)
{
	pefree(handle, 1);
}

static void close_handle(async_watch_t *watch)
{
	if (watch->handle) {
		watch->handle->data = NULL;
		uv_close((uv_handle_t *) watch->handle, free_handle);
		async_loop_touch();
		watch->handle = NULL;
	}
}

static int open_handle(async_watch_t *watch, const char *path, bool is_recursive)
{
	int error;
	uv_loop_t *loop = async_loop_polled(&error);

	if (!loop) {
		return error;
	}
	if (is_recursive && !trees_are_supported()) {
		return UV_ENOSYS;
	}
	watch->handle = pecalloc(1, sizeof(*watch->handle), 1);
	uv_fs_event_init(loop, watch->handle);
	watch->handle->data = watch;
	error = uv_fs_event_start(watch->handle, on_event, path, is_recursive ? UV_FS_EVENT_RECURSIVE : 0);
	async_loop_touch();
	return error;
}

async_watch_t *async_watch_create(
		const char *path, bool is_recursive, async_watch_callback_t on_change, void *owner, int *error)
{
	async_watch_t *watch = pecalloc(1, sizeof(*watch), 1);

	if (!watches.next) {
		async_list_init(&watches);
	}
	watch->on_change = on_change;
	watch->owner = owner;
	async_list_append(&watches, &watch->link);
	*error = open_handle(watch, path, is_recursive);
	if (*error) {
		async_watch_destroy(watch);
		return NULL;
	}
	return watch;
}

void async_watch_destroy(async_watch_t *watch)
{
	close_handle(watch);
	async_list_unlink(&watch->link);
	pefree(watch, 1);
}

void async_watch_catch_up(async_watch_t *watch)
{
	if (watch->handle) {
		async_loop_run();
	}
}

/* libuv begins anew by itself when the child gets a loop of its own. */
void async_watch_renew(async_watch_t *watch)
{
	int error;

	(void) watch;
	async_loop_polled(&error);
}

void async_watches_close(void)
{
	if (!watches.next) {
		return;
	}
	ASYNC_LIST_FOREACH(&watches, link) {
		close_handle(ASYNC_LIST_ENTRY(link, async_watch_t, link));
	}
}

void async_watches_reset_after_fork(void)
{
}

#endif
