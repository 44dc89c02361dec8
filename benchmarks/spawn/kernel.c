/* kernel.c - threads or processes that do nothing, one after the other: kernel.c threads|processes COUNT */
/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void *do_nothing(void *argument)
{
	return argument;
}

static void run_thread(void)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, do_nothing, NULL) != 0) {
		exit(1);
	}
	pthread_join(thread, NULL);
}

static void run_process(void)
{
	pid_t child = fork();

	if (child == 0) {
		_exit(0);
	}
	waitpid(child, NULL, 0);
}

static double wall_seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static double cpu_seconds(void)
{
	double sum = 0;

	for (int who = RUSAGE_CHILDREN; who <= RUSAGE_SELF; who++) {
		struct rusage usage;
		getrusage(who, &usage);
		sum += (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
			+ (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
	}
	return sum;
}

int main(int argc, char **argv)
{
	if (argc != 3) {
		return 2;
	}
	long count = atol(argv[2]);
	void (*run)(void) = strcmp(argv[1], "threads") == 0 ? run_thread : run_process;
	double wall = wall_seconds(), cpu = cpu_seconds();
	for (long i = 0; i < count; i++) {
		run();
	}
	wall = wall_seconds() - wall;
	cpu = cpu_seconds() - cpu;
	printf("{\"wall_ns\": %f, \"cpu_ns\": %f}\n", wall * 1e9 / (double) count, cpu * 1e9 / (double) count);
	return 0;
}
