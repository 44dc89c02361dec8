/* socket.h - receiving and sending, for read() and write() of sockets. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_SOCKET_H
#define ASYNC_INTERPOSE_SOCKET_H

#include <sys/types.h>
#include <sys/uio.h>

/* May switch. As readv() and writev() in a coroutine, for a descriptor that should be a socket: they fail with
 * ENOTSOCK when it is none. */
ssize_t async_socket_receive(int fd, const struct iovec *vector, size_t count);
ssize_t async_socket_send(int fd, const struct iovec *vector, size_t count);

#endif
