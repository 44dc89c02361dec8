/* server.c - the ceiling: a TCP echo server on bare epoll, one thread, a page of code. */
/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define MAX_EVENTS 1024

static void die(const char *what)
{
	perror(what);
	exit(1);
}

/* Listens on a free port of the loopback interface and prints it. */
static int listen_somewhere(void)
{
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t length = sizeof address;
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

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

static void watch(int epoll, int fd)
{
	struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};

	if (epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) < 0) {
		die("epoll_ctl");
	}
}

static void accept_all(int epoll, int listener)
{
	int one = 1;
	int fd;

	while ((fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
		setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
		watch(epoll, fd);
	}
}

/* One message in, the same message out. The messages are far smaller than any socket buffer. */
static void echo(int fd)
{
	char buffer[8192];
	ssize_t length = recv(fd, buffer, sizeof buffer, 0);

	if (length < 0 && (errno == EAGAIN || errno == EINTR)) {
		return;
	}
	if (length <= 0 || send(fd, buffer, (size_t) length, MSG_NOSIGNAL) != length) {
		close(fd);
	}
}

int main(void)
{
	static struct epoll_event events[MAX_EVENTS];
	int listener = listen_somewhere();
	int epoll = epoll_create1(EPOLL_CLOEXEC);

	watch(epoll, listener);
	for (;;) {
		int count = epoll_wait(epoll, events, MAX_EVENTS, -1);

		for (int i = 0; i < count; i++) {
			if (events[i].data.fd == listener) {
				accept_all(epoll, listener);
			} else {
				echo(events[i].data.fd);
			}
		}
	}
}
