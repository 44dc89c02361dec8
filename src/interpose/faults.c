/* faults.c - a C library that fails: test builds only, see --enable-async-faults in config.m4. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/call.h"
#include "interpose/faults.h"

#include <netdb.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

/*
 * The linker hands every call that this module makes to one of these functions to __wrap_NAME() below
 * (ld --wrap); __real_NAME() is the function itself. So the bodies of the replaced calls know nothing of it.
 * PHP and its libraries are not affected: they come here through the replaced calls only.
 *
 *     ASYNC_FAULTS=SEED[:PER_THOUSAND]    without it nothing fails
 *     ASYNC_FAULTS_COUNTS=FILE            how often each kind struck is written there at the end
 *
 * What strikes depends on the seed and on how often that kind was asked before, not on time. A fault is
 * something that a kernel, or the other side, may do at that point; what follows from it is kept up: a connection
 * that was "reset" stays dead, and who was told "not now" is told when it is worth trying again.
 */

typedef enum {
	FAULT_SHORT,   /* fewer bytes than there are, or than there is room for */
	FAULT_AGAIN,   /* not now, several times in a row */
	FAULT_SIGNAL,  /* EINTR */
	FAULT_RESET,   /* the other side is gone */
	FAULT_REFUSED, /* no connection; a lookup that finds no server */
	FAULT_MEMORY,  /* no memory, no thread, no room in the set of watched descriptors */
	FAULT_LATE,    /* an answer of the resolver that takes its time */
	FAULTS
} fault_t;

static const struct {
	const char *name;
	uint32_t weight; /* in tenths of the rate that was asked for */
} kinds[FAULTS] = {
	[FAULT_SHORT] = {"short", 30},
	[FAULT_AGAIN] = {"again", 10},
	[FAULT_SIGNAL] = {"signal", 5},
	[FAULT_RESET] = {"reset", 1},
	[FAULT_REFUSED] = {"refused", 10},
	[FAULT_MEMORY] = {"memory", 10},
	[FAULT_LATE] = {"late", 100},
};

#define DEFAULT_PER_THOUSAND 10
#define LONGEST_STORM 8
#define LATEST_NAME_NANOSECONDS 30000000u
#define REMEMBERED_DESCRIPTORS 1024

static uint64_t seed;
static uint64_t per_thousand;
static char *counts_path; /* the environment is gone when the module goes */
static uint32_t asked[FAULTS], struck[FAULTS]; /* touched by several threads */

/* What the system was told to report of a descriptor. */
typedef struct registration {
	int set; /* 0: none */
	struct epoll_event event;
} registration_t;

static registration_t registrations[REMEMBERED_DESCRIPTORS]; /* by descriptor: of the thread that uses it */
static ASYNC_THREAD_LOCAL int storm_descriptor;
static ASYNC_THREAD_LOCAL uint32_t storm_left;

/* ---- what strikes ---- */

__attribute__((constructor)) static void read_environment(void)
{
	const char *text = getenv("ASYNC_FAULTS"), *path = getenv("ASYNC_FAULTS_COUNTS");
	char *rest;

	if (text == NULL) {
		return;
	}
	counts_path = path != NULL ? strdup(path) : NULL;
	seed = strtoull(text, &rest, 10);
	per_thousand = *rest == ':' ? strtoull(rest + 1, NULL, 10) : DEFAULT_PER_THOUSAND;
}

__attribute__((destructor)) static void write_counts(void)
{
	FILE *file = counts_path != NULL ? fopen(counts_path, "a") : NULL;

	if (file == NULL) {
		return;
	}
	for (int kind = 0; kind < FAULTS; kind++) {
		fprintf(file, "%s %u\n", kinds[kind].name, struck[kind]);
	}
	fclose(file);
	free(counts_path);
}

/* The finaliser of splitmix64. */
static uint64_t scramble(uint64_t value)
{
	value += 0x9e3779b97f4a7c15u;
	value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
	value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
	return value ^ (value >> 31);
}

/* A number that depends on the seed, the kind and how often it was asked for. */
static uint64_t draw(fault_t kind)
{
	uint32_t count = __atomic_fetch_add(&asked[kind], 1, __ATOMIC_RELAXED);

	return scramble(scramble(seed) ^ ((uint64_t) kind << 56) ^ count);
}

static bool strikes(fault_t kind)
{
	if (per_thousand == 0 || draw(kind) % 10000 >= per_thousand * kinds[kind].weight) {
		return false;
	}
	__atomic_fetch_add(&struck[kind], 1, __ATOMIC_RELAXED);
	return true;
}

/* Only what coroutines do fails, and standard output and errors never do. */
static bool strikes_descriptor(fault_t kind, int fd)
{
	return fd > STDERR_FILENO && async_wait_is_possible() && strikes(kind);
}

/* 1 ... length - 1 */
static size_t shorter(size_t length)
{
	return 1 + draw(FAULT_SHORT) % (length - 1);
}

static bool is_connection(int fd)
{
	return async_kind_of(fd) == ASYNC_KIND_STREAM;
}

/* ---- what follows from it ---- */

/* Has the system report the present state again, as it would when something happens to the descriptor. */
static void report_again(int fd)
{
	if ((unsigned) fd < REMEMBERED_DESCRIPTORS && registrations[fd].set != 0) {
		__real_epoll_ctl(registrations[fd].set, EPOLL_CTL_MOD, fd, &registrations[fd].event);
	}
}

static int fail(int error)
{
	errno = error;
	return -1;
}

static int fail_with_reset(int fd, int error)
{
	shutdown(fd, SHUT_RDWR);
	return fail(error);
}

static bool says_not_now(int fd)
{
	if (storm_left > 0 && storm_descriptor == fd && async_wait_is_possible()) {
		storm_left--;
	} else if (strikes_descriptor(FAULT_AGAIN, fd)) {
		storm_descriptor = fd;
		storm_left = (uint32_t) (draw(FAULT_AGAIN) % LONGEST_STORM);
	} else {
		return false;
	}
	report_again(fd);
	return true;
}

/* 0: nothing strikes. Else -1 with errno. */
static int strike_transfer(int fd, int error_of_reset)
{
	if (says_not_now(fd)) {
		return fail(EAGAIN);
	}
	if (strikes_descriptor(FAULT_SIGNAL, fd)) {
		return fail(EINTR);
	}
	if (is_connection(fd) && strikes_descriptor(FAULT_RESET, fd)) {
		return fail_with_reset(fd, error_of_reset);
	}
	return 0;
}

/* What a transfer of so many bytes may move. Whoever got less than asked for takes it for all there is, which then
 * has to become wrong. */
static size_t allowed_length(int fd, size_t length)
{
	if (length < 2 || !is_connection(fd) || !strikes_descriptor(FAULT_SHORT, fd)) {
		return length;
	}
	report_again(fd);
	return shorter(length);
}

static bool has_something(const struct iovec *vector, size_t count)
{
	return count > 0 && vector[0].iov_len > 1;
}

/* The first buffer of the vector, not in full. False when nothing strikes. */
static bool shorten(int fd, const struct iovec *vector, size_t count, struct iovec *piece)
{
	if (!has_something(vector, count) || !strikes_descriptor(FAULT_SHORT, fd)) {
		return false;
	}
	report_again(fd);
	*piece = (struct iovec) {vector[0].iov_base, shorter(vector[0].iov_len)};
	return true;
}

/* ---- sockets ---- */

ssize_t __wrap_recvfrom(int fd, void *buffer, size_t length, int flags, struct sockaddr *address, socklen_t *address_length)
{
	if (strike_transfer(fd, ECONNRESET) != 0) {
		return -1;
	}
	return __real_recvfrom(fd, buffer, allowed_length(fd, length), flags, address, address_length);
}

ssize_t __wrap_sendto(int fd, const void *buffer, size_t length, int flags, const struct sockaddr *address, socklen_t address_length)
{
	if (strike_transfer(fd, ECONNRESET) != 0) {
		return -1;
	}
	return __real_sendto(fd, buffer, allowed_length(fd, length), flags, address, address_length);
}

/* The vector in the message is shorter for the time of the call. */
ssize_t __wrap_recvmsg(int fd, struct msghdr *message, int flags)
{
	struct msghdr given = *message;
	struct iovec piece;
	ssize_t received;

	if (strike_transfer(fd, ECONNRESET) != 0) {
		return -1;
	}
	if (is_connection(fd) && shorten(fd, given.msg_iov, given.msg_iovlen, &piece)) {
		message->msg_iov = &piece;
		message->msg_iovlen = 1;
	}
	received = __real_recvmsg(fd, message, flags);
	message->msg_iov = given.msg_iov;
	message->msg_iovlen = given.msg_iovlen;
	return received;
}

ssize_t __wrap_sendmsg(int fd, const struct msghdr *message, int flags)
{
	struct msghdr shortened = *message;
	struct iovec piece;

	if (strike_transfer(fd, ECONNRESET) != 0) {
		return -1;
	}
	if (is_connection(fd) && shorten(fd, message->msg_iov, message->msg_iovlen, &piece)) {
		shortened.msg_iov = &piece;
		shortened.msg_iovlen = 1;
	}
	return __real_sendmsg(fd, &shortened, flags);
}

/* Interrupted by a signal, a connection goes on being made. */
int __wrap_connect(int fd, const struct sockaddr *address, socklen_t address_length)
{
	if (strikes_descriptor(FAULT_REFUSED, fd)) {
		return fail(ECONNREFUSED);
	}
	if (strikes_descriptor(FAULT_SIGNAL, fd)) {
		int result = __real_connect(fd, address, address_length);
		return result < 0 && errno == EINPROGRESS ? fail(EINTR) : result;
	}
	return __real_connect(fd, address, address_length);
}

static int strike_accept(int fd)
{
	if (says_not_now(fd)) {
		return fail(EAGAIN);
	}
	if (strikes_descriptor(FAULT_SIGNAL, fd)) {
		return fail(EINTR);
	}
	return strikes_descriptor(FAULT_RESET, fd) ? fail(ECONNABORTED) : 0;
}

int __wrap_accept(int fd, struct sockaddr *address, socklen_t *address_length)
{
	return strike_accept(fd) != 0 ? -1 : __real_accept(fd, address, address_length);
}

int __wrap_accept4(int fd, struct sockaddr *address, socklen_t *address_length, int flags)
{
	return strike_accept(fd) != 0 ? -1 : __real_accept4(fd, address, address_length, flags);
}

/* A moment ago, nothing was ready yet. */
static int find_nothing(struct pollfd *fds, nfds_t count)
{
	for (nfds_t i = 0; i < count; i++) {
		fds[i].revents = 0;
		report_again(fds[i].fd);
	}
	return 0;
}

int __wrap_poll(struct pollfd *fds, nfds_t count, int timeout)
{
	if (count > 0 && timeout == 0 && async_wait_is_possible()) {
		if (strikes_descriptor(FAULT_SIGNAL, fds[0].fd)) {
			return fail(EINTR);
		}
		if (strikes_descriptor(FAULT_AGAIN, fds[0].fd)) {
			return find_nothing(fds, count);
		}
	}
	return __real_poll(fds, count, timeout);
}

/* ---- pipes and files ---- */

ssize_t __wrap_preadv2(int fd, const struct iovec *vector, int count, off_t position, int flags)
{
	struct iovec piece;

	if (says_not_now(fd)) {
		return fail(EAGAIN);
	}
	if (async_kind_of(fd) == ASYNC_KIND_PIPE && strikes_descriptor(FAULT_SIGNAL, fd)) {
		return fail(EINTR);
	}
	if (shorten(fd, vector, (size_t) count, &piece)) {
		return __real_preadv2(fd, &piece, 1, position, flags);
	}
	return __real_preadv2(fd, vector, count, position, flags);
}

ssize_t __wrap_readv(int fd, const struct iovec *vector, int count)
{
	struct iovec piece;
	bool is_pipe = async_wait_is_possible() && async_kind_of(fd) == ASYNC_KIND_POLLED_PIPE;

	if (is_pipe && strikes_descriptor(FAULT_SIGNAL, fd)) {
		return fail(EINTR);
	}
	if (is_pipe && shorten(fd, vector, (size_t) count, &piece)) {
		return __real_readv(fd, &piece, 1);
	}
	return __real_readv(fd, vector, count);
}

/* Never short: pipes take what fits into PIPE_BUF as a whole. */
ssize_t __wrap_pwritev2(int fd, const struct iovec *vector, int count, off_t position, int flags)
{
	if (says_not_now(fd)) {
		return fail(EAGAIN);
	}
	return __real_pwritev2(fd, vector, count, position, flags);
}

/* ---- memory, threads, names ---- */

static bool strikes_memory(void)
{
	return async_wait_is_possible() && strikes(FAULT_MEMORY);
}

static void *fail_to_allocate(void)
{
	errno = ENOMEM;
	return NULL;
}

void *__wrap_malloc(size_t size)
{
	return strikes_memory() ? fail_to_allocate() : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
	return strikes_memory() ? fail_to_allocate() : __real_calloc(count, size);
}

/* Stacks. */
void *__wrap_mmap(void *address, size_t length, int protection, int flags, int fd, off_t offset)
{
	if (strikes_memory()) {
		errno = ENOMEM;
		return MAP_FAILED;
	}
	return __real_mmap(address, length, protection, flags, fd, offset);
}

int __wrap_uv_thread_create_ex(void *thread, const void *options, void (*entry)(void *argument), void *argument)
{
	return strikes_memory() ? -EAGAIN : __real_uv_thread_create_ex(thread, options, entry, argument);
}

static void remember_registration(int set, int operation, int fd, const struct epoll_event *event)
{
	if ((unsigned) fd < REMEMBERED_DESCRIPTORS) {
		registrations[fd] = operation == EPOLL_CTL_DEL ? (registration_t) {0} : (registration_t) {set, *event};
	}
}

/* The registrations of the loop itself, whose serial is 0, do not fail. */
int __wrap_epoll_ctl(int set, int operation, int fd, struct epoll_event *event)
{
	bool is_user = event->data.u64 >> 32 != 0;
	int result;

	if (operation == EPOLL_CTL_ADD && is_user && strikes_memory()) {
		return fail(draw(FAULT_MEMORY) % 2 ? ENOMEM : ENOSPC);
	}
	result = __real_epoll_ctl(set, operation, fd, event);
	if (result == 0 && (is_user || operation == EPOLL_CTL_DEL)) {
		remember_registration(set, operation, fd, event);
	}
	return result;
}

/* On a worker thread. */
int __wrap_getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **list)
{
	struct timespec pause = {0, 0};

	if (strikes(FAULT_LATE)) {
		pause.tv_nsec = (long) (draw(FAULT_LATE) % LATEST_NAME_NANOSECONDS);
		nanosleep(&pause, NULL);
	}
	if (strikes(FAULT_REFUSED)) {
		return EAI_AGAIN;
	}
	return __real_getaddrinfo(node, service, hints, list);
}
