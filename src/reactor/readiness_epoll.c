/* readiness_epoll.c - readiness from an epoll set of our own, edge-triggered; libuv's set hangs inside it. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "reactor/readiness_backend.h"

#ifdef ASYNC_BACKEND_EPOLL

#include "php.h"
#include <errno.h>
#include <limits.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
#include "thread_local.h"
#include "core/coroutine.h"
#include "core/deadline.h"
#include "reactor/descriptor.h"
#include "reactor/loop.h"

/* Reports taken at once. Of so many, what a report and the coroutine it wakes have touched is still in a cache near the
 * processor when that coroutine runs; a larger batch saves little of a system call and loses that. */
#define BATCH 64

/* From here on, what a report is about is in no such cache when it comes. */
#define MANY_DESCRIPTORS 256

/* So many reports ahead it is fetched, each thing early enough to be there when it leads to the next one. */
#define DESCRIPTOR_AHEAD 8
#define WAITER_AHEAD 6
#define COROUTINE_AHEAD 4
#define CONTROL_AHEAD 2

/* What an event belongs to: serial in the upper half, descriptor in the lower. Serial 0 is our own: */
#define EVENT_OF_LOOP 0
#define EVENT_OF_NOTIFIER 1

struct async_notifier {
	int descriptor; /* owned: an eventfd, or -1. Edge-triggered, so nobody has to read it */
	void (*on_notified)(void);
};

typedef struct epoll_backend {
	int descriptor;      /* owned: the epoll set */
	int loop_descriptor; /* borrowed: libuv's set, or -1 */
	async_notifier_t notifier;
	struct epoll_event events[BATCH + DESCRIPTOR_AHEAD]; /* the last ones are never filled */
} epoll_backend_t;

static ASYNC_THREAD_LOCAL epoll_backend_t *backend;

const char *async_backend_name(void)
{
	return "epoll, edge-triggered";
}

bool async_backend_is_open(void)
{
	return backend != NULL;
}

int async_backend_open(void)
{
	int descriptor;

	if (backend) {
		return 0;
	}
	descriptor = epoll_create1(EPOLL_CLOEXEC);
	if (descriptor < 0) {
		return -errno;
	}
	backend = pecalloc(1, sizeof(*backend), 1);
	backend->descriptor = descriptor;
	backend->loop_descriptor = -1;
	backend->notifier.descriptor = -1;
	return 0;
}

void async_backend_close(void)
{
	if (!backend) {
		return;
	}
	if (backend->notifier.descriptor >= 0) {
		close(backend->notifier.descriptor);
	}
	close(backend->descriptor);
	pefree(backend, 1);
	backend = NULL;
}

/* Closing is harmless to the parent: only our reference to the shared set goes away. */
void async_backend_abandon(void)
{
	async_backend_close();
}

static uint64_t event_name(uint32_t serial, int fd)
{
	return (uint64_t) serial << 32 | (uint32_t) fd;
}

static int control(int operation, int fd, uint32_t events, uint64_t name)
{
	struct epoll_event event = {.events = events, .data.u64 = name};

	return epoll_ctl(backend->descriptor, operation, fd, &event) ? -errno : 0;
}

/* Urgent data counts as readable. */
static uint32_t interest_in(unsigned directions)
{
	uint32_t events = EPOLLET;

	if (directions & ASYNC_READABLE) {
		events |= EPOLLIN | EPOLLPRI | EPOLLRDHUP;
	}
	if (directions & ASYNC_WRITABLE) {
		events |= EPOLLOUT;
	}
	return events;
}

/*
 * The set knows a registration by number and open file together. Hence EEXIST: the same file came back
 * under the same number (dup2). ENOENT: the number was closed, which took it out of the set, and names
 * another file now. Adding and modifying both report the present state.
 */
int async_backend_watch(int fd, uint32_t serial, unsigned directions, unsigned watched)
{
	uint32_t events = interest_in(directions);
	uint64_t name = event_name(serial, fd);
	int error = control(watched ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, events, name);

	if (error == -EEXIST) {
		return control(EPOLL_CTL_MOD, fd, events, name);
	}
	if (error == -ENOENT) {
		return control(EPOLL_CTL_ADD, fd, events, name);
	}
	return error;
}

/*
 * A close alone would do, were there no duplicates: as long as one lives, here or in a child process,
 * the registration lives too and could never be removed again.
 */
void async_backend_unwatch(int fd)
{
	control(EPOLL_CTL_DEL, fd, 0, 0);
}

/* Level-triggered: it reports until libuv has taken everything. */
static int watch_loop(void)
{
	return control(EPOLL_CTL_ADD, backend->loop_descriptor, EPOLLIN, event_name(0, EVENT_OF_LOOP));
}

static int watch_notifier(void)
{
	int descriptor = backend->notifier.descriptor;

	return control(EPOLL_CTL_ADD, descriptor, EPOLLIN | EPOLLET, event_name(0, EVENT_OF_NOTIFIER));
}

int async_backend_attach_loop(int loop_descriptor)
{
	int error = async_backend_open();

	if (error) {
		return error;
	}
	backend->loop_descriptor = loop_descriptor;
	return watch_loop();
}

async_notifier_t *async_backend_notifier(void (*on_notified)(void), int *error)
{
	async_notifier_t *notifier;

	*error = async_backend_open();
	if (*error) {
		return NULL;
	}
	notifier = &backend->notifier;
	notifier->on_notified = on_notified;
	if (notifier->descriptor >= 0) {
		return notifier;
	}
	notifier->descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	if (notifier->descriptor < 0) {
		*error = -errno;
		return NULL;
	}
	*error = watch_notifier();
	if (*error) {
		close(notifier->descriptor);
		notifier->descriptor = -1;
		return NULL;
	}
	return notifier;
}

void async_backend_notify(async_notifier_t *notifier)
{
	uint64_t one = 1;
	ssize_t written;

	do {
		written = write(notifier->descriptor, &one, sizeof(one));
	} while (written < 0 && errno == EINTR);
}

static zend_always_inline int descriptor_of(const struct epoll_event *event)
{
	return (int) (uint32_t) event->data.u64;
}

static void pass_on(const struct epoll_event *event)
{
	uint32_t serial = event->data.u64 >> 32;
	uint32_t bits = event->events;
	unsigned ready = 0;
	unsigned lasting = 0;

	if (bits & (EPOLLIN | EPOLLRDHUP | EPOLLPRI)) {
		ready |= ASYNC_READABLE;
	}
	if (bits & EPOLLOUT) {
		ready |= ASYNC_WRITABLE;
	}
	/* A read stops at the mark of urgent data: what it returns is short although more is there. */
	if (bits & (EPOLLRDHUP | EPOLLPRI)) {
		lasting |= ASYNC_READABLE;
	}
	if (bits & (EPOLLHUP | EPOLLERR)) {
		ready = lasting = ASYNC_READABLE | ASYNC_WRITABLE;
	}
	async_readiness_report(descriptor_of(event), serial, ready, lasting);
}

static void dispatch(const struct epoll_event *event)
{
	if (EXPECTED(event->data.u64 >> 32 != 0)) {
		pass_on(event);
	} else if (event->data.u64 == EVENT_OF_LOOP) {
		async_loop_run();
	} else {
		backend->notifier.on_notified();
	}
}

/* The coroutine that waits longest to read from what the event is about, or NULL. */
static zend_always_inline const async_coroutine_t *reader_of(const struct epoll_event *event)
{
	const async_waiter_t *waiter = async_descriptor_first_reader(descriptor_of(event));

	return waiter ? waiter->coroutine : NULL;
}

/*
 * The descriptor leads to the waiter, that to the coroutine, and that to its control block. Behind the last event come
 * those of an earlier batch or none, of which nothing is believed but the number.
 */
static zend_always_inline void prefetch_ahead(const struct epoll_event *event)
{
	__builtin_prefetch(async_descriptor_find(descriptor_of(event + DESCRIPTOR_AHEAD)));

	const async_waiter_t *waiter = async_descriptor_first_reader(descriptor_of(event + WAITER_AHEAD));
	if (waiter) {
		__builtin_prefetch(waiter);
		__builtin_prefetch(&waiter->fired);
	}
	__builtin_prefetch(reader_of(event + COROUTINE_AHEAD));

	const async_coroutine_t *coroutine = reader_of(event + CONTROL_AHEAD);
	if (coroutine) {
		__builtin_prefetch(&coroutine->control->vm);
		__builtin_prefetch(&coroutine->control->waiters);
	}
}

static void dispatch_all(const struct epoll_event *events, int count)
{
	bool is_cold = async_descriptors_watched() > MANY_DESCRIPTORS;

	for (int i = 0; i < count; i++) {
		if (is_cold) {
			prefetch_ahead(&events[i]);
		}
		dispatch(&events[i]);
	}
}

static int whole_milliseconds(uint64_t duration)
{
	if (duration == ASYNC_NO_DEADLINE) {
		return -1;
	}
	duration = duration / 1000000 + (duration % 1000000 != 0);
	return duration > INT_MAX ? INT_MAX : (int) duration;
}

#ifdef SYS_epoll_pwait2
/* As the kernel takes it on every architecture. */
struct kernel_time {
	int64_t seconds;
	int64_t nanoseconds;
};

/* Kernels before 5.11 do not have the call, and some sandboxes refuse what they do not know. */
static bool nanoseconds_are_refused;

static int wait_for_kernel(uint64_t max_wait)
{
	struct kernel_time time = {max_wait / 1000000000, max_wait % 1000000000};
	int count;

	if (max_wait == 0 || max_wait == ASYNC_NO_DEADLINE || nanoseconds_are_refused) {
		return epoll_wait(backend->descriptor, backend->events, BATCH, whole_milliseconds(max_wait));
	}
	count = syscall(SYS_epoll_pwait2, backend->descriptor, backend->events, BATCH, &time, NULL, 0);
	if (UNEXPECTED(count < 0 && (errno == ENOSYS || errno == EPERM))) {
		nanoseconds_are_refused = true;
		return wait_for_kernel(max_wait);
	}
	return count;
}
#else
static int wait_for_kernel(uint64_t max_wait)
{
	return epoll_wait(backend->descriptor, backend->events, BATCH, whole_milliseconds(max_wait));
}
#endif

/* Somebody closed our descriptor (a library that makes a daemon of the process closes all it finds).
 * The number may belong to another by now: it is left alone. */
static void replace_lost_set(void)
{
	struct timespec pause = {.tv_nsec = 10000000};

	backend->descriptor = epoll_create1(EPOLL_CLOEXEC);
	if (backend->descriptor < 0) {
		nanosleep(&pause, NULL);
		return;
	}
	if (backend->loop_descriptor >= 0) {
		watch_loop();
	}
	if (backend->notifier.descriptor >= 0) {
		watch_notifier();
	}
	async_readiness_watch_again();
}

uint32_t async_backend_poll(uint64_t max_wait, bool *is_more)
{
	int count = wait_for_kernel(async_loop_advance(max_wait));

	*is_more = count == BATCH;
	if (UNEXPECTED(count < 0)) {
		if (errno != EINTR) {
			replace_lost_set();
		}
		return 0;
	}
	dispatch_all(backend->events, count);
	return (uint32_t) count;
}

#endif
