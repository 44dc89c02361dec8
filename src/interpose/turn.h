/* turn.h - one long write at a time to a pipe or a terminal, one copy at a time from or to a file. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_TURN_H
#define ASYNC_INTERPOSE_TURN_H

#include <stdbool.h>
#include "core/wait.h"
#include "list.h"

/* A write or a copy under way, on the stack of the coroutine that makes it. */
typedef struct async_turn {
	async_list_t link;  /* in the list of all turns of the thread */
	async_event_t over;
	int fd;
} async_turn_t;

bool async_turn_is_taken(int fd);

/* Whether any descriptor's is. */
bool async_turn_is_anywhere(void);

/* May switch. Waits until nobody else is in the middle of a write to this descriptor. False with errno
 * ECANCELED when cancelled, EBADF when another coroutine closes the descriptor. */
bool async_turn_wait(int fd);

/* Nobody must be in the middle of a write. Never switches. */
void async_turn_take(async_turn_t *turn, int fd);
void async_turn_leave(async_turn_t *turn);

/* Wakes those who wait for their turn, so that they see that the descriptor is being closed. */
void async_turns_interrupt(int fd);

/* A new request: whoever was in the middle of a write when a fatal error ended the last one will never leave. */
void async_turns_reset(void);

#endif
