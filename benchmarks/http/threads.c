/* threads.c - one thread per connection: a short text, or with "/file" the contents of the file named by argv[1]. */
/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "http_text.h"
#include <pthread.h>
#include <sys/resource.h>

static const char *file;

static void *serve(void *argument)
{
	int fd = (int) (long) argument;
	char request[4096];
	size_t length = 0;

	for (;;) {
		ssize_t received = recv(fd, request + length, sizeof(request) - 1 - length, 0);
		if (received <= 0) {
			break;
		}
		length += (size_t) received;
		request[length] = 0;
		if (strstr(request, "\r\n\r\n") != NULL) {
			if (!answer(fd, request, file)) {
				break;
			}
			length = 0;
		}
	}
	close(fd);
	return NULL;
}

int main(int argc, char **argv)
{
	struct rlimit files;
	pthread_attr_t attributes;
	int listener = listen_anywhere(0);

	getrlimit(RLIMIT_NOFILE, &files);
	files.rlim_cur = files.rlim_max;
	setrlimit(RLIMIT_NOFILE, &files);
	file = argc > 1 ? argv[1] : NULL;
	pthread_attr_init(&attributes);
	pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
	pthread_attr_setstacksize(&attributes, 1 << 19);
	for (;;) {
		int one = 1, fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
		pthread_t thread;

		if (fd < 0) {
			continue;
		}
		setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
		if (pthread_create(&thread, &attributes, serve, (void *) (long) fd) != 0) {
			close(fd);
		}
	}
}
