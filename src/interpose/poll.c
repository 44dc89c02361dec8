/* poll.c - waiting for descriptors. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/replaced.h"
#include "interpose/poll.h"

#include "interpose/call.h"
#include "interpose/conversation.h"
#include "interpose/curl_guard.h"
#include "interpose/socket_stream.h"

#ifdef __GLIBC__
extern int __poll_chk(struct pollfd *fds, nfds_t count, int timeout, size_t capacity);
extern int __ppoll_chk(struct pollfd *fds, nfds_t count, const struct timespec *timeout,
		const sigset_t *signals, size_t capacity);
#endif

#define NANOSECONDS_PER_SECOND 1000000000u
#define NANOSECONDS_PER_MILLISECOND 1000000u

/* So many looks in a row that found nothing let others run once. */
#define LOOKS_PER_YIELD 100

/* How often we look for what the reactor cannot report. */
#define BLIND_ROUND (10 * NANOSECONDS_PER_MILLISECOND)

/* Requests that fit on the coroutine's stack. */
#define REQUESTS_ON_STACK 8

#define EVENTS_IN (POLLIN | POLLRDNORM)
#define EVENTS_OUT (POLLOUT | POLLWRNORM)

static ASYNC_THREAD_LOCAL uint32_t empty_looks;
static ASYNC_THREAD_LOCAL uint64_t looker; /* id of the coroutine whose looks are counted */
static ASYNC_THREAD_LOCAL bool next_only_watches;

void async_poll_announce_watching(bool watches)
{
	next_only_watches = watches;
}

/* Only those in a row of one coroutine: when others ran in between, nobody keeps them from it. */
static bool is_one_too_many(void)
{
	uint64_t self = async_scheduler_current()->id;

	if (looker != self) {
		looker = self;
		empty_looks = 0;
	}
	return ++empty_looks % LOOKS_PER_YIELD == 0;
}

int async_poll_count_look(void)
{
	if (!is_one_too_many() || EG(exception) != NULL) {
		return 0;
	}
	async_scheduler_yield();
	if (EG(exception) != NULL) {
		errno = ECANCELED;
		return -1;
	}
	return 0;
}

int async_poll_found_nothing(void)
{
	return async_curl_guard_is_inside_multi() ? 0 : async_poll_count_look();
}

void async_poll_found_something(void)
{
	empty_looks = 0;
}

static unsigned wanted_directions(short events)
{
	return ((events & EVENTS_IN) != 0 ? ASYNC_READABLE : 0) | ((events & EVENTS_OUT) != 0 ? ASYNC_WRITABLE : 0);
}

/*
 * Waiting only for urgent data, for half-closed connections, or only for errors: "readable" would be no
 * reason to wake up, so there is nothing to ask the reactor for.
 */
static bool is_blind(short events)
{
	unsigned wanted = wanted_directions(events);

	return wanted == 0 || ((events & ~(EVENTS_IN | EVENTS_OUT)) != 0 && (wanted & ASYNC_READABLE) == 0);
}

static uint64_t timeout_of(int milliseconds)
{
	return milliseconds < 0 ? ASYNC_POLL_FOREVER : (uint64_t) milliseconds * NANOSECONDS_PER_MILLISECOND;
}

static uint64_t deadline_of(uint64_t timeout)
{
	if (timeout == ASYNC_POLL_FOREVER) {
		return ASYNC_NO_DEADLINE;
	}
	return timeout < NANOSECONDS_PER_SECOND ? async_deadline_after(timeout) : async_deadline_about(timeout);
}

uint64_t async_poll_deadline_in(int milliseconds)
{
	return deadline_of(timeout_of(milliseconds));
}

static uint64_t earlier(uint64_t one, uint64_t other)
{
	return one < other ? one : other;
}

/* What the last poll() has just said. */
static void note_not_ready(int fd, unsigned wanted)
{
	if (wanted != 0) {
		async_readiness_exhausted(fd, wanted);
	}
}

static int fail(int error)
{
	errno = error;
	return -1;
}

/*
 * The reactor says "readable". On a connected stream socket nobody else can have read meanwhile (see
 * conversation.h): that is an answer. Else the kernel is asked. So it is about a hang-up, for which it has more to say,
 * and about urgent data, of which a reader is not told.
 */
static bool is_exact_answer(const struct pollfd *entry, unsigned wanted)
{
	return wanted == ASYNC_READABLE && (entry->events & ~(EVENTS_IN | POLLERR | POLLHUP | POLLPRI)) == 0
		&& async_kind_of(entry->fd) == ASYNC_KIND_STREAM && EXPECTED(!async_readiness_is_lasting(entry->fd));
}

/* In the middle of a conversation, unless the direction of that is 0. */
static async_wait_result_t wait_in_direction(int fd, unsigned wanted, uint64_t deadline, unsigned *ready, unsigned conversation)
{
	async_wait_result_t result;

	if (conversation == 0) {
		return async_readiness_wait(fd, wanted, deadline, ready);
	}
	async_conversation_enter(fd, conversation);
	result = async_readiness_wait(fd, wanted, deadline, ready);
	async_conversation_leave(fd, conversation);
	return result;
}

/* One descriptor: the way of nearly every wait in PHP. */
static int wait_for_one(struct pollfd *entry, uint64_t timeout, unsigned conversation)
{
	unsigned wanted = wanted_directions(entry->events), ready;
	bool blind = is_blind(entry->events);
	bool is_known = wanted == ASYNC_READABLE && !blind && async_readiness_is_exhausted(entry->fd, ASYNC_READABLE);
	uint64_t deadline = 0;

	entry->revents = 0;
	for (;;) {
		async_wait_result_t result;
		if (async_call_is_closing(entry->fd)) {
			entry->revents = POLLNVAL;
			return 1;
		}
		if (!is_known) {
			int found = async_poll_now(entry, 1);
			if (found != 0) {
				return found;
			}
			note_not_ready(entry->fd, wanted);
		}
		is_known = false;
		if (UNEXPECTED(async_call_is_over())) {
			async_call_refuse(entry->fd);
			return -1;
		}
		if (deadline == 0) {
			deadline = deadline_of(timeout);
		}
		if (UNEXPECTED(blind)) {
			ready = ASYNC_READABLE;
			result = async_wait(NULL, 0, earlier(deadline, async_deadline_after(BLIND_ROUND)));
			if (result == ASYNC_WAIT_TIMEOUT && async_clock_now() < deadline) {
				continue;
			}
		} else {
			result = wait_in_direction(entry->fd, wanted, deadline, &ready, conversation);
		}
		if (result == ASYNC_WAIT_CANCELLED) {
			return fail(ECANCELED);
		}
		if (result == ASYNC_WAIT_TIMEOUT) {
			return 0;
		}
		if (ready == 0) {
			entry->revents = POLLNVAL;
			return 1;
		}
		if (is_exact_answer(entry, wanted)) {
			entry->revents = entry->events & EVENTS_IN;
			return 1;
		}
	}
}

/* Fills in the requests; returns how many there are. */
static uint32_t request_all(async_readiness_request_t *requests, const struct pollfd *fds, nfds_t count, bool *has_blind)
{
	uint32_t used = 0;

	*has_blind = false;
	for (nfds_t i = 0; i < count; i++) {
		unsigned wanted = wanted_directions(fds[i].events);
		if (fds[i].fd < 0) {
			continue;
		}
		if (is_blind(fds[i].events)) {
			*has_blind = true;
			continue;
		}
		requests[used++] = (async_readiness_request_t) {.fd = fds[i].fd, .wanted = wanted};
	}
	return used;
}

/* What is being closed is invalid already. Returns how many were marked. */
static int mark_closing(struct pollfd *fds, nfds_t count)
{
	int marked = 0;

	for (nfds_t i = 0; i < count; i++) {
		if (fds[i].fd >= 0 && async_call_is_closing(fds[i].fd)) {
			fds[i].revents = POLLNVAL;
			marked++;
		}
	}
	return marked;
}

/*
 * Who only watches goes back after one report, whether or not there is anything left by then: others may have
 * dealt with it, and what they did concerns the watcher too.
 */
static int wait_for_requests(struct pollfd *fds, nfds_t count, async_readiness_request_t *requests, uint64_t timeout,
		bool only_watches)
{
	bool has_blind;
	uint32_t used = request_all(requests, fds, count, &has_blind);
	uint64_t deadline = deadline_of(timeout);
	async_readiness_role_t role = only_watches ? ASYNC_READINESS_WATCHER : ASYNC_READINESS_GUEST;

	for (;;) {
		uint64_t until = has_blind ? earlier(deadline, async_deadline_after(BLIND_ROUND)) : deadline;
		int found;
		if (UNEXPECTED(async_call_is_over())) {
			async_call_refuse(used > 0 ? requests[0].fd : -1);
			return -1;
		}
		for (uint32_t i = 0; i < used; i++) {
			note_not_ready(requests[i].fd, requests[i].wanted);
		}
		switch (async_readiness_wait_any(requests, used, until, role)) {
			case ASYNC_WAIT_CANCELLED:
				return fail(ECANCELED);
			case ASYNC_WAIT_TIMEOUT:
				if (until == deadline) {
					return 0;
				}
				break;
			default:
				break;
		}
		found = async_poll_now(fds, count);
		if (found == 0) {
			found = mark_closing(fds, count);
		}
		if (found != 0 || only_watches) {
			return found;
		}
	}
}

/* Functions of their own, so that the requests are on the stack only of those that need no more. */
static zend_never_inline int wait_for_few(struct pollfd *fds, nfds_t count, uint64_t timeout, bool only_watches)
{
	async_readiness_request_t requests[REQUESTS_ON_STACK];

	return wait_for_requests(fds, count, requests, timeout, only_watches);
}

static int wait_for_many(struct pollfd *fds, nfds_t count, uint64_t timeout, bool only_watches)
{
	async_readiness_request_t *requests = malloc(count * sizeof(*requests));
	int found;

	if (requests == NULL) {
		return fail(ENOMEM);
	}
	found = wait_for_requests(fds, count, requests, timeout, only_watches);
	free(requests);
	return found;
}

static int wait_for_all(struct pollfd *fds, nfds_t count, uint64_t timeout, bool only_watches)
{
	int found = async_poll_now(fds, count);

	if (found != 0) {
		return found;
	}
	return count <= REQUESTS_ON_STACK ? wait_for_few(fds, count, timeout, only_watches)
		: wait_for_many(fds, count, timeout, only_watches);
}

int async_poll_wait(struct pollfd *fds, nfds_t count, uint64_t timeout)
{
	if (count == 1 && fds[0].fd >= 0) {
		return wait_for_one(&fds[0], timeout, 0);
	}
	return wait_for_all(fds, count, timeout, false);
}

/* PHP's streams and every client library wait like this before they read or write. */
static int wait_in_conversation(struct pollfd *entry, uint64_t timeout, unsigned direction)
{
	int found;

	if (!async_conversation_may_begin(entry->fd, direction)) {
		return -1;
	}
	found = wait_for_one(entry, timeout, direction);
	if (UNEXPECTED(found < 0 && errno == ECANCELED)) {
		async_conversation_break(entry->fd);
	}
	return found;
}

/*
 * Always asks the kernel: what the reactor knows may be older than what a wait for several descriptors was
 * told a moment ago, and somebody who only looks never lets the reactor learn more.
 */
static int look(struct pollfd *fds, nfds_t count)
{
	int found = async_poll_now(fds, count);

	if (found == 0) {
		return async_poll_found_nothing();
	}
	async_poll_found_something();
	return found;
}

static int poll_in_coroutine(struct pollfd *fds, nfds_t count, uint64_t timeout)
{
	bool only_watches = next_only_watches;
	unsigned wanted;

	next_only_watches = false;
	if (timeout == 0) {
		return look(fds, count);
	}
	async_poll_found_something();
	if (UNEXPECTED(only_watches)) {
		return wait_for_all(fds, count, timeout, true);
	}
	if (count != 1 || fds[0].fd < 0) {
		return async_poll_wait(fds, count, timeout);
	}
	if (UNEXPECTED(async_socket_has_timed_out(fds[0].fd))) {
		fds[0].revents = 0;
		return 0;
	}
	wanted = wanted_directions(fds[0].events);
	if (wanted != ASYNC_READABLE && wanted != ASYNC_WRITABLE) {
		return wait_for_one(fds, timeout, 0);
	}
	return wait_in_conversation(fds, timeout, wanted);
}

int async_replaced_poll(struct pollfd *fds, nfds_t count, int timeout)
{
	if (!async_wait_is_possible()) {
		return poll(fds, count, timeout);
	}
	return poll_in_coroutine(fds, count, timeout_of(timeout));
}

/* A signal mask for the time of the wait would be in force for all coroutines: such a call blocks. */
int async_replaced_ppoll(struct pollfd *fds, nfds_t count, const struct timespec *timeout, const sigset_t *signals)
{
	if (!async_wait_is_possible() || signals != NULL
			|| (timeout != NULL && (timeout->tv_sec < 0 || timeout->tv_nsec < 0 || timeout->tv_nsec >= NANOSECONDS_PER_SECOND))) {
		return ppoll(fds, count, timeout, signals);
	}
	return poll_in_coroutine(fds, count, timeout == NULL ? ASYNC_POLL_FOREVER
		: (uint64_t) timeout->tv_sec * NANOSECONDS_PER_SECOND + (uint64_t) timeout->tv_nsec);
}

#ifdef __GLIBC__
int async_replaced_poll_chk(struct pollfd *fds, nfds_t count, int timeout, size_t capacity)
{
	return count > capacity / sizeof(*fds) ? __poll_chk(fds, count, timeout, capacity)
		: async_replaced_poll(fds, count, timeout);
}

int async_replaced_ppoll_chk(struct pollfd *fds, nfds_t count, const struct timespec *timeout,
		const sigset_t *signals, size_t capacity)
{
	return count > capacity / sizeof(*fds) ? __ppoll_chk(fds, count, timeout, signals, capacity)
		: async_replaced_ppoll(fds, count, timeout, signals);
}
#else
int async_replaced_poll_chk(struct pollfd *fds, nfds_t count, int timeout, size_t capacity)
{
	(void) capacity;
	return async_replaced_poll(fds, count, timeout);
}

int async_replaced_ppoll_chk(struct pollfd *fds, nfds_t count, const struct timespec *timeout,
		const sigset_t *signals, size_t capacity)
{
	(void) capacity;
	return async_replaced_ppoll(fds, count, timeout, signals);
}
#endif
