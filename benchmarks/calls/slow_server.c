/* slow_server.c - answers every request after a fixed delay; speaks just enough HTTP, memcached and FTP. */
/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "../_lib/tcp_server.h"

#include <string.h>

#define MAX_EVENTS 256
#define MAX_WAITING 65536

/* What a request that begins like this is answered with. */
typedef struct reply {
	const char *request;
	const char *text;
	bool is_slow;
	bool is_last; /* the connection is closed behind it */
} reply_t;

static const reply_t replies[] = {
	{"get ", "VALUE key 0 5\r\nready\r\nEND\r\n", true, false},
	{"USER", "331 password, please\r\n", false, false},
	{"PASS", "230 welcome\r\n", false, false},
	{"TYPE", "200 binary\r\n", false, false},
	{"SIZE", "213 5\r\n", true, false},
	{"", "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5\r\n\r\nready", true, true},
};

/* The delay is the same for all, so whoever asked first is due first: a ring is all it takes. */
typedef struct answer {
	int fd;
	const reply_t *reply;
	uint64_t due;
} answer_t;

static answer_t waiting[MAX_WAITING];
static unsigned first_waiting;
static unsigned after_waiting;
static uint64_t delay_ns;

static void say(int fd, const char *text)
{
	if (send(fd, text, strlen(text), MSG_NOSIGNAL) < 0) {
		perror("send");
	}
}

static const reply_t *find_reply(const char *request)
{
	const reply_t *reply = replies;

	while (strncmp(request, reply->request, strlen(reply->request)) != 0) {
		reply++;
	}
	return reply;
}

/* Whatever arrives is taken for one whole request. */
static void on_request(int epoll, int fd)
{
	char buffer[8192];
	ssize_t length = recv(fd, buffer, sizeof buffer - 1, 0);
	const reply_t *reply;

	if (length <= 0) {
		close(fd);
		return;
	}
	buffer[length] = '\0';
	reply = find_reply(buffer);
	if (!reply->is_slow) {
		say(fd, reply->text);
		return;
	}
	if (reply->is_last) {
		epoll_ctl(epoll, EPOLL_CTL_DEL, fd, NULL);
	}
	waiting[after_waiting++ % MAX_WAITING] = (answer_t) {.fd = fd, .reply = reply, .due = monotonic_ns() + delay_ns};
}

static void answer_due(void)
{
	uint64_t time = monotonic_ns();

	while (first_waiting != after_waiting && waiting[first_waiting % MAX_WAITING].due <= time) {
		answer_t *answer = &waiting[first_waiting++ % MAX_WAITING];

		say(answer->fd, answer->reply->text);
		if (answer->reply->is_last) {
			close(answer->fd);
		}
	}
}

/* A server of this protocol speaks first. */
static void accept_ftp(int epoll, int listener)
{
	int fd;

	while ((fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
		say(fd, "220 ready\r\n");
		watch(epoll, fd);
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
	int ftp_listener = listen_somewhere(epoll);

	delay_ns = (argc > 1 ? (uint64_t) atoi(argv[1]) : 200) * 1000000u;
	for (;;) {
		int count = epoll_wait(epoll, events, MAX_EVENTS, milliseconds_to_next());

		for (int i = 0; i < count; i++) {
			if (events[i].data.fd == listener) {
				accept_all(epoll, listener);
			} else if (events[i].data.fd == ftp_listener) {
				accept_ftp(epoll, ftp_listener);
			} else {
				on_request(epoll, events[i].data.fd);
			}
		}
		answer_due();
	}
}
