/* file.h - reading regular files. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_FILE_H
#define ASYNC_INTERPOSE_FILE_H

#include <sys/types.h>
#include <sys/uio.h>

/* May switch. readv() of a regular file in a coroutine: what is in memory is read at once, the rest by a thread. */
ssize_t async_file_read(int fd, const struct iovec *vector, int count);

#endif
