/* reactor.h - the event loop of a thread: opened on first need, waited on by an idle scheduler. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_REACTOR_REACTOR_H
#define ASYNC_REACTOR_REACTOR_H

#include <stdbool.h>
#include <stdint.h>

/* Installs the reactor as the scheduler's idle callback. Opens nothing. Called once per thread before
 * the scheduler starts. */
void async_reactor_install(void);

/* Opens the loop if it is not open. 0 or libuv's negative error number. */
int async_reactor_open(void);

/* Ends the worker threads, closes every handle and the loop, and forgets all descriptors; nobody may
 * wait any more. Harmless when not open. The next use opens a new one. */
void async_reactor_close(void);

/* To be called in a forked child before anything else of this folder: whatever the parent waits for
 * and the threads that work for it do not exist here. What is shared with the parent stays as it is there.
 * Cheap, for children that go on to execute another program: a new loop is opened on first need. */
void async_reactor_reset_after_fork(void);

/* Text of a libuv error number, and the errno it stands for. */
const char *async_reactor_error_text(int error);
int async_reactor_error_to_errno(int error);

/* Version of libuv in use, and the one compiled against ("1.44.2"). */
const char *async_reactor_library_version(void);
const char *async_reactor_header_version(void);

/* Counters of this thread; those of events start again when the loop is opened. */
typedef struct async_reactor_statistics {
	const char *backend;     /* where readiness comes from */
	bool is_open;
	bool has_loop;           /* libuv's loop exists */
	uint32_t descriptors;    /* watched by the system */
	uint32_t threads;        /* of workers */
	uint32_t jobs;           /* handed to workers and not finished */
	uint64_t polls;          /* times the system was asked for events */
	uint64_t events;         /* and what it reported */
} async_reactor_statistics_t;

async_reactor_statistics_t async_reactor_statistics(void);

#endif
