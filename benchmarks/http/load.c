/* load.c - keeps one HTTP request outstanding on each of M connections, and more connections open and idle. */
/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "../_lib/load.h"
#include <getopt.h>
#include <sys/resource.h>

#define MAX_HEAD 8192

/* Each of them has cost seconds. */
#define REFUSED_AT_MOST 5

/* So long a client stays away after a failure; one that comes back at once would only be refused more often. */
#define BACK_OFF NS_PER_S

typedef struct connection {
	int fd;                /* -1: the server never took it, or has closed it */
	char head[MAX_HEAD];   /* of the response, until it is complete */
	size_t head_length;
	uint64_t body_left;
	bool in_body;
	bool is_right;         /* the response: it is what was asked for */
	bool was_answered;     /* once, whatever the answer was */
	bool backs_off;
	uint64_t sent_at;      /* while it backs off: when that began */
	struct connection *next; /* that backs off */
} connection_t;

typedef struct settings {
	int port;
	int connections; /* that have a request outstanding */
	int idle;        /* that are open and say nothing */
	double warmup;
	double patience; /* for so much longer each connection may wait for its first answer until the clock starts */
	double duration;
	const char *path;
} settings_t;

static settings_t settings = {.connections = 100, .warmup = 0.5, .duration = 2.0, .path = "/"};
static connection_t *connections;
static char request[1024];
static size_t request_length;
static uint64_t refused;  /* connections that the server did not take */
static int not_answered;  /* connections that never had an answer */

/* Those that back off, the first to come back first. */
static connection_t *first_away, **last_away = &first_away;

static void send_request(connection_t *connection);

static void open_connection(int epoll, connection_t *connection)
{
	struct epoll_event event = {.events = EPOLLIN, .data.ptr = connection};

	connection->fd = try_to_connect(settings.port);
	if (connection->fd < 0) {
		refused++;
		return;
	}
	if (epoll_ctl(epoll, EPOLL_CTL_ADD, connection->fd, &event) < 0) {
		die("epoll_ctl");
	}
	send_request(connection);
}

static void back_off(connection_t *connection)
{
	results.failed++;
	connection->backs_off = true;
	connection->sent_at = now();
	connection->next = NULL;
	*last_away = connection;
	last_away = &connection->next;
}

static void come_back(int epoll, uint64_t time)
{
	while (first_away != NULL && first_away->sent_at + BACK_OFF <= time) {
		connection_t *connection = first_away;

		first_away = connection->next;
		if (first_away == NULL) {
			last_away = &first_away;
		}
		connection->backs_off = false;
		if (connection->fd < 0) {
			open_connection(epoll, connection);
		} else {
			send_request(connection);
		}
	}
}

/* A server that closes a connection with a request on it has failed. */
static void lose_connection(connection_t *connection)
{
	close(connection->fd);
	connection->fd = -1;
	if (!connection->backs_off) {
		back_off(connection);
	}
}

static void send_request(connection_t *connection)
{
	connection->head_length = 0;
	connection->in_body = false;
	connection->sent_at = now();
	if (send(connection->fd, request, request_length, MSG_NOSIGNAL) != (ssize_t) request_length) {
		lose_connection(connection);
	}
}

static void fail(const char *what)
{
	errno = EBADMSG;
	die(what);
}

/* The head is complete: is it a success, and how long is the body? */
static void read_head(connection_t *connection, const char *end)
{
	const char *length = strcasestr(connection->head, "\r\nContent-Length:");

	connection->is_right = strncmp(connection->head, "HTTP/1.1 200", 12) == 0;
	if (length == NULL || length > end) {
		fail("a response without Content-Length");
	}
	connection->body_left = strtoull(length + 17, NULL, 10);
	connection->in_body = true;
}

static void take_head(connection_t *connection, const char *data, size_t *used, size_t length)
{
	size_t room = MAX_HEAD - 1 - connection->head_length;
	size_t copied = length < room ? length : room;
	size_t before = connection->head_length;
	const char *end;

	memcpy(connection->head + before, data, copied);
	connection->head_length += copied;
	connection->head[connection->head_length] = 0;
	end = strstr(connection->head, "\r\n\r\n");
	if (end == NULL) {
		if (copied < length) {
			fail("the head of a response is too long");
		}
		*used = length;
		return;
	}
	read_head(connection, end);
	*used = (size_t) (end + 4 - connection->head) - before;
}

/* An answer of any other status is no round trip: refusing is quick. */
static void on_answer(connection_t *connection)
{
	not_answered -= !connection->was_answered;
	connection->was_answered = true;
	if (connection->is_right) {
		count_round_trip(now() - connection->sent_at);
		send_request(connection);
	} else {
		back_off(connection);
	}
}

static void on_readable(connection_t *connection)
{
	static char buffer[1 << 18];
	ssize_t length = recv(connection->fd, buffer, sizeof buffer, MSG_DONTWAIT);
	size_t used = 0;

	if (length < 0 && (errno == EAGAIN || errno == EINTR)) {
		return;
	}
	if (length <= 0) {
		lose_connection(connection);
		return;
	}
	if (!connection->in_body) {
		take_head(connection, buffer, &used, (size_t) length);
	}
	if (!connection->in_body) {
		return;
	}
	if ((uint64_t) length - used > connection->body_left) {
		fail("more than the response");
	}
	connection->body_left -= (uint64_t) length - used;
	if (connection->body_left == 0) {
		on_answer(connection);
	}
}

static void run_until(int epoll, uint64_t end)
{
	static struct epoll_event events[MAX_EVENTS];

	for (uint64_t time = now(); time < end; time = now()) {
		int count = epoll_wait(epoll, events, MAX_EVENTS, 100);

		for (int i = 0; i < count; i++) {
			on_readable(events[i].data.ptr);
		}
		come_back(epoll, time);
	}
}

/* The rest would not get through either. */
static bool has_had_enough(int left)
{
	if (refused < REFUSED_AT_MOST) {
		return false;
	}
	refused += (uint64_t) left;
	return true;
}

static void open_connections(int epoll)
{
	connections = calloc((size_t) settings.connections, sizeof *connections);
	not_answered = settings.connections;
	for (int i = 0; i < settings.connections; i++) {
		connections[i].fd = -1;
	}
	for (int i = 0; i < settings.idle && !has_had_enough(settings.idle - i); i++) {
		refused += try_to_connect(settings.port) < 0;
	}
	for (int i = 0; i < settings.connections && !has_had_enough(settings.connections - i); i++) {
		open_connection(epoll, &connections[i]);
	}
}

static void warm_up(int epoll)
{
	uint64_t end = now() + (uint64_t) (settings.warmup * 1e9);
	uint64_t latest = end + (uint64_t) (settings.patience * 1e9);

	run_until(epoll, end);
	while (not_answered > 0 && now() < latest) {
		run_until(epoll, now() + NS_PER_S / 10);
	}
}

/* How many connections wait for an answer since before the clock started. */
static int count_unanswered(uint64_t start)
{
	int count = 0;

	for (int i = 0; i < settings.connections; i++) {
		const connection_t *connection = &connections[i];
		count += connection->fd >= 0 && !connection->backs_off && connection->sent_at < start;
	}
	return count;
}

static void parse_settings(int argc, char **argv)
{
	static const struct option options[] = {
		{"port", required_argument, NULL, 'p'},
		{"connections", required_argument, NULL, 'c'},
		{"idle", required_argument, NULL, 'i'},
		{"warmup", required_argument, NULL, 'w'},
		{"patience", required_argument, NULL, 'l'},
		{"duration", required_argument, NULL, 'd'},
		{"path", required_argument, NULL, 'P'},
		{"server", required_argument, NULL, 'S'},
		{NULL, 0, NULL, 0},
	};
	int option;

	while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
		switch (option) {
			case 'p': settings.port = atoi(optarg); break;
			case 'c': settings.connections = atoi(optarg); break;
			case 'i': settings.idle = atoi(optarg); break;
			case 'w': settings.warmup = atof(optarg); break;
			case 'l': settings.patience = atof(optarg); break;
			case 'd': settings.duration = atof(optarg); break;
			case 'P': settings.path = optarg; break;
			case 'S': add_server(optarg); break;
			default: exit(2);
		}
	}
	if (settings.port == 0) {
		fprintf(stderr, "load: needs --port\n");
		exit(2);
	}
}

/* Descriptors are what a generator needs most. */
static void raise_limit(void)
{
	struct rlimit files;

	getrlimit(RLIMIT_NOFILE, &files);
	files.rlim_cur = files.rlim_max;
	setrlimit(RLIMIT_NOFILE, &files);
}

int main(int argc, char **argv)
{
	int epoll = epoll_create1(EPOLL_CLOEXEC);
	uint64_t start;

	raise_limit();
	parse_settings(argc, argv);
	request_length = (size_t) snprintf(request, sizeof request,
		"GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: load\r\n\r\n", settings.path);
	open_connections(epoll);
	warm_up(epoll);
	printf("{");
	start = measure_load(run_until, epoll, settings.duration);
	printf(",\"failed\":%llu,\"refused\":%llu,\"unanswered\":%d}\n",
		(unsigned long long) results.failed, (unsigned long long) refused, count_unanswered(start));
	return 0;
}
