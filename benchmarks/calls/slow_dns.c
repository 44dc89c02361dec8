/* slow_dns.c - a name server on 127.0.0.1 that answers every question after a fixed delay. Ends with its parent. */
/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "../_lib/tcp_server.h"

#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>

#define MAX_WAITING 1024
#define MAX_MESSAGE 512
#define HEADER 12

typedef struct question {
	unsigned char message[MAX_MESSAGE];
	size_t length;
	struct sockaddr_in from;
	uint64_t due;
} question_t;

/* Whoever asked first is due first. */
static question_t waiting[MAX_WAITING];
static unsigned first_waiting;
static unsigned after_waiting;
static uint64_t delay_ns;

static int listen_for_questions(void)
{
	struct sockaddr_in address = {
		.sin_family = AF_INET, .sin_port = htons(53), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	int room = 1 << 20;

	setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
	if (fd < 0 || bind(fd, (struct sockaddr *) &address, sizeof address) < 0) {
		die("bind");
	}
	return fd;
}

static void take_questions(int fd)
{
	question_t *question = &waiting[after_waiting % MAX_WAITING];
	socklen_t size = sizeof question->from;
	ssize_t length;

	while ((length = recvfrom(fd, question->message, MAX_MESSAGE, 0, (struct sockaddr *) &question->from, &size)) > 0) {
		question->length = (size_t) length;
		question->due = monotonic_ns() + delay_ns;
		question = &waiting[++after_waiting % MAX_WAITING];
		size = sizeof question->from;
	}
}

/* Every name has the address 10.0.0.1 and the text "ready", and nothing else. */
static void answer(int fd, question_t *question)
{
	static const unsigned char address[] = {0xc0, HEADER, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 10, 0, 0, 1};
	static const unsigned char text[] = {
		0xc0, HEADER, 0, 16, 0, 1, 0, 0, 0, 60, 0, 6, 5, 'r', 'e', 'a', 'd', 'y'};
	unsigned char *message = question->message;
	unsigned char *end = message + HEADER;
	const unsigned char *record = NULL;
	size_t size = 0;

	while (*end) {
		end += *end + 1; /* label by label */
	}
	if (end[2] == 1) {
		record = address;
		size = sizeof address;
	} else if (end[2] == 16) {
		record = text;
		size = sizeof text;
	}
	end += 5; /* the root label, type and class */
	memcpy(message + 2, (unsigned char[]) {0x81, 0x80, 0, 1, 0, record != NULL, 0, 0, 0, 0}, 10);
	memcpy(end, record ? record : message, size);
	sendto(fd, message, (size_t) (end - message) + size, 0, (struct sockaddr *) &question->from, sizeof question->from);
}

int main(int argc, char **argv)
{
	struct pollfd pollfd = {.events = POLLIN};

	prctl(PR_SET_PDEATHSIG, SIGTERM);
	delay_ns = (argc > 1 ? (uint64_t) atoi(argv[1]) : 200) * 1000000u;
	pollfd.fd = listen_for_questions();
	puts("ready");
	fflush(stdout);
	for (;;) {
		poll(&pollfd, 1, first_waiting == after_waiting ? -1 : 1);
		take_questions(pollfd.fd);
		while (first_waiting != after_waiting && waiting[first_waiting % MAX_WAITING].due <= monotonic_ns()) {
			answer(pollfd.fd, &waiting[first_waiting++ % MAX_WAITING]);
		}
	}
}
