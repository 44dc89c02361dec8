/* lifetime.c - descriptors that end, processes that fork, objects that are loaded. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/interpose.h"
#include "interpose/replaced.h"

#include "interpose/call.h"
#include "interpose/kind.h"
#include "interpose/lock.h"
#include "interpose/turn.h"
#include "reactor/reactor.h"
#include "reactor/signal.h"

#include <dlfcn.h>

#define MAX_FORK_HOOKS 8

/* A return that is a jump to the function called. */
#if defined(__has_attribute)
# if __has_attribute(musttail)
#  define JUMP_TO __attribute__((musttail)) return
# endif
#endif
#ifndef JUMP_TO
# define JUMP_TO return
#endif
#if defined(__GNUC__) && !defined(__clang__)
# define ENDS_IN_JUMP __attribute__((optimize("O2", "no-stack-protector")))
#else
# define ENDS_IN_JUMP
#endif

static void (*fork_hooks[MAX_FORK_HOOKS])(void);
static uint32_t fork_hook_count;

/* Something was loaded and not looked at yet. */
static bool has_unseen_objects;

/* May switch. Another coroutine that closes the same descriptor may be ready first: then the number may have a new
 * owner already. */
static void let_guests_leave(async_coroutine_t *self, int fd)
{
	async_kind_remember(fd, ASYNC_KIND_CLOSING);
	async_coroutine_enter_protected(self);
	do {
		async_scheduler_yield();
	} while (async_readiness_has_guests(fd) && async_call_is_closing(fd));
	async_coroutine_leave_protected(self);
	if (async_kind_remembered(fd) == ASYNC_KIND_CLOSING) {
		async_readiness_forget(fd);
		async_kind_forget(fd);
	}
}

/*
 * The end of a descriptor. Everybody who is parked on it fails with EBADF. They are inside of functions
 * that use what our caller will free as soon as close() returns, and so are those who were woken and have not
 * run since: they get a turn to leave these functions first. Meanwhile the descriptor, still open, is as good
 * as closed to all of them. Keeps errno.
 */
static void end_of_descriptor(int fd)
{
	int saved_errno = errno;
	async_coroutine_t *self = async_scheduler_current();

	async_readiness_forget(fd);
	async_turns_interrupt(fd);
	async_locks_released();
	if (UNEXPECTED(self != NULL && async_readiness_has_guests(fd))) {
		let_guests_leave(self, fd);
	} else {
		async_kind_forget(fd);
	}
	errno = saved_errno;
}

void async_interpose_end_descriptor(int fd)
{
	end_of_descriptor(fd);
}

int async_replaced_close(int fd)
{
	end_of_descriptor(fd);
	return close(fd);
}

int async_replaced_dup2(int from, int to)
{
	if (from != to) {
		end_of_descriptor(to);
	}
	return dup2(from, to);
}

int async_replaced_dup3(int from, int to, int flags)
{
	if (from != to) {
		end_of_descriptor(to);
	}
	return dup3(from, to, flags);
}

/* These close inside the C library, where we are not asked. */
int async_replaced_fclose(FILE *file)
{
	int fd = fileno(file);

	if (fd >= 0) {
		end_of_descriptor(fd);
	}
	return fclose(file);
}

void async_interpose_on_fork(void (*in_child)(void))
{
	for (uint32_t i = 0; i < fork_hook_count; i++) {
		if (fork_hooks[i] == in_child) {
			return;
		}
	}
	if (fork_hook_count < MAX_FORK_HOOKS) {
		fork_hooks[fork_hook_count++] = in_child;
	}
}

/* What the child closes and registers must not change the parent's loop, which it shares until then. */
static void begin_child(void)
{
	async_reactor_reset_after_fork();
	for (uint32_t i = 0; i < fork_hook_count; i++) {
		fork_hooks[i]();
	}
}

pid_t async_replaced_fork(void)
{
	sigset_t mask;
	bool are_blocked = async_signals_block(&mask);
	pid_t child = fork();
	int saved_errno = errno;

	if (child == 0) {
		begin_child();
	}
	if (are_blocked) {
		async_signals_unblock(&mask);
	}
	errno = saved_errno;
	return child;
}

/*
 * The loader looks at who called it, for the search path of a library and for "the next definition after
 * mine". So both functions end in a jump to the loader, which then sees the true caller; what was loaded
 * is patched before the first symbol of it is handed out.
 */
ENDS_IN_JUMP void *async_replaced_dlopen(const char *path, int flags)
{
	__atomic_store_n(&has_unseen_objects, true, __ATOMIC_RELEASE);
	JUMP_TO dlopen(path, flags);
}

ENDS_IN_JUMP void *async_replaced_dlsym(void *handle, const char *name)
{
	if (__atomic_exchange_n(&has_unseen_objects, false, __ATOMIC_ACQ_REL)) {
		async_interpose_update();
	}
	JUMP_TO dlsym(handle, name);
}
