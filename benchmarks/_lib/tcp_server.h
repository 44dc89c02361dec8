/* tcp_server.h - what the small C servers of the benchmarks share. */
/* SPDX-License-Identifier: MIT */
#ifndef BENCH_TCP_SERVER_H
#define BENCH_TCP_SERVER_H

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static inline void die(const char *what)
{
	perror(what);
	exit(1);
}

static inline uint64_t monotonic_ns(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (uint64_t) time.tv_sec * 1000000000u + (uint64_t) time.tv_nsec;
}

static inline void watch(int epoll, int fd)
{
	struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};

	if (epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) < 0) {
		die("epoll_ctl");
	}
}

/* Listens on a free port of the loopback interface and prints the port. */
static inline int listen_anywhere(int flags)
{
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t length = sizeof address;
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | flags, 0);

	if (fd < 0 || bind(fd, (struct sockaddr *) &address, sizeof address) < 0 || listen(fd, 4096) < 0) {
		die("listen");
	}
	if (getsockname(fd, (struct sockaddr *) &address, &length) < 0) {
		die("getsockname");
	}
	printf("%d\n", ntohs(address.sin_port));
	fflush(stdout);
	return fd;
}

/* The same, not blocking, and watched. */
static inline int listen_somewhere(int epoll)
{
	int fd = listen_anywhere(SOCK_NONBLOCK);

	watch(epoll, fd);
	return fd;
}

static inline void accept_all(int epoll, int listener)
{
	int one = 1;
	int fd;

	while ((fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
		setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
		watch(epoll, fd);
	}
}

#endif
