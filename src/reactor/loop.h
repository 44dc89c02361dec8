/* loop.h - the libuv loop behind the reactor, for the files of this folder only. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_REACTOR_LOOP_H
#define ASYNC_REACTOR_LOOP_H

#include <uv.h>
#include <stdbool.h>
#include <stdint.h>

/*
 * Descriptors and worker threads need no libuv where the system has epoll: the loop exists only from
 * the moment that somebody asks for it. It is not run in every round then, but when its own descriptor
 * reports, when its next timer is due, and when it was touched.
 */

/* The loop of this thread, opened if need be. NULL with *error set to libuv's number on failure. */
uv_loop_t *async_loop(int *error);

/* The same for handles that do not belong to the readiness backend: it is open afterwards, so that the loop is run. */
uv_loop_t *async_loop_polled(int *error);

/* To be called after a handle of the loop was started, stopped or closed outside the loop's own
 * callbacks: libuv tells the system about it only while it runs. */
void async_loop_touch(void);

/* Lets libuv do what can be done without waiting. Returns how long the caller may wait then: max_wait,
 * less when libuv has a timer, 0 when callbacks may have woken somebody. */
uint64_t async_loop_advance(uint64_t max_wait);

/* Runs the callbacks of what has happened; never waits. */
void async_loop_run(void);

#endif
