/* load.c - keeps one message outstanding on each of N connections and measures the round trips. */
/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "../_lib/load.h"
#include <getopt.h>

#define MAX_SIZE 65536

typedef struct connection {
	int fd;
	size_t received;  /* bytes of the answer that have arrived */
	uint64_t sent_at;
	uint64_t number;  /* of the outstanding message */
	char *message;    /* owned */
} connection_t;

typedef struct settings {
	int port;
	int connections;
	size_t size;
	double warmup;
	double duration;
} settings_t;

static settings_t settings = {.connections = 100, .size = 64, .warmup = 0.3, .duration = 2.0};

/* Every message carries its number, so that a mixed-up or repeated answer is noticed. */
static void send_message(connection_t *connection)
{
	connection->number++;
	memcpy(connection->message, &connection->number, sizeof connection->number);
	connection->received = 0;
	connection->sent_at = now();
	if (send(connection->fd, connection->message, settings.size, MSG_NOSIGNAL) != (ssize_t) settings.size) {
		die("send");
	}
}

static void on_readable(connection_t *connection)
{
	static char buffer[MAX_SIZE];
	ssize_t length = recv(connection->fd, buffer, settings.size - connection->received, MSG_DONTWAIT);

	if (length < 0 && (errno == EAGAIN || errno == EINTR)) {
		return;
	}
	if (length <= 0) {
		die(length < 0 ? "recv" : "the server closed a connection");
	}
	if (memcmp(buffer, connection->message + connection->received, (size_t) length) != 0) {
		errno = EBADMSG;
		die("wrong answer");
	}
	connection->received += (size_t) length;
	if (connection->received == settings.size) {
		count_round_trip(now() - connection->sent_at);
		send_message(connection);
	}
}

static void run_until(int epoll, uint64_t end)
{
	static struct epoll_event events[MAX_EVENTS];
	uint64_t progress = now();

	for (uint64_t time = progress; time < end; time = now()) {
		int count = epoll_wait(epoll, events, MAX_EVENTS, 100);

		for (int i = 0; i < count; i++) {
			on_readable(events[i].data.ptr);
		}
		if (count > 0) {
			progress = time;
		} else if (time - progress > 5 * NS_PER_S) {
			errno = ETIMEDOUT;
			die("no answer");
		}
	}
}

static void open_connections(int epoll)
{
	for (uint64_t i = 0; i < (uint64_t) settings.connections; i++) {
		connection_t *connection = calloc(1, sizeof *connection);
		struct epoll_event event = {.events = EPOLLIN, .data.ptr = connection};

		connection->message = malloc(settings.size);
		memset(connection->message, 'a' + (int) (i % 26), settings.size);
		connection->number = i << 40;
		connection->fd = try_to_connect(settings.port);
		if (connection->fd < 0) {
			die("connect");
		}
		if (epoll_ctl(epoll, EPOLL_CTL_ADD, connection->fd, &event) < 0) {
			die("epoll_ctl");
		}
		send_message(connection);
	}
}

static void parse_settings(int argc, char **argv)
{
	static const struct option options[] = {
		{"port", required_argument, NULL, 'p'},
		{"connections", required_argument, NULL, 'c'},
		{"size", required_argument, NULL, 's'},
		{"warmup", required_argument, NULL, 'w'},
		{"duration", required_argument, NULL, 'd'},
		{"server", required_argument, NULL, 'S'},
		{NULL, 0, NULL, 0},
	};
	int option;

	while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
		switch (option) {
			case 'p': settings.port = atoi(optarg); break;
			case 'c': settings.connections = atoi(optarg); break;
			case 's': settings.size = (size_t) atoi(optarg); break;
			case 'w': settings.warmup = atof(optarg); break;
			case 'd': settings.duration = atof(optarg); break;
			case 'S': add_server(optarg); break;
			default: exit(2);
		}
	}
	if (settings.port == 0 || settings.size < sizeof(uint64_t) || settings.size > MAX_SIZE) {
		fprintf(stderr, "load: needs --port, and --size between 8 and %d\n", MAX_SIZE);
		exit(2);
	}
}

int main(int argc, char **argv)
{
	int epoll = epoll_create1(EPOLL_CLOEXEC);

	parse_settings(argc, argv);
	open_connections(epoll);
	run_until(epoll, now() + (uint64_t) (settings.warmup * 1e9));
	printf("{");
	measure_load(run_until, epoll, settings.duration);
	printf("}\n");
	return 0;
}
