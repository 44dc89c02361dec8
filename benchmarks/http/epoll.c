/* epoll.c - the ceiling: one thread, bare epoll, next to no parsing. */
/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "http_text.h"

int main(int argc, char **argv)
{
	static struct epoll_event events[1024];
	int epoll = epoll_create1(EPOLL_CLOEXEC);
	int listener = listen_somewhere(epoll);

	for (;;) {
		int count = epoll_wait(epoll, events, 1024, -1);

		for (int i = 0; i < count; i++) {
			int fd = events[i].data.fd;
			char request[4096];
			ssize_t length;

			if (fd == listener) {
				accept_all(epoll, listener);
				continue;
			}
			length = recv(fd, request, sizeof(request) - 1, 0);
			if (length < 0 && (errno == EAGAIN || errno == EINTR)) {
				continue;
			}
			request[length > 0 ? length : 0] = 0;
			if (length <= 0 || !answer(fd, request, argc > 1 ? argv[1] : NULL)) {
				close(fd);
			}
		}
	}
}
