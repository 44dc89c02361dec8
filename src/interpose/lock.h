/* lock.h - waiting for locks and queues that processes share. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_LOCK_H
#define ASYNC_INTERPOSE_LOCK_H

#include <stdbool.h>

/* fcntl() with a command that waits for a lock on a part of a file. */
bool async_lock_is_record_wait(int command);
int async_lock_record(int fd, int command, void *range);

/* Those who wait for a lock look again: this process has given one up, or closes a descriptor. */
void async_locks_released(void);

/* A new request: nobody waits any more. */
void async_locks_reset(void);

#endif
