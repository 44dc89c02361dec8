/* server.c - the ceiling: a TCP echo server on bare epoll, one thread, a page of code. */
/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "../_lib/tcp_server.h"
#include <errno.h>

#define MAX_EVENTS 1024

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
	int epoll = epoll_create1(EPOLL_CLOEXEC);
	int listener = listen_somewhere(epoll);

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
