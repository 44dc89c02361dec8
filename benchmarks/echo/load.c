/* load.c - keeps one message outstanding on each of N connections and measures the round trips. */
/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <getopt.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define MAX_EVENTS 1024
#define MAX_SIZE 65536
#define NS_PER_S 1000000000ull

/* Latencies in nanoseconds, 32 buckets per power of two: every bucket is at most 3.2 % wide. */
#define SUB_BUCKETS 32
#define BUCKETS (64 * SUB_BUCKETS)

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
	pid_t server; /* whose CPU time is measured; 0: nobody's */
} settings_t;

typedef struct results {
	uint64_t round_trips;
	uint64_t worst;
	uint64_t histogram[BUCKETS];
} results_t;

static settings_t settings = {.connections = 100, .size = 64, .warmup = 0.3, .duration = 2.0};
static results_t results;

static void die(const char *what)
{
	fprintf(stderr, "load: %s: %s\n", what, strerror(errno));
	exit(1);
}

static uint64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (uint64_t) time.tv_sec * NS_PER_S + (uint64_t) time.tv_nsec;
}

/* CPU time of one thread in nanoseconds; 0 when it cannot be read. */
static uint64_t thread_cpu_time(pid_t process, const char *thread)
{
	char path[128];
	unsigned long long time = 0;
	FILE *file;

	snprintf(path, sizeof path, "/proc/%d/task/%s/schedstat", (int) process, thread);
	file = fopen(path, "r");
	if (file == NULL) {
		return 0;
	}
	if (fscanf(file, "%llu", &time) != 1) {
		time = 0;
	}
	fclose(file);
	return time;
}

/* CPU time of all threads of a process. */
static uint64_t cpu_time(pid_t process)
{
	char path[64];
	uint64_t time = 0;
	struct dirent *entry;
	DIR *threads;

	snprintf(path, sizeof path, "/proc/%d/task", (int) process);
	threads = opendir(path);
	if (threads == NULL) {
		return 0;
	}
	while ((entry = readdir(threads)) != NULL) {
		if (entry->d_name[0] != '.') {
			time += thread_cpu_time(process, entry->d_name);
		}
	}
	closedir(threads);
	return time;
}

static unsigned bucket_of(uint64_t latency)
{
	unsigned power;

	if (latency < SUB_BUCKETS) {
		return (unsigned) latency;
	}
	power = 63u - (unsigned) __builtin_clzll(latency);
	return (power - 4) * SUB_BUCKETS + (unsigned) ((latency >> (power - 5)) & (SUB_BUCKETS - 1));
}

/* The upper end of a bucket. */
static uint64_t bucket_end(unsigned bucket)
{
	unsigned power = bucket / SUB_BUCKETS + 4;

	if (bucket < SUB_BUCKETS) {
		return bucket;
	}
	return (uint64_t) (SUB_BUCKETS + bucket % SUB_BUCKETS + 1) << (power - 5);
}

static double percentile_us(double rank)
{
	uint64_t wanted = (uint64_t) ((double) results.round_trips * rank);
	uint64_t seen = 0;

	for (unsigned bucket = 0; bucket < BUCKETS; bucket++) {
		seen += results.histogram[bucket];
		if (seen > wanted) {
			return (double) bucket_end(bucket) / 1e3;
		}
	}
	return (double) results.worst / 1e3;
}

static int connect_to_server(void)
{
	struct sockaddr_in address = {
		.sin_family = AF_INET,
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK),
		.sin_port = htons((uint16_t) settings.port),
	};
	int one = 1;
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	if (fd < 0 || connect(fd, (struct sockaddr *) &address, sizeof address) < 0) {
		die("connect");
	}
	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
	return fd;
}

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

static void count_round_trip(uint64_t latency)
{
	results.round_trips++;
	results.histogram[bucket_of(latency)]++;
	if (latency > results.worst) {
		results.worst = latency;
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
		connection->fd = connect_to_server();
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
			case 'S': settings.server = (pid_t) atoi(optarg); break;
			default: exit(2);
		}
	}
	if (settings.port == 0 || settings.size < sizeof(uint64_t) || settings.size > MAX_SIZE) {
		fprintf(stderr, "load: needs --port, and --size between 8 and %d\n", MAX_SIZE);
		exit(2);
	}
}

static void print_results(double seconds, uint64_t server_time)
{
	double round_trips = results.round_trips ? (double) results.round_trips : 1.0;

	printf("{\"round_trips\":%llu,\"per_second\":%.0f,\"cpu_us\":%.4f,\"busy\":%.3f,"
		"\"p50_us\":%.1f,\"p99_us\":%.1f,\"max_us\":%.1f}\n",
		(unsigned long long) results.round_trips, round_trips / seconds,
		(double) server_time / 1e3 / round_trips, (double) server_time / 1e9 / seconds,
		percentile_us(0.5), percentile_us(0.99), (double) results.worst / 1e3);
}

int main(int argc, char **argv)
{
	int epoll = epoll_create1(EPOLL_CLOEXEC);
	uint64_t start;
	uint64_t server_start;

	parse_settings(argc, argv);
	open_connections(epoll);
	run_until(epoll, now() + (uint64_t) (settings.warmup * 1e9));

	memset(&results, 0, sizeof results);
	server_start = cpu_time(settings.server);
	start = now();
	run_until(epoll, start + (uint64_t) (settings.duration * 1e9));
	print_results((double) (now() - start) / 1e9, cpu_time(settings.server) - server_start);
	return 0;
}
