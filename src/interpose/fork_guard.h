/* fork_guard.h - pcntl_fork() is refused while coroutines other than main are alive. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_FORK_GUARD_H
#define ASYNC_INTERPOSE_FORK_GUARD_H

/* The child would own copies of coroutines that wait for what happens in the parent. Forks that libraries and
 * proc_open() make go on to another program at once and are not concerned. */
void async_fork_guard_install(void);
void async_fork_guard_restore(void);

#endif
