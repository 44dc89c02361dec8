/* stream_close.h - fclose() of a stream that other coroutines are inside of. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_STREAM_CLOSE_H
#define ASYNC_INTERPOSE_STREAM_CLOSE_H

/*
 * close() lets those who are parked on a descriptor leave before anything is freed. For an encrypted stream
 * that is too late: PHP frees the TLS session before it closes the socket. So PHP's fclose() does it first.
 * Install and restore are harmless twice.
 */
void async_stream_close_install(void);
void async_stream_close_restore(void);

#endif
