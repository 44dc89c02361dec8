/* signal.h - signals of the system, shared with whoever else handles them. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_REACTOR_SIGNAL_H
#define ASYNC_REACTOR_SIGNAL_H

#include <stdbool.h>
#include <stdint.h>
#ifndef _WIN32
# include <signal.h>
#endif
#include "list.h"
#include "thread_local.h"

/*
 * libuv can watch signals, but it takes each one for itself: it drops the handler it finds and leaves the
 * default action behind. So the handler is our own. It notes the signal, wakes the loops that watch it, and
 * calls the handler that was there before. Whoever sets another one while a signal is watched (through
 * sigaction(), which interpose/ replaces) sets what ours calls.
 *
 * While a signal is watched its default action is not taken, and it is seen even if the script ignores it.
 * When the last watch of the process is gone, the handler that everybody else believes in is installed again.
 */

/* Waits for one arrival. Embedded in its owner, who must unwatch it before the memory goes away. */
typedef struct async_signal_watch {
	async_list_t link;
	uint32_t kind; /* for signal.c */
	/* The signal arrived; the watch is over. Runs on the scheduler's stack, must not run PHP code. */
	void (*on_arrived)(struct async_signal_watch *watch);
	/* The request is over, and so is the watch. Must not run PHP code. */
	void (*on_closed)(struct async_signal_watch *watch);
} async_signal_watch_t;

/* number is that of Linux, wherever we are. 0, or libuv's number: UV_EINVAL for a signal that cannot be
 * handled or does not exist here. Every watch of a signal sees the same arrival, in order of their start. */
int async_signal_watch(async_signal_watch_t *watch, int number);

/* Harmless when it is over. */
void async_signal_unwatch(async_signal_watch_t *watch);

/* Ends all watches of this thread; before the loop is closed. */
void async_signals_close(void);

/* In a forked child, after the rest of the reactor was reset. */
void async_signals_reset_after_fork(void);

#ifndef _WIN32
/*
 * A child that goes on as a copy of the script watches what the parent watches, apart from it. One that only
 * executes another program handles signals as if none was watched, from its first moment on. Which of the two
 * a fork() makes is said here; a child of the second kind that starts to watch signals becomes one of the
 * first.
 */
extern ASYNC_THREAD_LOCAL bool async_signals_are_inherited;

/* To be called around fork(): signals that come meanwhile wait until the child is ready for them. Returns
 * whether there was something to block. */
bool async_signals_block(sigset_t *before);
void async_signals_unblock(const sigset_t *before);

/* sigaction(), as it looks to others. Can be called in a signal handler. */
int async_signal_action(int number, const struct sigaction *action, struct sigaction *before);
#endif

#endif
