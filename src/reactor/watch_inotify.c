/* watch_inotify.c - changes of files and directory trees on Linux. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "reactor/watch.h"

#ifdef ASYNC_WATCH_INOTIFY

#include "php.h"
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <uv.h>
#include "thread_local.h"
#include "reactor/inotify.h"

/* So often is the way to a lost path looked at again, when it changes while we look. */
#define ATTEMPTS_TO_RESTORE 8

/* A name in a watched tree: no longer than a path, and one more name. */
#define NAME_SIZE (PATH_MAX + NAME_MAX + 2)

/*
 * A place is a directory of the tree that has a number of the system. While the path itself is gone there is
 * only the guard: the nearest directory above it that exists, where the next name of the path is waited for.
 */
typedef struct place {
	async_inotify_node_t node; /* first */
	async_watch_t *watch;
	async_list_t sibling;      /* in the list of its parent's children */
	async_list_t children;     /* of place_t.sibling */
	async_list_t to_scan;      /* in the watch's list of those whose entries are not known yet */
	size_t length;
	char name[];               /* relative to the path, "" for itself; of the guard: what is waited for */
} place_t;

struct async_watch {
	async_list_t link;         /* in the list of all */
	async_watch_callback_t on_change;
	void *owner;
	char *path;                /* owned, absolute */
	place_t *root;             /* owned; NULL while the path is gone */
	place_t *guard;            /* owned; NULL unless the path is gone */
	HashTable places;          /* name -> place_t, borrowed: all but the guard */
	async_list_t to_scan;      /* of place_t.to_scan; empty but during a scan */
	bool is_recursive;
	bool is_directory;
	bool is_inherited;         /* we are a forked child: nothing is watched yet */
};

static ASYNC_THREAD_LOCAL async_list_t watches; /* of async_watch_t.link; not initialised before the first */

static void report(async_watch_t *watch, const char *name, size_t length, unsigned what)
{
	watch->on_change(watch->owner, name, length, what);
}

/* A watched file is called by its name; a directory is where names are relative to. */
static void report_itself(async_watch_t *watch, unsigned what)
{
	const char *name = strrchr(watch->path, '/') + 1;

	if (watch->is_directory) {
		report(watch, NULL, 0, what);
	} else {
		report(watch, name, strlen(name), what);
	}
}

static void report_loss(async_watch_t *watch)
{
	report(watch, NULL, 0, ASYNC_WATCH_RENAMED | ASYNC_WATCH_CHANGED);
}

/* ---- places ---- */

static place_t *create_place(async_watch_t *watch, const char *name, size_t length, int number)
{
	place_t *place = pecalloc(1, sizeof(*place) + length + 1, 1);

	place->watch = watch;
	async_list_init(&place->sibling);
	async_list_init(&place->children);
	async_list_init(&place->to_scan);
	place->length = length;
	memcpy(place->name, name, length);
	async_inotify_attach(&place->node, number);
	return place;
}

static void destroy_place(place_t *place)
{
	async_inotify_detach(&place->node);
	async_list_unlink(&place->sibling);
	async_list_unlink(&place->to_scan);
	pefree(place, 1);
}

static place_t *find_place(async_watch_t *watch, const char *name, size_t length)
{
	return zend_hash_str_find_ptr(&watch->places, name, length);
}

static place_t *add_place(async_watch_t *watch, place_t *parent, const char *name, size_t length, int number)
{
	place_t *place = create_place(watch, name, length, number);

	zend_hash_str_add_new_ptr(&watch->places, name, length, place);
	if (parent) {
		async_list_append(&parent->children, &place->sibling);
	}
	return place;
}

/* Forgets the place and all below it, these first. */
static void drop_place(place_t *top)
{
	place_t *lowest;

	do {
		lowest = top;
		while (!async_list_is_empty(&lowest->children)) {
			lowest = ASYNC_LIST_ENTRY(lowest->children.next, place_t, sibling);
		}
		zend_hash_str_del(&lowest->watch->places, lowest->name, lowest->length);
		if (lowest == lowest->watch->root) {
			lowest->watch->root = NULL;
		}
		destroy_place(lowest);
	} while (lowest != top);
}

static void drop_guard(async_watch_t *watch)
{
	if (watch->guard) {
		destroy_place(watch->guard);
		watch->guard = NULL;
	}
}

static void drop_everything(async_watch_t *watch)
{
	drop_guard(watch);
	if (watch->root) {
		drop_place(watch->root);
	}
}

/* ---- names ---- */

/* Writes "directory/entry", or the entry alone, to a buffer of NAME_SIZE. Returns its length. */
static size_t join(char *buffer, const char *directory, size_t length, const char *entry)
{
	size_t entry_length = strlen(entry);

	if (length > 0) {
		memcpy(buffer, directory, length);
		buffer[length++] = '/';
	}
	memcpy(buffer + length, entry, entry_length + 1);
	return length + entry_length;
}

/* Owned by the caller. */
static char *full_path(const async_watch_t *watch, const char *name, size_t length)
{
	size_t path_length = strlen(watch->path);
	char *path = safe_pemalloc(1, path_length, length + 2, 1);

	memcpy(path, watch->path, path_length + 1);
	if (length > 0) {
		path[path_length] = '/';
		memcpy(path + path_length + 1, name, length);
		path[path_length + 1 + length] = '\0';
	}
	return path;
}

static int number_of_directory(const async_watch_t *watch, const char *name, size_t length)
{
	char *path = full_path(watch, name, length);
	int number = async_inotify_number(path, IN_ONLYDIR | IN_DONT_FOLLOW);

	pefree(path, 1);
	return number;
}

/* Other errors are about the one directory: it is gone, is none, or may not be read. */
static bool is_exhaustion(int error)
{
	return error == UV_ENOSPC || error == UV_ENOMEM || error == UV_EMFILE || error == UV_ENFILE;
}

/* ---- scanning ---- */

static bool is_directory(const async_watch_t *watch, const char *name, size_t length, uv_dirent_type_t type)
{
	struct stat status;
	char *path;
	bool is_one;

	if (type != UV_DIRENT_UNKNOWN) {
		return type == UV_DIRENT_DIR;
	}
	path = full_path(watch, name, length);
	is_one = lstat(path, &status) == 0 && S_ISDIR(status.st_mode);
	pefree(path, 1);
	return is_one;
}

/* 0, or libuv's number when no directory more can be watched. */
static int add_found_directory(place_t *parent, const char *name, size_t length)
{
	async_watch_t *watch = parent->watch;
	int number;

	if (find_place(watch, name, length)) {
		return 0;
	}
	number = number_of_directory(watch, name, length);
	if (number < 0) {
		return is_exhaustion(number) ? number : 0;
	}
	async_list_append(&watch->to_scan, &add_place(watch, parent, name, length, number)->to_scan);
	return 0;
}

static int scan_place(place_t *place, bool is_reported)
{
	async_watch_t *watch = place->watch;
	char *path = full_path(watch, place->name, place->length);
	char name[NAME_SIZE];
	uv_dirent_t entry;
	uv_fs_t request;
	int error = 0;

	uv_fs_scandir(NULL, &request, path, 0, NULL);
	pefree(path, 1);
	while (!error && uv_fs_scandir_next(&request, &entry) == 0) {
		size_t length = join(name, place->name, place->length, entry.name);

		if (is_reported) {
			report(watch, name, length, ASYNC_WATCH_RENAMED);
		}
		if (watch->is_recursive && is_directory(watch, name, length, entry.type)) {
			error = add_found_directory(place, name, length);
		}
	}
	uv_fs_req_cleanup(&request);
	return error;
}

/*
 * What was made in a directory before it was watched is found by looking; what is made from then on is
 * reported by the system. Something may be both. 0, or libuv's number when not everything can be watched.
 */
static int scan(place_t *top, bool is_reported)
{
	async_list_t *to_scan = &top->watch->to_scan;
	int error = 0;

	async_list_append(to_scan, &top->to_scan);
	while (!async_list_is_empty(to_scan)) {
		place_t *place = ASYNC_LIST_ENTRY(to_scan->next, place_t, to_scan);

		async_list_unlink(&place->to_scan);
		if (!error) {
			error = scan_place(place, is_reported);
		}
	}
	return error;
}

/* ---- the path itself ---- */

/* 0 with a root, whose entries are not known yet; or libuv's number. */
static int open_root(async_watch_t *watch)
{
	struct stat status;
	int number = async_inotify_number(watch->path, 0);

	if (number < 0) {
		return number;
	}
	watch->root = add_place(watch, NULL, "", 0, number);
	watch->is_directory = stat(watch->path, &status) == 0 && S_ISDIR(status.st_mode);
	return 0;
}

/* Sets the guard as near as possible. Returns whether what is missing from there on is missing still. */
static bool set_guard(async_watch_t *watch)
{
	char *path = pestrdup(watch->path, 1);
	char *end = strrchr(path, '/');
	struct stat status;
	int number = UV_ENOENT;
	bool is_missing;

	for (;;) {
		*end = '\0';
		number = async_inotify_number(end == path ? "/" : path, IN_ONLYDIR);
		if (number >= 0 || end == path) {
			break;
		}
		end = strrchr(path, '/');
	}
	if (number >= 0) {
		const char *missing = watch->path + (end - path) + 1;

		watch->guard = create_place(watch, missing, strcspn(missing, "/"), number);
		*end = '/';
		path[(end - path) + 1 + watch->guard->length] = '\0';
	}
	is_missing = number < 0 || lstat(path, &status) != 0;
	pefree(path, 1);
	return is_missing;
}

/* The path came back, or was replaced by something else under the same name; or it is waited for. */
static void restore_root(async_watch_t *watch)
{
	for (int attempt = 0; attempt < ATTEMPTS_TO_RESTORE; attempt++) {
		drop_guard(watch);
		if (open_root(watch) == 0) {
			report_itself(watch, ASYNC_WATCH_RENAMED);
			if (watch->is_directory && scan(watch->root, true) != 0) {
				report_loss(watch);
			}
			return;
		}
		if (set_guard(watch)) {
			return;
		}
	}
}

/* Whether the path leads to what is watched is for the system to say: by giving it the same number. */
static bool is_root_in_place(const async_watch_t *watch)
{
	return async_inotify_number(watch->path, 0) == watch->root->node.number;
}

static void replace_root(async_watch_t *watch, unsigned what)
{
	report_itself(watch, what | ASYNC_WATCH_RENAMED);
	drop_place(watch->root);
	restore_root(watch);
}

static int open_tree(async_watch_t *watch)
{
	int error = open_root(watch);

	return error || !watch->is_directory || !watch->is_recursive ? error : scan(watch->root, false);
}

/* ---- events ---- */

static unsigned what_happened(uint32_t mask)
{
	return mask & (IN_ATTRIB | IN_MODIFY) ? ASYNC_WATCH_CHANGED : ASYNC_WATCH_RENAMED;
}

/* The event that a directory was made may be older than what is there now. */
static void add_directory(place_t *parent, const char *name, size_t length)
{
	async_watch_t *watch = parent->watch;
	place_t *known = find_place(watch, name, length);
	int number = number_of_directory(watch, name, length);

	if (known && known->node.number == number) {
		return;
	}
	if (known) {
		drop_place(known);
		number = number_of_directory(watch, name, length);
	}
	if (number >= 0) {
		number = scan(add_place(watch, parent, name, length, number), true);
	}
	if (is_exhaustion(number)) {
		report_loss(watch);
	}
}

static void remove_directory(async_watch_t *watch, const char *name, size_t length)
{
	place_t *known = find_place(watch, name, length);

	if (known) {
		drop_place(known);
	}
}

static void on_entry_changed(place_t *place, const struct inotify_event *event)
{
	char name[NAME_SIZE];
	size_t length = join(name, place->name, place->length, event->name);
	async_watch_t *watch = place->watch;

	report(watch, name, length, what_happened(event->mask));
	if (!watch->is_recursive || !(event->mask & IN_ISDIR)) {
		return;
	}
	if (event->mask & (IN_CREATE | IN_MOVED_TO)) {
		add_directory(place, name, length);
	} else if (event->mask & (IN_DELETE | IN_MOVED_FROM)) {
		remove_directory(watch, name, length);
	}
}

/* Changes of directories below are reported by those above them. */
static void on_place_changed(place_t *place, uint32_t mask)
{
	async_watch_t *watch = place->watch;
	unsigned what = what_happened(mask);

	if (place != watch->root) {
		return;
	}
	if ((mask & (IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF)) && !is_root_in_place(watch)) {
		replace_root(watch, what);
	} else {
		report_itself(watch, what);
	}
}

static void on_place_lost(place_t *place)
{
	if (place == place->watch->root) {
		replace_root(place->watch, 0);
	} else {
		drop_place(place);
	}
}

static void on_guard_event(place_t *guard, const struct inotify_event *event)
{
	bool is_awaited = event->len && strcmp(event->name, guard->name) == 0;

	if (is_awaited || (event->mask & (IN_IGNORED | IN_MOVE_SELF | IN_DELETE_SELF))) {
		restore_root(guard->watch);
	}
}

void async_inotify_tell(async_inotify_node_t *node, const struct inotify_event *event)
{
	place_t *place = (place_t *) node;

	if (place == place->watch->guard) {
		on_guard_event(place, event);
	} else if (event->mask & IN_IGNORED) {
		on_place_lost(place);
	} else if (event->len) {
		on_entry_changed(place, event);
	} else {
		on_place_changed(place, event->mask);
	}
}

/* Directories may have come and gone among what was lost. */
void async_inotify_tell_of_loss(void)
{
	ASYNC_LIST_FOREACH(&watches, link) {
		async_watch_t *watch = ASYNC_LIST_ENTRY(link, async_watch_t, link);

		report_loss(watch);
		drop_everything(watch);
		if (open_tree(watch) != 0 && !watch->root) {
			restore_root(watch);
		}
	}
}

/* ---- watches ---- */

static void close_if_last(void)
{
	if (async_list_is_empty(&watches)) {
		async_inotify_close();
	}
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
	watch->path = pestrdup(path, 1);
	watch->is_recursive = is_recursive;
	async_list_init(&watch->to_scan);
	zend_hash_init(&watch->places, 8, NULL, NULL, 1);
	async_list_append(&watches, &watch->link);
	*error = open_tree(watch);
	if (*error) {
		async_watch_destroy(watch);
		return NULL;
	}
	return watch;
}

void async_watch_destroy(async_watch_t *watch)
{
	drop_everything(watch);
	async_list_unlink(&watch->link);
	zend_hash_destroy(&watch->places);
	pefree(watch->path, 1);
	pefree(watch, 1);
	close_if_last();
}

void async_watch_catch_up(async_watch_t *watch)
{
	if (watch->root || watch->guard) {
		async_inotify_read();
	}
}

void async_watch_renew(async_watch_t *watch)
{
	if (!watch->is_inherited) {
		return;
	}
	watch->is_inherited = false;
	if (open_tree(watch) != 0) {
		report_loss(watch);
		if (!watch->root) {
			restore_root(watch);
		}
	}
}

static void drop_all_watched(bool is_inherited)
{
	if (!watches.next) {
		return;
	}
	ASYNC_LIST_FOREACH(&watches, link) {
		async_watch_t *watch = ASYNC_LIST_ENTRY(link, async_watch_t, link);

		drop_everything(watch);
		watch->is_inherited = is_inherited;
	}
}

void async_watches_close(void)
{
	drop_all_watched(false);
	async_inotify_close();
}

void async_watches_reset_after_fork(void)
{
	async_inotify_abandon();
	drop_all_watched(true);
	async_inotify_close();
}

#endif
