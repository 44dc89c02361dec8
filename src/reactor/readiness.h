/* readiness.h - what is known about a descriptor, and who waits for it to become readable or writable. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_REACTOR_READINESS_H
#define ASYNC_REACTOR_READINESS_H

#include <stdbool.h>
#include <stdint.h>
#include "core/wait.h"
#include "thread_local.h"

/* Directions; a bit set. */
#define ASYNC_READABLE 1u
#define ASYNC_WRITABLE 2u

/*
 * Each descriptor is registered with the kernel once, edge-triggered, on the first wait for it. From
 * then on the kernel reports changes only, and this state remembers what has been reported and not yet
 * used up. A descriptor number that is closed and used again starts from nothing: the generation tells
 * its owners apart.
 *
 * Rule for users: try the operation first. When it says "would block", call async_readiness_exhausted()
 * before anything else that may switch, and then async_readiness_wait(). For a poll() that found nothing
 * ready this holds in all the directions asked for. A read that returned less than asked for may be
 * reported through async_readiness_drained() instead; then a following wait needs no system call to know
 * that there is nothing to read.
 *
 * "Ready" means that an operation is worth trying, not that it will succeed. Where a caller needs the
 * truth (revents of a poll), it asks the system after the wait.
 */

/* May switch. Parks until the descriptor is ready in one of the directions (bits of "wanted"), closed
 * by another coroutine, or the deadline passed.
 * *ready receives the directions that are ready; both when the other side hung up or an error is
 * pending, because then no operation would block. 0 in *ready together with ASYNC_WAIT_DONE means: the
 * descriptor was closed by another coroutine meanwhile.
 * Descriptors that cannot be waited for (regular files) are ready at once. */
async_wait_result_t async_readiness_wait(int fd, unsigned wanted, uint64_t deadline, unsigned *ready);

/* May switch. As async_readiness_wait() for reading from a descriptor that is known to be exhausted, in the middle of a
 * conversation (see below), and with little on the stack. Cancelled is also one whose descriptor was closed by another
 * coroutine. */
async_wait_result_t async_readiness_wait_in_read(int fd, uint64_t deadline);

/* One descriptor of a wait for several. */
typedef struct async_readiness_request {
	int fd;          /* negative: ignored */
	unsigned wanted;
	unsigned ready;  /* out */
} async_readiness_request_t;

typedef enum {
	ASYNC_READINESS_GUEST,   /* touches, when it goes on, what belongs to the descriptor's owner: see below */
	ASYNC_READINESS_WATCHER, /* wants to know when something has come, even if others have dealt with it already */
} async_readiness_role_t;

/* May switch. As async_readiness_wait(), which is for guests, until at least one of them is ready. */
async_wait_result_t async_readiness_wait_any(
		async_readiness_request_t *requests, uint32_t count, uint64_t deadline, async_readiness_role_t role);

/* Watchers are rare, reads are not. */
extern ASYNC_THREAD_LOCAL uint32_t async_readiness_watchers;

void async_readiness_wake_watchers(int fd);

/* Something was just read. The system reports nothing that is gone when it is asked: without this call watchers
 * would wait on. Never switches. */
static inline void async_readiness_taken(int fd)
{
	if (UNEXPECTED(async_readiness_watchers > 0)) {
		async_readiness_wake_watchers(fd);
	}
}

/* An operation just answered "would block" in this direction. */
void async_readiness_exhausted(int fd, unsigned direction);

/* A read on a stream socket just returned less than was asked for: nothing is left for now. Ignored
 * when the other side hung up, because then the next read has its end-of-file to report. Not for reads that
 * brought descriptors along (SCM_RIGHTS): those stop early although more is there. */
void async_readiness_drained(int fd);

/* Whether it is known, without a system call, that an operation in this direction would block, and
 * a wait would park. It is as old as the last look at the loop: a reason to wait, but no answer to "is there
 * anything at this moment" (a poll() with timeout 0). */
bool async_readiness_is_exhausted(int fd, unsigned direction);

/* Whether more than data made it ready to read: the other side has ended, or sent something urgent, which no read
 * takes away. */
bool async_readiness_is_lasting(int fd);

/* The descriptor is about to be closed, or replaced by dup2(): forgets it and wakes everybody who waits
 * for it (they see *ready == 0). Must be called before the system call. One system call for a descriptor
 * that was waited for, none for others. Also right for a number that the system just handed out as new. */
void async_readiness_forget(int fd);

/* The next three guard a conversation: one coroutine at a time may be in the middle of a read (of a write). Who parks
 * in the middle of one claims the direction before and unclaims it afterwards, on every way out: the holder is not
 * counted as a reference. "direction" is one of the two bits. */
void async_readiness_claim(int fd, unsigned direction);
void async_readiness_unclaim(int fd, unsigned direction);

/* The other coroutine that is in the middle of it (borrowed until the next switch); NULL when there is none. */
async_coroutine_t *async_readiness_holder(int fd, unsigned direction);

/* Whether nobody at all is in the middle of a read or a write. */
bool async_readiness_is_unclaimed(int fd);

/* Whether coroutines parked for this descriptor have not gone on yet: they wait, or were woken and have not run
 * since. Those that a wait of another kind concerns (a queue for the descriptor) enter before and leave after it. */
bool async_readiness_has_guests(int fd);
void async_readiness_enter(int fd);
void async_readiness_leave(int fd);

/* A new scheduler: whom a fatal error ended in the middle of something will never leave it. */
void async_readiness_forget_users(void);

#endif
