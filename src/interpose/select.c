/* select.c - select() as a poll(). */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/replaced.h"

#include "interpose/call.h"
#include "interpose/poll.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* What Linux takes each of the three sets to mean. */
#define SELECT_READABLE (POLLIN | POLLRDNORM | POLLRDBAND | POLLHUP | POLLERR)
#define SELECT_WRITABLE (POLLOUT | POLLWRNORM | POLLWRBAND | POLLERR)
#define SELECT_EXCEPTIONAL POLLPRI

#define NANOSECONDS_PER_SECOND 1000000000u
#define NANOSECONDS_PER_MICROSECOND 1000u

#define ENTRIES_ON_STACK 16

typedef struct select_sets {
	int count; /* descriptors below this one */
	fd_set *readable;
	fd_set *writable;
	fd_set *exceptional;
} select_sets_t;

/* A caller may pass sets that are larger than fd_set: FD_ISSET() and its like check for that, so the
 * words are looked at directly. */
typedef unsigned long word_t;
#define WORD_BITS (sizeof(word_t) * CHAR_BIT)

static bool has(const fd_set *set, int fd)
{
	return set != NULL && ((((const word_t *) set)[(size_t) fd / WORD_BITS] >> ((size_t) fd % WORD_BITS)) & 1) != 0;
}

static void add(fd_set *set, int fd)
{
	((word_t *) set)[(size_t) fd / WORD_BITS] |= (word_t) 1 << ((size_t) fd % WORD_BITS);
}

static void clear(fd_set *set, int count)
{
	if (set != NULL) {
		memset(set, 0, ((size_t) count + WORD_BITS - 1) / WORD_BITS * sizeof(word_t));
	}
}

static short events_of(const select_sets_t *sets, int fd)
{
	return (short) ((has(sets->readable, fd) ? POLLIN : 0) | (has(sets->writable, fd) ? POLLOUT : 0)
		| (has(sets->exceptional, fd) ? POLLPRI : 0));
}

static word_t word_of(const fd_set *set, size_t i)
{
	return set != NULL ? ((const word_t *) set)[i] : 0;
}

/* Calls back for each descriptor that is in a set. Fills "fds" unless it is NULL; returns how many. */
static nfds_t list_entries(const select_sets_t *sets, struct pollfd *fds)
{
	nfds_t used = 0;

	for (int fd = 0; fd < sets->count; fd++) {
		size_t word = (size_t) fd / WORD_BITS;
		if ((size_t) fd % WORD_BITS == 0
				&& (word_of(sets->readable, word) | word_of(sets->writable, word) | word_of(sets->exceptional, word)) == 0) {
			fd += WORD_BITS - 1;
			continue;
		}
		short events = events_of(sets, fd);
		if (events == 0) {
			continue;
		}
		if (fds != NULL) {
			fds[used] = (struct pollfd) {.fd = fd, .events = events};
		}
		used++;
	}
	return used;
}

static int report(const select_sets_t *sets, const struct pollfd *entry)
{
	int bits = 0;

	if ((entry->events & POLLIN) != 0 && (entry->revents & SELECT_READABLE) != 0) {
		add(sets->readable, entry->fd);
		bits++;
	}
	if ((entry->events & POLLOUT) != 0 && (entry->revents & SELECT_WRITABLE) != 0) {
		add(sets->writable, entry->fd);
		bits++;
	}
	if ((entry->events & POLLPRI) != 0 && (entry->revents & SELECT_EXCEPTIONAL) != 0) {
		add(sets->exceptional, entry->fd);
		bits++;
	}
	return bits;
}

static bool has_invalid(const struct pollfd *fds, nfds_t count)
{
	for (nfds_t i = 0; i < count; i++) {
		if ((fds[i].revents & POLLNVAL) != 0) {
			return true;
		}
	}
	return false;
}

static int report_all(const select_sets_t *sets, const struct pollfd *fds, nfds_t count)
{
	int bits = 0;

	clear(sets->readable, sets->count);
	clear(sets->writable, sets->count);
	clear(sets->exceptional, sets->count);
	for (nfds_t i = 0; i < count; i++) {
		bits += report(sets, &fds[i]);
	}
	return bits;
}

/* An urgent-data wait that poll() satisfies with a mere error is none for select(): it waits on. */
static int wait_for_entries(const select_sets_t *sets, struct pollfd *fds, nfds_t count, uint64_t timeout)
{
	int found = timeout == 0 ? async_poll_now(fds, count) : async_poll_wait(fds, count, timeout);

	if (found < 0) {
		return found;
	}
	if (has_invalid(fds, count)) {
		errno = EBADF;
		return -1;
	}
	return report_all(sets, fds, count);
}

static zend_never_inline int select_few(const select_sets_t *sets, uint64_t timeout)
{
	struct pollfd fds[ENTRIES_ON_STACK];

	return wait_for_entries(sets, fds, list_entries(sets, fds), timeout);
}

static int select_many(const select_sets_t *sets, nfds_t count, uint64_t timeout)
{
	struct pollfd *fds = malloc(count * sizeof(*fds));
	int found;

	if (fds == NULL) {
		errno = ENOMEM;
		return -1;
	}
	found = wait_for_entries(sets, fds, list_entries(sets, fds), timeout);
	free(fds);
	return found;
}

static int select_in_coroutine(const select_sets_t *sets, uint64_t timeout)
{
	nfds_t count = list_entries(sets, NULL);
	int found = count <= ENTRIES_ON_STACK ? select_few(sets, timeout) : select_many(sets, count, timeout);

	if (found == 0 && timeout == 0) {
		return async_poll_found_nothing();
	}
	async_poll_found_something();
	return found;
}

/* Linux tells how much of the time-out is left. */
static void subtract_elapsed(struct timeval *timeout, uint64_t total, uint64_t elapsed)
{
	uint64_t left = elapsed < total ? (total - elapsed) / NANOSECONDS_PER_MICROSECOND : 0;

	timeout->tv_sec = (time_t) (left / 1000000);
	timeout->tv_usec = (suseconds_t) (left % 1000000);
}

int async_replaced_select(int count, fd_set *readable, fd_set *writable, fd_set *exceptional, struct timeval *timeout)
{
	const select_sets_t sets = {count, readable, writable, exceptional};
	uint64_t started, total;
	int found;

	if (!async_wait_is_possible() || count < 0
			|| (timeout != NULL && (timeout->tv_sec < 0 || timeout->tv_usec < 0))) {
		return select(count, readable, writable, exceptional, timeout);
	}
	if (timeout == NULL) {
		return select_in_coroutine(&sets, ASYNC_POLL_FOREVER);
	}
	total = (uint64_t) timeout->tv_sec * NANOSECONDS_PER_SECOND + (uint64_t) timeout->tv_usec * NANOSECONDS_PER_MICROSECOND;
	if (total == 0) {
		return select_in_coroutine(&sets, 0);
	}
	started = async_clock_now();
	found = select_in_coroutine(&sets, total);
	subtract_elapsed(timeout, total, async_clock_now() - started);
	return found;
}

/* With a signal mask: as ppoll(). */
int async_replaced_pselect(int count, fd_set *readable, fd_set *writable, fd_set *exceptional,
		const struct timespec *timeout, const sigset_t *signals)
{
	const select_sets_t sets = {count, readable, writable, exceptional};

	if (!async_wait_is_possible() || signals != NULL || count < 0
			|| (timeout != NULL && (timeout->tv_sec < 0 || timeout->tv_nsec < 0))) {
		return pselect(count, readable, writable, exceptional, timeout, signals);
	}
	return select_in_coroutine(&sets, timeout == NULL ? ASYNC_POLL_FOREVER
		: (uint64_t) timeout->tv_sec * NANOSECONDS_PER_SECOND + (uint64_t) timeout->tv_nsec);
}
