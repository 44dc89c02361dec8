/* readiness_uv.c - readiness from libuv's poll handles, for systems without epoll. */
/* SPDX-License-Identifier: MIT */
#include "reactor/readiness_backend.h"

#ifndef ASYNC_BACKEND_EPOLL

#include "php.h"
#ifndef _WIN32
# include <fcntl.h>
#endif
#include "thread_local.h"
#include "core/deadline.h"
#include "reactor/loop.h"
#include "reactor/readiness.h"

/* libuv goes on waiting when a signal arrives, so that PHP would not learn of it in time. */
#define LONGEST_WAIT_MILLISECONDS 100

/* Level-triggered: a direction is watched until it was reported once. */
typedef struct poller {
	uv_poll_t handle;
	int fd;
	uint32_t serial;
	unsigned watched;
} poller_t;

struct async_notifier {
	uv_async_t handle;
	void (*on_notified)(void);
};

typedef struct uv_backend {
	uv_loop_t *loop;           /* borrowed from reactor.c, which closes it after us */
	poller_t **pollers;        /* owned array by descriptor; NULL for those not watched */
	int poller_capacity;
	uint32_t reports;          /* during the present poll */
	async_notifier_t *notifier; /* owned by the loop until its close callback; NULL before first use */
	uv_timer_t *timer;         /* ends a poll; owned like the notifier */
} uv_backend_t;

static ASYNC_THREAD_LOCAL uv_backend_t *backend;

const char *async_backend_name(void)
{
	return "libuv poll handles";
}

bool async_backend_is_open(void)
{
	return backend != NULL;
}

int async_backend_open(void)
{
	int error;
	uv_loop_t *loop;

	if (backend) {
		return 0;
	}
	loop = async_loop(&error);
	if (!loop || backend) {
		return error; /* opening the loop has attached it to us */
	}
	backend = pecalloc(1, sizeof(*backend), 1);
	backend->loop = loop;
	backend->timer = pemalloc(sizeof(*backend->timer), 1);
	uv_timer_init(loop, backend->timer);
	return 0;
}

int async_backend_attach_loop(int loop_descriptor)
{
	(void) loop_descriptor; /* polling is running the loop */
	return async_backend_open();
}

static void on_closed(uv_handle_t *handle)
{
	pefree(handle->data, 1);
}

static void close_poller(int fd)
{
	poller_t *poller = backend->pollers[fd];

	backend->pollers[fd] = NULL;
	poller->handle.data = poller;
	uv_close((uv_handle_t *) &poller->handle, on_closed);
}

void async_backend_close(void)
{
	if (!backend) {
		return;
	}
	for (int fd = 0; fd < backend->poller_capacity; fd++) {
		if (backend->pollers[fd]) {
			close_poller(fd);
		}
	}
	if (backend->notifier) {
		backend->notifier->handle.data = backend->notifier;
		uv_close((uv_handle_t *) &backend->notifier->handle, on_closed);
	}
	backend->timer->data = backend->timer;
	uv_close((uv_handle_t *) backend->timer, on_closed);
	pefree(backend->pollers, 1);
	pefree(backend, 1);
	backend = NULL;
}

/* The handles may be closed only after libuv has let go of the descriptors it shares with the parent. */
void async_backend_abandon(void)
{
	int error;

	if (backend && async_loop(&error)) {
		async_backend_close();
	}
	backend = NULL;
}

static unsigned directions_of(int uv_events)
{
	unsigned directions = 0;

	if (uv_events & (UV_READABLE | UV_DISCONNECT | UV_PRIORITIZED)) {
		directions |= ASYNC_READABLE;
	}
	if (uv_events & UV_WRITABLE) {
		directions |= ASYNC_WRITABLE;
	}
	return directions;
}

static void on_poll(uv_poll_t *handle, int status, int uv_events);

static int rearm(poller_t *poller)
{
	int uv_events = 0;

	if (poller->watched & ASYNC_READABLE) {
		uv_events |= UV_READABLE | UV_DISCONNECT;
	}
	if (poller->watched & ASYNC_WRITABLE) {
		uv_events |= UV_WRITABLE;
	}
	return uv_events ? uv_poll_start(&poller->handle, uv_events, on_poll) : uv_poll_stop(&poller->handle);
}

/* A negative status is how libuv passes on a pending error. */
static void on_poll(uv_poll_t *handle, int status, int uv_events)
{
	poller_t *poller = (poller_t *) handle;
	unsigned ready = status < 0 ? ASYNC_READABLE | ASYNC_WRITABLE : directions_of(uv_events);
	unsigned lasting = status < 0 ? ready : uv_events & UV_DISCONNECT ? ASYNC_READABLE : 0;

	poller->watched &= ~ready;
	rearm(poller);
	backend->reports++;
	async_readiness_report(poller->fd, poller->serial, ready, lasting);
}

#ifdef _WIN32
static int init_handle(uv_poll_t *handle, int fd)
{
	return uv_poll_init(backend->loop, handle, fd);
}
#else
/* libuv makes the descriptor non-blocking, which its owner may not expect. */
static int init_handle(uv_poll_t *handle, int fd)
{
	int flags = fcntl(fd, F_GETFL);
	int error = uv_poll_init(backend->loop, handle, fd);

	if (!error && flags >= 0 && !(flags & O_NONBLOCK)) {
		fcntl(fd, F_SETFL, flags);
	}
	return error;
}
#endif

static int create_poller(int fd)
{
	poller_t *poller = pecalloc(1, sizeof(*poller), 1);
	int error = init_handle(&poller->handle, fd);

	if (error) {
		pefree(poller, 1);
		return error;
	}
	poller->fd = fd;
	backend->pollers[fd] = poller;
	return 0;
}

static void make_room_for(int fd)
{
	int capacity = backend->poller_capacity ? backend->poller_capacity : 64;
	poller_t **pollers;

	if (fd < backend->poller_capacity) {
		return;
	}
	while (capacity <= fd) {
		capacity *= 2;
	}
	pollers = safe_perealloc(backend->pollers, capacity, sizeof(*pollers), 0, 1);
	memset(pollers + backend->poller_capacity, 0, (capacity - backend->poller_capacity) * sizeof(*pollers));
	backend->pollers = pollers;
	backend->poller_capacity = capacity;
}

int async_backend_watch(int fd, uint32_t serial, unsigned directions, unsigned watched)
{
	int error;

	(void) watched;
	make_room_for(fd);
	if (!backend->pollers[fd]) {
		error = create_poller(fd);
		if (error) {
			return error;
		}
	}
	backend->pollers[fd]->serial = serial;
	backend->pollers[fd]->watched = directions;
	return rearm(backend->pollers[fd]);
}

void async_backend_unwatch(int fd)
{
	if (fd < backend->poller_capacity && backend->pollers[fd]) {
		close_poller(fd);
	}
}

static void on_notification(uv_async_t *handle)
{
	backend->reports++;
	((async_notifier_t *) handle)->on_notified();
}

async_notifier_t *async_backend_notifier(void (*on_notified)(void), int *error)
{
	async_notifier_t *notifier;

	*error = async_backend_open();
	if (*error || backend->notifier) {
		return *error ? NULL : backend->notifier;
	}
	notifier = pecalloc(1, sizeof(*notifier), 1);
	*error = uv_async_init(backend->loop, &notifier->handle, on_notification);
	if (*error) {
		pefree(notifier, 1);
		return NULL;
	}
	notifier->on_notified = on_notified;
	backend->notifier = notifier;
	return notifier;
}

void async_backend_notify(async_notifier_t *notifier)
{
	uv_async_send(&notifier->handle);
}

static void on_timer(uv_timer_t *timer)
{
	(void) timer; /* the end of the poll is all that is wanted */
}

/* libuv's clock has milliseconds. */
static uint64_t bounded_milliseconds(uint64_t duration)
{
	uint64_t milliseconds = duration / 1000000 + (duration % 1000000 != 0);

	return milliseconds < LONGEST_WAIT_MILLISECONDS ? milliseconds : LONGEST_WAIT_MILLISECONDS;
}

uint32_t async_backend_poll(uint64_t max_wait, bool *is_more)
{
	uv_timer_t *timer = backend->timer;

	*is_more = false;
	backend->reports = 0;
	if (max_wait == 0) {
		uv_run(backend->loop, UV_RUN_NOWAIT);
		return backend->reports;
	}
	uv_update_time(backend->loop);
	uv_timer_start(timer, on_timer, bounded_milliseconds(max_wait), 0);
	uv_run(backend->loop, UV_RUN_ONCE);
	uv_timer_stop(timer);
	return backend->reports;
}

#endif
