/* conversation.h - keeps two coroutines from talking over one connection at the same time. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_CONVERSATION_H
#define ASYNC_INTERPOSE_CONVERSATION_H

#include <stdbool.h>
#include "interpose/kind.h"
#include "reactor/readiness.h"

/*
 * A coroutine that is parked inside a read (or a write) of a connected stream socket is in the middle of
 * it. "Inside a read" are recv(), read() and their like, and also a poll() for this one descriptor in this
 * one direction: PHP's streams and all client libraries wait in poll() before they read. While A is in the
 * middle of a read of a connection,
 *
 *   B reads from it         B would get A's reply                                     refused
 *   ... from inside a       what the library knows of the connection is B's and A's   refused, and the
 *   client library          state in one (libpq throws A's request away)              connection ended
 *   B writes to it, from    B is a client that shares A's connection, and will wait   refused
 *   inside a client library for a reply of its own next
 *   B writes to it with     reader and writer side by side: a chat, a pipeline        allowed
 *   fwrite(), socket_send()
 *   B did so and now reads  it was a client written in PHP after all: its request     refused, and the
 *                           is on the way and would be answered to somebody else      connection ended
 *
 * and while A is in the middle of a write, B's writes are refused. Two coroutines that wait in accept(),
 * in select(), in a poll() for several descriptors, on datagram sockets, pipes or terminals are none of this.
 */

/* Whether a read or a write may begin that somebody else is in the middle of. False: refused; the exception is thrown,
 * errno is EBUSY. */
bool async_conversation_check(int fd, unsigned direction);

/* Throws the exception that names both coroutines: "... cannot <act>: ... is in the middle of <holder_act>". Not when
 * there is an exception already. */
void async_conversation_refuse(const char *act, const async_coroutine_t *holder, const char *holder_act);

/*
 * The running coroutine was cancelled in the middle of a read or write. Inside a client library nobody
 * can tell what belongs to which request any more: the connection is ended. PHP code that reads and writes
 * by itself may go on. Keeps errno.
 */
void async_conversation_break(int fd);

/*
 * Whether the PHP function that is running hands bytes to and fro as PHP code asks it to, and knows of
 * no requests and replies.
 */
bool async_conversation_is_plain(void);

/* Never switches. Whether a read or a write may begin. False: see above. */
static inline bool async_conversation_may_begin(int fd, unsigned direction)
{
	return async_kind_of(fd) != ASYNC_KIND_STREAM || async_readiness_is_unclaimed(fd) || async_conversation_check(fd, direction);
}

/* The running coroutine is in the middle of one that has begun: to be called right before and after it parks. Whoever closes
 * the descriptor meanwhile waits for us to leave. */
static inline void async_conversation_enter(int fd, unsigned direction)
{
	if (async_kind_remembered(fd) == ASYNC_KIND_STREAM) {
		async_readiness_claim(fd, direction);
	}
}

static inline void async_conversation_leave(int fd, unsigned direction)
{
	if (async_kind_remembered(fd) == ASYNC_KIND_STREAM) {
		async_readiness_unclaim(fd, direction);
	}
}

/* Frees what the thread keeps of conversations. */
void async_conversations_close(void);

#endif
