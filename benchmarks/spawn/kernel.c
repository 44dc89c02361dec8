/* kernel.c - threads or processes that do nothing, one after the other: kernel.c threads|processes COUNT */
/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "../_lib/clocks.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
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
	print_times(wall, cpu, (double) count);
	return 0;
}
