/* process.c - waiting for child processes and for signals. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/process.h"
#include "interpose/replaced.h"

#include "interpose/call.h"

#include <pthread.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
# include <sys/signalfd.h>
#endif

/* Where nothing becomes ready when a child ends it is looked for: soon at first, then less and less often. */
#define FIRST_PAUSE UINT64_C(500000) /* nanoseconds */
#define LONGEST_PAUSE UINT64_C(10000000)

/* A coroutine that waits for one child; on its stack. */
typedef struct child_wait {
	async_list_t link;
	pid_t child;
} child_wait_t;

static ASYNC_THREAD_LOCAL async_list_t child_waits;

void async_processes_reset(void)
{
	child_waits = (async_list_t) {NULL, NULL};
}

static bool is_waited_for(pid_t child)
{
	if (EXPECTED(child_waits.next == NULL)) {
		return false;
	}
	ASYNC_LIST_FOREACH(&child_waits, node) {
		if (ASYNC_LIST_ENTRY(node, child_wait_t, link)->child == child) {
			return true;
		}
	}
	return false;
}

/* ---- children that nobody collects ---- */

/* Whoever waited for them was cancelled and will not wait again. */
static pid_t *abandoned; /* of the process; owned */
static size_t abandoned_count;
static pthread_mutex_t abandoned_lock = PTHREAD_MUTEX_INITIALIZER;

/* Collects those that have ended meanwhile. */
static void collect_abandoned(void)
{
	size_t kept = 0;

	pthread_mutex_lock(&abandoned_lock);
	for (size_t i = 0; i < abandoned_count; i++) {
		if (waitpid(abandoned[i], NULL, WNOHANG) == 0) {
			abandoned[kept++] = abandoned[i];
		}
	}
	abandoned_count = kept;
	pthread_mutex_unlock(&abandoned_lock);
}

void async_process_abandon(pid_t child)
{
	int saved_errno = errno;

	collect_abandoned();
	pthread_mutex_lock(&abandoned_lock);
	pid_t *grown = realloc(abandoned, (abandoned_count + 1) * sizeof(*abandoned));
	if (grown != NULL) {
		abandoned = grown;
		abandoned[abandoned_count++] = child;
	}
	pthread_mutex_unlock(&abandoned_lock);
	errno = saved_errno;
}

/* proc_close() never comes back to its child, the functions of pcntl may. */
static bool caller_is_gone_for_good(void)
{
	const zend_execute_data *frame = EG(current_execute_data);
	const zend_string *name = frame && frame->func ? frame->func->common.function_name : NULL;

	return name == NULL || !zend_string_starts_with_literal(name, "pcntl_");
}

/* ---- parking ---- */

static uint64_t next_pause(uint64_t pause)
{
	return pause * 2 < LONGEST_PAUSE ? pause * 2 : LONGEST_PAUSE;
}

/* A descriptor that becomes readable when the child has ended; -1 where there is none. */
static int open_child(pid_t child)
{
#ifdef SYS_pidfd_open
	return (int) syscall(SYS_pidfd_open, child, 0);
#else
	(void) child;
	errno = ENOSYS;
	return -1;
#endif
}

static void close_own(int fd)
{
	int saved_errno = errno;

	async_readiness_forget(fd);
	close(fd);
	errno = saved_errno;
}

/* May switch. Until the descriptor, which is ours, is readable. */
static bool wait_readable(int fd, uint64_t deadline)
{
	unsigned ready;
	async_wait_result_t result;

	async_readiness_exhausted(fd, ASYNC_READABLE);
	result = async_readiness_wait(fd, ASYNC_READABLE, deadline, &ready);
	if (result == ASYNC_WAIT_CANCELLED) {
		errno = ECANCELED;
		return false;
	}
	return true;
}

/* May switch. Until the child has ended, or it is time to look again. False with errno when cancelled. */
static bool wait_for_child(pid_t child, int options, uint64_t pause)
{
	bool is_over;
	int fd;

	if (async_call_is_over()) {
		return async_call_refuse(-1);
	}
	fd = child > 0 && (options & (WUNTRACED | WCONTINUED)) == 0 ? open_child(child) : -1;
	if (fd < 0) {
		return async_call_sleep_until(async_deadline_after(pause));
	}
	is_over = wait_readable(fd, ASYNC_NO_DEADLINE);
	close_own(fd);
	return is_over;
}

static void enter(child_wait_t *wait, pid_t child)
{
	if (UNEXPECTED(child_waits.next == NULL)) {
		async_list_init(&child_waits);
	}
	wait->child = child;
	async_list_append(&child_waits, &wait->link);
}

/* ---- children ---- */

static int status_of(const siginfo_t *info)
{
	if (info->si_code == CLD_EXITED) {
		return (info->si_status & 0xff) << 8;
	}
	return info->si_status | (info->si_code == CLD_DUMPED ? 0x80 : 0);
}

/* Looks at a child whose end another coroutine waits for, and leaves it to be collected by that one. */
static pid_t look_at_child(pid_t child, int *status)
{
	siginfo_t info = {0};

	if (waitid(P_PID, (id_t) child, &info, WEXITED | WNOHANG | WNOWAIT) != 0) {
		return -1;
	}
	if (info.si_pid != 0 && status != NULL) {
		*status = status_of(&info);
	}
	return info.si_pid;
}

/* The newest result of all coroutines. */
static ASYNC_THREAD_LOCAL struct {
	uint64_t waiter; /* its id */
	int status;
} last_wait;

bool async_process_last_status(int *status)
{
	*status = last_wait.status;
	return last_wait.waiter == async_scheduler_current()->id;
}

void async_process_forget_last_status(void)
{
	last_wait.waiter = 0;
}

pid_t async_process_wait(pid_t child, int *status, int options, struct rusage *usage)
{
	child_wait_t wait;
	pid_t ended;

	if (UNEXPECTED(abandoned_count > 0)) {
		collect_abandoned();
	}
	enter(&wait, child);
	for (uint64_t pause = FIRST_PAUSE;; pause = next_pause(pause)) {
		ended = wait4(child, status, options | WNOHANG, usage);
		if (ended != 0) {
			break;
		}
		if (!wait_for_child(child, options, pause)) {
			ended = -1;
			if (child > 0 && caller_is_gone_for_good()) {
				async_process_abandon(child);
			}
			break;
		}
	}
	async_list_unlink(&wait.link);
	last_wait.waiter = ended > 0 && status ? async_scheduler_current()->id : 0;
	last_wait.status = last_wait.waiter ? *status : 0;
	return ended;
}

pid_t async_replaced_wait4(pid_t child, int *status, int options, struct rusage *usage)
{
	if (!async_wait_is_possible()) {
		return wait4(child, status, options, usage);
	}
	if ((options & WNOHANG) == 0) {
		return async_process_wait(child, status, options, usage);
	}
	if (child > 0 && is_waited_for(child)) {
		return look_at_child(child, status);
	}
	return wait4(child, status, options, usage);
}

pid_t async_replaced_waitpid(pid_t child, int *status, int options)
{
	return async_wait_is_possible() ? async_replaced_wait4(child, status, options, NULL) : waitpid(child, status, options);
}

pid_t async_replaced_wait(int *status)
{
	return async_wait_is_possible() ? async_process_wait(-1, status, 0, NULL) : wait(status);
}

pid_t async_replaced_wait3(int *status, int options, struct rusage *usage)
{
	return async_wait_is_possible() ? async_replaced_wait4(-1, status, options, usage) : wait3(status, options, usage);
}

int async_replaced_waitid(idtype_t kind, id_t id, siginfo_t *info, int options)
{
	siginfo_t unwanted;
	siginfo_t *found = info ? info : &unwanted;

	if (!async_wait_is_possible() || (options & WNOHANG)) {
		return waitid(kind, id, info, options);
	}
	for (uint64_t pause = FIRST_PAUSE;; pause = next_pause(pause)) {
		found->si_pid = 0;
		int result = waitid(kind, id, found, options | WNOHANG);
		if (result != 0 || found->si_pid != 0) {
			return result;
		}
		if (!wait_for_child(kind == P_PID ? (pid_t) id : -1, options, pause)) {
			return -1;
		}
	}
}

/* ---- signals ---- */

/* A signal that is waited for is not for its handler. Those that this blocks, and nobody had blocked before, are
 * left in "blocked". */
static void block_signals(const sigset_t *set, sigset_t *blocked)
{
	sigset_t before;

	sigemptyset(blocked);
	if (pthread_sigmask(SIG_BLOCK, set, &before) != 0) {
		return;
	}
	for (int number = 1; number < NSIG; number++) {
		if (sigismember(set, number) == 1 && sigismember(&before, number) == 0) {
			sigaddset(blocked, number);
		}
	}
}

/* May switch. */
static int wait_until_arrived(const sigset_t *set, siginfo_t *info, uint64_t deadline)
{
	const struct timespec no_time = {0, 0};
	int fd = -1;
	int number;

#ifdef __linux__
	fd = signalfd(-1, set, SFD_NONBLOCK | SFD_CLOEXEC);
#endif
	for (uint64_t pause = FIRST_PAUSE;; pause = next_pause(pause)) {
		number = sigtimedwait(set, info, &no_time);
		if (number >= 0 || errno != EAGAIN || async_clock_now() >= deadline) {
			break;
		}
		uint64_t until = async_deadline_after(pause);
		if (async_call_is_over() && !async_call_refuse(-1)) {
			break;
		}
		if (fd >= 0 ? !wait_readable(fd, deadline) : !async_call_sleep_until(until < deadline ? until : deadline)) {
			break;
		}
	}
	if (fd >= 0) {
		close_own(fd);
	}
	return number;
}

/* May switch. Waits until one of the signals is there. */
static int wait_for_signal(const sigset_t *set, siginfo_t *info, uint64_t deadline)
{
	sigset_t blocked;
	int number, saved_errno;

	block_signals(set, &blocked);
	number = wait_until_arrived(set, info, deadline);
	saved_errno = errno;
	pthread_sigmask(SIG_UNBLOCK, &blocked, NULL);
	errno = saved_errno;
	return number;
}

int async_replaced_sigtimedwait(const sigset_t *set, siginfo_t *info, const struct timespec *timeout)
{
	if (!async_wait_is_possible()) {
		return sigtimedwait(set, info, timeout);
	}
	if (timeout == NULL) {
		return wait_for_signal(set, info, ASYNC_NO_DEADLINE);
	}
	if (timeout->tv_sec < 0 || timeout->tv_nsec < 0 || timeout->tv_nsec >= 1000000000) {
		return sigtimedwait(set, info, timeout);
	}
	return wait_for_signal(
		set, info, async_deadline_after((uint64_t) timeout->tv_sec * 1000000000u + (uint64_t) timeout->tv_nsec));
}

int async_replaced_sigwaitinfo(const sigset_t *set, siginfo_t *info)
{
	return async_wait_is_possible() ? wait_for_signal(set, info, ASYNC_NO_DEADLINE) : sigwaitinfo(set, info);
}

int async_replaced_sigwait(const sigset_t *set, int *number)
{
	if (!async_wait_is_possible()) {
		return sigwait(set, number);
	}
	int arrived = wait_for_signal(set, NULL, ASYNC_NO_DEADLINE);

	if (arrived < 0) {
		return errno;
	}
	*number = arrived;
	return 0;
}
