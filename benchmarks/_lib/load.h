/* load.h - what the load generators share: clocks, CPU time of servers, latencies, connections. */
/* SPDX-License-Identifier: MIT */
#ifndef BENCH_LOAD_H
#define BENCH_LOAD_H

#include <dirent.h>
#include <errno.h>
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
#define MAX_SERVERS 8
#define NS_PER_S 1000000000ull

/* Latencies in nanoseconds, 32 buckets per power of two: every bucket is at most 3.2 % wide. */
#define SUB_BUCKETS 32
#define BUCKETS (64 * SUB_BUCKETS)

typedef struct results {
	uint64_t round_trips;
	uint64_t worst;
	uint64_t sum; /* of all latencies */
	uint64_t histogram[BUCKETS];
	uint64_t failed; /* answers that are none, of those generators that go on after one: no round trips */
} results_t;

static results_t results;

/* Whose CPU time is measured, with all their children. */
static pid_t servers[MAX_SERVERS];
static int server_count;

static inline void die(const char *what)
{
	fprintf(stderr, "load: %s: %s\n", what, strerror(errno));
	exit(1);
}

static inline uint64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (uint64_t) time.tv_sec * NS_PER_S + (uint64_t) time.tv_nsec;
}

static inline void add_server(const char *pid)
{
	if (server_count < MAX_SERVERS && atoi(pid) > 0) {
		servers[server_count++] = (pid_t) atoi(pid);
	}
}

/* CPU time of one thread in nanoseconds; 0 when it cannot be read. */
static inline uint64_t thread_cpu_time(pid_t process, const char *thread)
{
	char path[300];
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
static inline uint64_t process_cpu_time(pid_t process)
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

static inline pid_t parent_of(pid_t process)
{
	char path[64];
	int parent = 0;
	FILE *file;

	snprintf(path, sizeof path, "/proc/%d/stat", (int) process);
	file = fopen(path, "r");
	if (file == NULL) {
		return 0;
	}
	if (fscanf(file, "%*d (%*[^)]) %*c %d", &parent) != 1) {
		parent = 0;
	}
	fclose(file);
	return (pid_t) parent;
}

static inline bool is_server(pid_t process)
{
	pid_t parent = parent_of(process);

	for (int i = 0; i < server_count; i++) {
		if (process == servers[i] || parent == servers[i]) {
			return true;
		}
	}
	return false;
}

static inline uint64_t servers_cpu_time(void)
{
	uint64_t time = 0;
	struct dirent *entry;
	DIR *processes = opendir("/proc");

	while ((entry = readdir(processes)) != NULL) {
		pid_t process = (pid_t) atoi(entry->d_name);
		if (process > 0 && is_server(process)) {
			time += process_cpu_time(process);
		}
	}
	closedir(processes);
	return time;
}

static inline unsigned bucket_of(uint64_t latency)
{
	unsigned power;

	if (latency < SUB_BUCKETS) {
		return (unsigned) latency;
	}
	power = 63u - (unsigned) __builtin_clzll(latency);
	return (power - 4) * SUB_BUCKETS + (unsigned) ((latency >> (power - 5)) & (SUB_BUCKETS - 1));
}

/* The upper end of a bucket. */
static inline uint64_t bucket_end(unsigned bucket)
{
	unsigned power = bucket / SUB_BUCKETS + 4;

	if (bucket < SUB_BUCKETS) {
		return bucket;
	}
	return (uint64_t) (SUB_BUCKETS + bucket % SUB_BUCKETS + 1) << (power - 5);
}

static inline double percentile_us(double rank)
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

static inline void count_round_trip(uint64_t latency)
{
	results.round_trips++;
	results.sum += latency;
	results.histogram[bucket_of(latency)]++;
	if (latency > results.worst) {
		results.worst = latency;
	}
}

/* Returns a connected socket, or -1: refused, or not taken within two seconds. */
static inline int try_to_connect(int port)
{
	struct sockaddr_in address = {
		.sin_family = AF_INET,
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK),
		.sin_port = htons((uint16_t) port),
	};
	struct timeval patience = {.tv_sec = 2};
	int one = 1;
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
	if (fd < 0 || connect(fd, (struct sockaddr *) &address, sizeof address) < 0) {
		close(fd);
		return -1;
	}
	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
	return fd;
}

/* The figures as the members of a JSON object, without its braces. */
static inline void print_results(double seconds, uint64_t server_time)
{
	double round_trips = results.round_trips ? (double) results.round_trips : 1.0;

	printf("\"round_trips\":%llu,\"per_second\":%.0f,\"cpu_us\":%.4f,\"busy\":%.3f,"
		"\"mean_us\":%.1f,\"p50_us\":%.1f,\"p99_us\":%.1f,\"max_us\":%.1f",
		(unsigned long long) results.round_trips, (double) results.round_trips / seconds,
		(double) server_time / 1e3 / round_trips, (double) server_time / 1e9 / seconds,
		(double) results.sum / 1e3 / round_trips, percentile_us(0.5), percentile_us(0.99), (double) results.worst / 1e3);
}

/* Forgets what came of the load until now, when the servers are warm, and prints the figures of the rest. Returns when that began. */
static inline uint64_t measure_load(void (*run_until)(int epoll, uint64_t end), int epoll, double duration)
{
	uint64_t start, server_start;

	memset(&results, 0, sizeof results);
	server_start = servers_cpu_time();
	start = now();
	run_until(epoll, start + (uint64_t) (duration * 1e9));
	print_results((double) (now() - start) / 1e9, servers_cpu_time() - server_start);
	return start;
}

#endif
