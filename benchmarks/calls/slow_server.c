/* slow_server.c - answers every request after a fixed delay; speaks just enough HTTP. */
/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "../_lib/tcp_server.h"

#define MAX_EVENTS 256
#define MAX_WAITING 65536

/* The delay is the same for all, so whoever asked first is due first: a ring is all it takes. */
typedef struct answer {
	int fd;
	uint64_t due;
} answer_t;

static answer_t waiting[MAX_WAITING];
static unsigned first_waiting;
static unsigned after_waiting;
static uint64_t delay_ns;

/* Whatever arrives is taken for one whole request; the connection serves only that one. */
static void on_request(int epoll, int fd)
{
	char buffer[8192];

	if (recv(fd, buffer, sizeof buffer, 0) <= 0) {
		close(fd);
		return;
	}
	epoll_ctl(epoll, EPOLL_CTL_DEL, fd, NULL);
	waiting[after_waiting++ % MAX_WAITING] = (answer_t) {.fd = fd, .due = monotonic_ns() + delay_ns};
}

static void answer_due(void)
{
	static const char answer[] = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5\r\n\r\nready";
	uint64_t time = monotonic_ns();

	while (first_waiting != after_waiting && waiting[first_waiting % MAX_WAITING].due <= time) {
		int fd = waiting[first_waiting++ % MAX_WAITING].fd;

		send(fd, answer, sizeof answer - 1, MSG_NOSIGNAL);
		close(fd);
	}
}

static int milliseconds_to_next(void)
{
	uint64_t time = monotonic_ns();
	uint64_t due;

	if (first_waiting == after_waiting) {
		return -1;
	}
	due = waiting[first_waiting % MAX_WAITING].due;
	return due <= time ? 0 : (int) ((due - time + 999999) / 1000000);
}

int main(int argc, char **argv)
{
	static struct epoll_event events[MAX_EVENTS];
	int epoll = epoll_create1(EPOLL_CLOEXEC);
	int listener = listen_somewhere(epoll);

	delay_ns = (argc > 1 ? (uint64_t) atoi(argv[1]) : 200) * 1000000u;
	for (;;) {
		int count = epoll_wait(epoll, events, MAX_EVENTS, milliseconds_to_next());

		for (int i = 0; i < count; i++) {
			if (events[i].data.fd == listener) {
				accept_all(epoll, listener);
			} else {
				on_request(epoll, events[i].data.fd);
			}
		}
		answer_due();
	}
}
