/* readiness_backend.h - how the reactor learns from the system that descriptors became ready. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_REACTOR_READINESS_BACKEND_H
#define ASYNC_REACTOR_READINESS_BACKEND_H

#include <stdbool.h>
#include <stdint.h>

/*
 * One of two is compiled: readiness_epoll.c on Linux, readiness_uv.c (uv_poll_t) elsewhere or with
 * -DASYNC_READINESS_UV. Errors are libuv's numbers.
 */
#if defined(__linux__) && !defined(ASYNC_READINESS_UV)
# define ASYNC_BACKEND_EPOLL 1
/* What is watched once is reported at each change, without being asked again. */
# define ASYNC_BACKEND_KEEPS_WATCHING true
#else
/* A direction that was reported is not watched any more. */
# define ASYNC_BACKEND_KEEPS_WATCHING false
#endif

const char *async_backend_name(void);

int async_backend_open(void);
bool async_backend_is_open(void);
void async_backend_close(void);

/* In a forked child: lets go of what is shared with the parent without changing it there. The backend
 * is not open afterwards. */
void async_backend_abandon(void);

/* Has the directions of a descriptor reported, the present state included. "serial" comes back with
 * each report. "watched" are the directions asked for earlier: they are not kept unless they are part of
 * "directions", and they may be wrong when the number was closed and used again unseen. */
int async_backend_watch(int fd, uint32_t serial, unsigned directions, unsigned watched);
void async_backend_unwatch(int fd);

/* Makes the wait end, and libuv run, also when libuv's own descriptor reports. */
int async_backend_attach_loop(int loop_descriptor);

/* Waits for reports, at most max_wait nanoseconds (ASYNC_NO_DEADLINE: as long as it takes), and passes
 * them on. Returns early when a signal arrives. Returns how many there were; *is_more: there may be others, which the
 * next poll brings. */
uint32_t async_backend_poll(uint64_t max_wait, bool *is_more);

/*
 * A way for other threads to call a function on the thread of the loop. Several notifications may
 * become one call. There is one notifier per loop; it is valid until the backend is closed or abandoned.
 */
typedef struct async_notifier async_notifier_t;
async_notifier_t *async_backend_notifier(void (*on_notified)(void), int *error);

/* Callable from any thread. */
void async_backend_notify(async_notifier_t *notifier);

/* Implemented by readiness.c, called by the backend. Directions in "lasting" will stay ready for a
 * reason that a short read does not take away: the other side hung up, or an error is pending. */
void async_readiness_report(int fd, uint32_t serial, unsigned ready, unsigned lasting);

/* Also there: the backend lost everything it was told to watch. */
void async_readiness_watch_again(void);

#endif
