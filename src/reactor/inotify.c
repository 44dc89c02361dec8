/* inotify.c - one inotify instance per thread, shared by all watches. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "reactor/watch.h"

#ifdef ASYNC_WATCH_INOTIFY

#include "reactor/inotify.h"
#include "php.h"
#include <errno.h>
#include <unistd.h>
#include "thread_local.h"
#include "reactor/loop.h"

/* As many events as are read at a time; then others get their turn. */
#define BUFFER_SIZE 16384
#define READS_AT_MOST 256

#define INTEREST \
	(IN_ATTRIB | IN_MODIFY | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVED_FROM | IN_MOVED_TO \
		| IN_MOVE_SELF)

typedef struct instance {
	int descriptor;    /* owned; -1 when it is shared with a parent */
	uv_poll_t *poll;   /* owned by the loop */
	HashTable numbers; /* number -> async_list_t, owned, of async_inotify_node_t.same */
	uint32_t event;    /* counts the events */
} instance_t;

static ASYNC_THREAD_LOCAL instance_t *instance; /* owned; NULL while nothing is watched */

/* ---- events ---- */

static async_list_t *nodes_of(int number)
{
	return zend_hash_index_find_ptr(&instance->numbers, (zend_ulong) number);
}

/* Those who were told go to the end of the list, and so do new ones, who are not to be told. */
static void tell_all(const struct inotify_event *event)
{
	async_list_t *nodes;

	instance->event++;
	while ((nodes = nodes_of(event->wd)) != NULL) {
		async_inotify_node_t *node = ASYNC_LIST_ENTRY(nodes->next, async_inotify_node_t, same);

		if (node->told == instance->event) {
			return;
		}
		node->told = instance->event;
		async_list_unlink(&node->same);
		async_list_append(nodes, &node->same);
		async_inotify_tell(node, event);
	}
}

/* Returns whether there were any. */
static bool read_events(void)
{
	_Alignas(struct inotify_event) char buffer[BUFFER_SIZE];
	ssize_t length = read(instance->descriptor, buffer, sizeof(buffer));
	const char *place = buffer;

	while (place < buffer + length) {
		const struct inotify_event *event = (const struct inotify_event *) place;

		if (event->mask & IN_Q_OVERFLOW) {
			async_inotify_tell_of_loss();
		} else {
			tell_all(event);
		}
		place += sizeof(*event) + event->len;
	}
	return length > 0;
}

/* No longer than the queue is: others may go on filling it. */
void async_inotify_read(void)
{
	for (int i = 0; i < READS_AT_MOST && read_events(); i++) {
	}
}

static void on_readable(uv_poll_t *poll, int status, int events)
{
	(void) events;
	if (!instance || poll != instance->poll) {
		uv_poll_stop(poll);
	} else if (status == 0) {
		read_events();
	}
}

/* ---- open and close ---- */

static void free_poll(uv_handle_t *handle)
{
	pefree(handle, 1);
}

static void close_poll(uv_poll_t *poll)
{
	uv_poll_stop(poll);
	uv_close((uv_handle_t *) poll, free_poll);
	async_loop_touch();
}

static uv_poll_t *create_poll(int descriptor, int *error)
{
	uv_loop_t *loop = async_loop_polled(error);
	uv_poll_t *poll;

	if (!loop) {
		return NULL;
	}
	poll = pemalloc(sizeof(*poll), 1);
	*error = uv_poll_init(loop, poll, descriptor);
	if (*error) {
		pefree(poll, 1);
		return NULL;
	}
	*error = uv_poll_start(poll, UV_READABLE, on_readable);
	if (*error) {
		close_poll(poll);
		return NULL;
	}
	async_loop_touch();
	return poll;
}

static void free_list(zval *list)
{
	pefree(Z_PTR_P(list), 1);
}

static int open_instance(void)
{
	int descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	int error;
	uv_poll_t *poll;

	if (descriptor < 0) {
		return -errno;
	}
	poll = create_poll(descriptor, &error);
	if (!poll) {
		close(descriptor);
		return error;
	}
	instance = pecalloc(1, sizeof(*instance), 1);
	instance->descriptor = descriptor;
	instance->poll = poll;
	zend_hash_init(&instance->numbers, 8, NULL, free_list, 1);
	return 0;
}

static void let_go(void)
{
	if (instance->descriptor >= 0) {
		close_poll(instance->poll);
		close(instance->descriptor);
		instance->descriptor = -1;
	}
}

void async_inotify_close(void)
{
	if (instance) {
		let_go();
		zend_hash_destroy(&instance->numbers);
		pefree(instance, 1);
		instance = NULL;
	}
}

/* Only a loop of our own may be told that we do not want to hear of it any more: the parent's would forget
 * it. */
void async_inotify_abandon(void)
{
	int error;

	if (!instance) {
		return;
	}
	if (async_loop(&error)) {
		let_go();
	} else {
		instance->descriptor = -1;
	}
}

/* ---- nodes ---- */

int async_inotify_number(const char *path, uint32_t flags)
{
	int error = instance ? 0 : open_instance();
	int number;

	if (error) {
		return error;
	}
	number = inotify_add_watch(instance->descriptor, path, INTEREST | flags);
	return number < 0 ? -errno : number;
}

void async_inotify_attach(async_inotify_node_t *node, int number)
{
	async_list_t *nodes = nodes_of(number);

	if (!nodes) {
		nodes = pemalloc(sizeof(*nodes), 1);
		async_list_init(nodes);
		zend_hash_index_add_new_ptr(&instance->numbers, (zend_ulong) number, nodes);
	}
	node->number = number;
	node->told = instance->event;
	async_list_append(nodes, &node->same);
}

void async_inotify_detach(async_inotify_node_t *node)
{
	async_list_unlink(&node->same);
	if (!async_list_is_empty(nodes_of(node->number))) {
		return;
	}
	zend_hash_index_del(&instance->numbers, (zend_ulong) node->number);
	if (instance->descriptor >= 0) {
		inotify_rm_watch(instance->descriptor, node->number);
	}
}

#endif
