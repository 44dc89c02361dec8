/* lock.c - waiting for locks and queues that processes share: the kernel tells nobody when they are free. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/lock.h"
#include "interpose/replaced.h"

#include "interpose/call.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/ipc.h>

/*
 * Nothing can be waited for, so the call is tried again: soon at first, then less and less often. What another coroutine
 * of this thread gives up is noticed at once. No worker thread is used: as many as there are could all be taken by
 * those who wait, while the holder needs one to go on.
 */
#define FIRST_PAUSE UINT64_C(500000)     /* nanoseconds */
#define LONGEST_PAUSE UINT64_C(20000000)

/* More operations on one semaphore set than this are left to the C library. */
#define SEMAPHORE_OPERATIONS_MAX 64

static zend_string *describe_release(const async_event_t *event)
{
	(void) event;
	return zend_string_init(ZEND_STRL("a lock that another flow or process holds"), 0);
}

static const async_event_type_t release_type = {.is_external = true, .describe = describe_release};

/* Fires when this thread gives up a lock. */
static ASYNC_THREAD_LOCAL async_event_t released;

static async_event_t *release_event(void)
{
	if (UNEXPECTED(released.type == NULL)) {
		async_event_init(&released, &release_type);
	}
	return &released;
}

void async_locks_released(void)
{
	if (EXPECTED(released.type == NULL)) {
		return;
	}
	async_wake_all(&released);
}

void async_locks_reset(void)
{
	released.type = NULL;
}

/* A call that is tried again and again. */
typedef struct attempt {
	/* Without waiting. -1 with errno "busy" when it would wait. */
	ssize_t (*call)(const struct attempt *attempt);
	int busy;
	int fd; /* that another coroutine may close meanwhile, or -1 */
	void *argument;
} attempt_t;

/* May switch. False with errno when there is no point in another attempt. */
static bool pause_for(const attempt_t *attempt, uint64_t pause, uint64_t deadline)
{
	uint64_t until = async_deadline_after(pause);
	async_wait_result_t result;

	if (async_call_is_over()) {
		return async_call_refuse(-1);
	}
	if (attempt->fd >= 0) {
		async_readiness_enter(attempt->fd);
	}
	result = async_wait_event(release_event(), until < deadline ? until : deadline);
	if (attempt->fd >= 0) {
		async_readiness_leave(attempt->fd);
	}
	if (result == ASYNC_WAIT_CANCELLED) {
		errno = ECANCELED;
		return false;
	}
	return attempt->fd < 0 || !async_call_is_closing(attempt->fd);
}

/* May switch. */
static ssize_t try_until(const attempt_t *attempt, uint64_t deadline)
{
	for (uint64_t pause = FIRST_PAUSE;; pause = pause * 2 < LONGEST_PAUSE ? pause * 2 : LONGEST_PAUSE) {
		ssize_t result = attempt->call(attempt);
		if (result >= 0 || errno != attempt->busy) {
			return result;
		}
		if (async_clock_now() >= deadline) {
			errno = EAGAIN;
			return -1;
		}
		if (!pause_for(attempt, pause, deadline)) {
			return -1;
		}
	}
}

/* ---- files ---- */

typedef struct file_lock {
	int operation;
	void *range;
} file_lock_t;

static ssize_t try_flock(const attempt_t *attempt)
{
	const file_lock_t *lock = attempt->argument;

	return flock(attempt->fd, lock->operation | LOCK_NB);
}

int async_replaced_flock(int fd, int operation)
{
	file_lock_t lock = {.operation = operation};
	attempt_t attempt = {.call = try_flock, .busy = EWOULDBLOCK, .fd = fd, .argument = &lock};

	if (!async_wait_is_possible() || (operation & LOCK_NB)) {
		return flock(fd, operation);
	}
	if (operation == LOCK_UN) {
		int result = flock(fd, operation);
		async_locks_released();
		return result;
	}
	return (int) try_until(&attempt, ASYNC_NO_DEADLINE);
}

bool async_lock_is_record_wait(int command)
{
#ifdef F_OFD_SETLKW
	if (command == F_OFD_SETLKW) {
		return true;
	}
#endif
	return command == F_SETLKW;
}

static ssize_t try_record(const attempt_t *attempt)
{
	const file_lock_t *lock = attempt->argument;
	int result = fcntl(attempt->fd, lock->operation, lock->range);

	if (result < 0 && errno == EACCES) {
		errno = EAGAIN;
	}
	return result;
}

int async_lock_record(int fd, int command, void *range)
{
	file_lock_t lock = {.operation = F_SETLK, .range = range};
	attempt_t attempt = {.call = try_record, .busy = EAGAIN, .fd = fd, .argument = &lock};

	if (!async_wait_is_possible()) {
		return fcntl(fd, command, range);
	}
#ifdef F_OFD_SETLKW
	if (command == F_OFD_SETLKW) {
		lock.operation = F_OFD_SETLK;
	}
#endif
	return (int) try_until(&attempt, ASYNC_NO_DEADLINE);
}

typedef struct section_lock {
	off_t length;
} section_lock_t;

static ssize_t try_lockf(const attempt_t *attempt)
{
	const section_lock_t *section = attempt->argument;
	int result = lockf(attempt->fd, F_TLOCK, section->length);

	if (result < 0 && errno == EACCES) {
		errno = EAGAIN;
	}
	return result;
}

int async_replaced_lockf(int fd, int command, off_t length)
{
	section_lock_t section = {length};
	attempt_t attempt = {.call = try_lockf, .busy = EAGAIN, .fd = fd, .argument = &section};

	if (!async_wait_is_possible() || command != F_LOCK) {
		return lockf(fd, command, length);
	}
	return (int) try_until(&attempt, ASYNC_NO_DEADLINE);
}

/* ---- semaphores ---- */

typedef struct semaphore_call {
	int set;
	struct sembuf *operations;
	size_t count;
} semaphore_call_t;

static ssize_t try_semaphores(const attempt_t *attempt)
{
	const semaphore_call_t *call = attempt->argument;

	return semop(call->set, call->operations, call->count);
}

static bool gives_something(const struct sembuf *operations, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (operations[i].sem_op > 0) {
			return true;
		}
	}
	return false;
}

static int change_semaphores(int set, const struct sembuf *operations, size_t count, uint64_t deadline)
{
	struct sembuf copy[SEMAPHORE_OPERATIONS_MAX];
	semaphore_call_t call = {.set = set, .operations = copy, .count = count};
	attempt_t attempt = {.call = try_semaphores, .busy = EAGAIN, .fd = -1, .argument = &call};

	for (size_t i = 0; i < count; i++) {
		if (operations[i].sem_flg & IPC_NOWAIT) {
			return semop(set, (struct sembuf *) operations, count);
		}
		copy[i] = operations[i];
		copy[i].sem_flg |= IPC_NOWAIT;
	}
	int result = (int) try_until(&attempt, deadline);

	if (result == 0 && gives_something(operations, count)) {
		async_locks_released();
	}
	return result;
}

int async_replaced_semop(int set, struct sembuf *operations, size_t count)
{
	if (!async_wait_is_possible() || count > SEMAPHORE_OPERATIONS_MAX) {
		return semop(set, operations, count);
	}
	return change_semaphores(set, operations, count, ASYNC_NO_DEADLINE);
}

int async_replaced_semtimedop(int set, struct sembuf *operations, size_t count, const struct timespec *timeout)
{
	uint64_t deadline = ASYNC_NO_DEADLINE;

	if (!async_wait_is_possible() || count > SEMAPHORE_OPERATIONS_MAX) {
		return semtimedop(set, operations, count, timeout);
	}
	if (timeout != NULL) {
		deadline = async_deadline_after((uint64_t) timeout->tv_sec * 1000000000u + (uint64_t) timeout->tv_nsec);
	}
	return change_semaphores(set, operations, count, deadline);
}

/* ---- message queues ---- */

typedef struct message_call {
	int queue;
	void *message;
	size_t size;
	long type;
	int flags;
} message_call_t;

static ssize_t try_receive(const attempt_t *attempt)
{
	const message_call_t *call = attempt->argument;

	return msgrcv(call->queue, call->message, call->size, call->type, call->flags | IPC_NOWAIT);
}

static ssize_t try_send(const attempt_t *attempt)
{
	const message_call_t *call = attempt->argument;

	return msgsnd(call->queue, call->message, call->size, call->flags | IPC_NOWAIT);
}

ssize_t async_replaced_msgrcv(int queue, void *message, size_t size, long type, int flags)
{
	message_call_t call = {queue, message, size, type, flags};
	attempt_t attempt = {.call = try_receive, .busy = ENOMSG, .fd = -1, .argument = &call};

	if (!async_wait_is_possible() || (flags & IPC_NOWAIT)) {
		return msgrcv(queue, message, size, type, flags);
	}
	ssize_t received = try_until(&attempt, ASYNC_NO_DEADLINE);

	if (received >= 0) {
		async_locks_released();
	}
	return received;
}

int async_replaced_msgsnd(int queue, const void *message, size_t size, int flags)
{
	message_call_t call = {queue, (void *) message, size, 0, flags};
	attempt_t attempt = {.call = try_send, .busy = EAGAIN, .fd = -1, .argument = &call};

	if (!async_wait_is_possible() || (flags & IPC_NOWAIT)) {
		return msgsnd(queue, message, size, flags);
	}
	int result = (int) try_until(&attempt, ASYNC_NO_DEADLINE);

	if (result == 0) {
		async_locks_released();
	}
	return result;
}
