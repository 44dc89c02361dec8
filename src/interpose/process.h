/* process.h - waiting for child processes. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_PROCESS_H
#define ASYNC_INTERPOSE_PROCESS_H

#include <sys/resource.h>
#include <stdbool.h>
#include <sys/types.h>

/* May switch. wait4() without WNOHANG, in a coroutine. errno ECANCELED when cancelled: the child goes on, and is collected
 * later unless a function of pcntl asked. */
pid_t async_process_wait(pid_t child, int *status, int options, struct rusage *usage);

/* The child will be collected some time after its end. */
void async_process_abandon(pid_t child);

/* A new request: nobody waits any more. */
void async_processes_reset(void);

/* The status of the child that the running coroutine has waited for last. False when another one has since. */
bool async_process_last_status(int *status);

/* What follows may find that it has to wait for nobody (PHP 8.3 remembers how a child ended that it was asked about). */
void async_process_forget_last_status(void);

#endif
