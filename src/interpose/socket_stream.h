/* socket_stream.h - fread() and fwrite() of sockets, past the buffer of the stream. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_SOCKET_STREAM_H
#define ASYNC_INTERPOSE_SOCKET_STREAM_H

#include <errno.h>
#include <stdbool.h>
#include "thread_local.h"

/*
 * Most coroutines of a server are parked in fread(). When one is woken after many others have run, nothing of what it
 * needs is in the cache any more, and each line of memory takes as long as a hundred instructions. PHP's own fread()
 * parks ten frames deep, with a string of the length asked for and a buffer of the stream in its hands. Ours parks in
 * the first frame, receives into a buffer that all streams share, and makes a string of the length that has come.
 *
 * It knows one case: a stream on a connected socket that blocks, not encrypted, without filters, with an empty buffer
 * of the usual size, and data that come. Everything else is left to PHP's own function: the first read, each failure,
 * the end of the file.
 *
 * Install and restore are harmless twice.
 */
void async_socket_stream_install(void);
void async_socket_stream_restore(void);

/* The end of a request: frees what the thread keeps. */
void async_socket_streams_close(void);

/*
 * The failure that PHP's own function has to deal with. The kernel tells of an error only once, and what has timed out
 * should not wait again: so the next call for this descriptor finds it here. EAGAIN: the time is over.
 */
typedef struct async_socket_failure {
	int error; /* 0: none */
	int fd;
} async_socket_failure_t;

extern ASYNC_THREAD_LOCAL async_socket_failure_t async_socket_failure;

/* Whether a receive or send on this descriptor has failed already. Sets errno then. */
static inline bool async_socket_has_failed(int fd)
{
	if (__builtin_expect(async_socket_failure.error == 0, 1) || async_socket_failure.error == EAGAIN || async_socket_failure.fd != fd) {
		return false;
	}
	errno = async_socket_failure.error;
	async_socket_failure.error = 0;
	return true;
}

/* Whether a wait for this descriptor has timed out already. */
static inline bool async_socket_has_timed_out(int fd)
{
	if (__builtin_expect(async_socket_failure.error != EAGAIN, 1) || async_socket_failure.fd != fd) {
		return false;
	}
	async_socket_failure.error = 0;
	return true;
}

#endif
