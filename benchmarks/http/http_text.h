/* http_text.h - what the C servers of this folder answer: the same bytes as the others. */
/* SPDX-License-Identifier: MIT */
#ifndef BENCH_HTTP_TEXT_H
#define BENCH_HTTP_TEXT_H

#include "../_lib/tcp_server.h"
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>

static inline bool send_all(int fd, const char *text, size_t length)
{
	return send(fd, text, length, MSG_NOSIGNAL) == (ssize_t) length;
}

/* Reads the file anew for each request, as the servers in PHP do. */
static inline bool send_file(int fd, const char *head, const char *file)
{
	static _Thread_local char buffer[1 << 18];
	int source = open(file, O_RDONLY | O_CLOEXEC);
	int length = sprintf(buffer, "%s", head);
	ssize_t count = read(source, buffer + 512, sizeof(buffer) - 512);

	close(source);
	length += sprintf(buffer + length, "Content-Length: %zd\r\n\r\n", count);
	memmove(buffer + 512 - length, buffer, (size_t) length);
	return count >= 0 && send_all(fd, buffer + 512 - length, (size_t) (length + count));
}

static inline bool answer(int fd, const char *request, const char *file)
{
	static const char head[] = "HTTP/1.1 200 OK\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\nContent-Type: text/plain; charset=utf-8\r\n";
	static const char hello[] = "HTTP/1.1 200 OK\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\nContent-Type: text/plain; charset=utf-8\r\n"
		"Content-Length: 14\r\n\r\nHello, world!\n";

	if (file != NULL && strncmp(request, "GET /file ", 10) == 0) {
		return send_file(fd, head, file);
	}
	return send_all(fd, hello, sizeof(hello) - 1);
}

#endif
