/* faults.h - the functions that faults.c stands in front of; config.m4 names the same ones. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_FAULTS_H
#define ASYNC_INTERPOSE_FAULTS_H

#include <netdb.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>

/* Names that the linker prescribes: __wrap_NAME() is called for NAME(), which is __real_NAME(). */
#define ASYNC_WRAPPED(type, name, parameters) \
	extern type __real_##name parameters; \
	extern type __wrap_##name parameters

ASYNC_WRAPPED(ssize_t, recvfrom, (int fd, void *buffer, size_t length, int flags, struct sockaddr *address, socklen_t *address_length));
ASYNC_WRAPPED(ssize_t, recvmsg, (int fd, struct msghdr *message, int flags));
ASYNC_WRAPPED(ssize_t, sendto, (int fd, const void *buffer, size_t length, int flags, const struct sockaddr *address, socklen_t address_length));
ASYNC_WRAPPED(ssize_t, sendmsg, (int fd, const struct msghdr *message, int flags));
ASYNC_WRAPPED(int, connect, (int fd, const struct sockaddr *address, socklen_t address_length));
ASYNC_WRAPPED(int, accept, (int fd, struct sockaddr *address, socklen_t *address_length));
ASYNC_WRAPPED(int, accept4, (int fd, struct sockaddr *address, socklen_t *address_length, int flags));
ASYNC_WRAPPED(int, poll, (struct pollfd *fds, nfds_t count, int timeout));
ASYNC_WRAPPED(ssize_t, preadv2, (int fd, const struct iovec *vector, int count, off_t position, int flags));
ASYNC_WRAPPED(ssize_t, pwritev2, (int fd, const struct iovec *vector, int count, off_t position, int flags));
ASYNC_WRAPPED(ssize_t, readv, (int fd, const struct iovec *vector, int count));
ASYNC_WRAPPED(void *, malloc, (size_t size));
ASYNC_WRAPPED(void *, calloc, (size_t count, size_t size));
ASYNC_WRAPPED(void *, mmap, (void *address, size_t length, int protection, int flags, int fd, off_t offset));
/* libuv's own, without its types: only reactor/ includes its header. */
ASYNC_WRAPPED(int, uv_thread_create_ex, (void *thread, const void *options, void (*entry)(void *argument), void *argument));
ASYNC_WRAPPED(int, epoll_ctl, (int set, int operation, int fd, struct epoll_event *event));
ASYNC_WRAPPED(int, getaddrinfo, (const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **list));

#endif
