/* slow_server.c - answers every request after a fixed delay; speaks just enough HTTP. */
/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <netinet/in.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

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

static void die(const char *what)
{
	perror(what);
	exit(1);
}

static uint64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (uint64_t) time.tv_sec * 1000000000u + (uint64_t) time.tv_nsec;
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
	int fd;

	while ((fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
		watch(epoll, fd);
	}
}

/* Whatever arrives is taken for one whole request; the connection serves only that one. */
static void on_request(int epoll, int fd)
{
	char buffer[8192];

	if (recv(fd, buffer, sizeof buffer, 0) <= 0) {
		close(fd);
		return;
	}
	epoll_ctl(epoll, EPOLL_CTL_DEL, fd, NULL);
	waiting[after_waiting++ % MAX_WAITING] = (answer_t) {.fd = fd, .due = now() + delay_ns};
}

static void answer_due(void)
{
	static const char answer[] = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5\r\n\r\nready";
	uint64_t time = now();

	while (first_waiting != after_waiting && waiting[first_waiting % MAX_WAITING].due <= time) {
		int fd = waiting[first_waiting++ % MAX_WAITING].fd;

		send(fd, answer, sizeof answer - 1, MSG_NOSIGNAL);
		close(fd);
	}
}

static int milliseconds_to_next(void)
{
	uint64_t time = now();
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
	int listener = listen_somewhere();
	int epoll = epoll_create1(EPOLL_CLOEXEC);

	delay_ns = (argc > 1 ? (uint64_t) atoi(argv[1]) : 200) * 1000000u;
	watch(epoll, listener);
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
