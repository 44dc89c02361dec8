/* stream_operations.h - what is put in front of the operations of PHP's own streams. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_STREAM_OPERATIONS_H
#define ASYNC_INTERPOSE_STREAM_OPERATIONS_H

/*
 * A PHP stream has one buffer, and whoever reads tells the operation below where in it to put what comes. While a
 * coroutine is parked inside that operation the buffer belongs to it: others that read, seek or resize wait for
 * their turn. (Of sockets the second reader is refused instead: see conversation.h.) And readers of regular files are
 * told apart from libraries here: see file.h.
 *
 * Streams of files and pipes, and those whose wrapper is written in PHP. Install and restore are harmless twice.
 */
void async_stream_operations_install(void);
void async_stream_operations_restore(void);

#endif
