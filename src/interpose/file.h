/* file.h - regular files: a thread waits for the disk. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_FILE_H
#define ASYNC_INTERPOSE_FILE_H

#include <stdbool.h>
#include <sys/types.h>
#include "thread_local.h"

/*
 * Set by a PHP stream right before its read(), and taken by that: only a stream's reader may be parked for
 * a file. A client library would hold its locks meanwhile (SQLite does), the compiler its state.
 */
extern ASYNC_THREAD_LOCAL bool async_file_reader_may_park;

/* May switch. read() of a regular file in a coroutine. What is in memory is read at once; a thread fetches the rest
 * into memory before it is read. The result is that of read(), EAGAIN when cancelled. */
ssize_t async_file_read(int fd, void *buffer, size_t length);

/* May switch. Fetches what is missing of a file that was mapped into memory. */
void async_file_fetch_mapping(int fd, const char *mapping, size_t length, off_t position);

/* May switch. fsync() or fdatasync(). -1 with errno; ECANCELED when cancelled. */
int async_file_sync(int fd, bool is_data_only);

#endif
