/* kernel.c - keeps N threads or processes waiting and looks at what they hold: kernel.c threads|processes COUNT */
/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* The stack of a thread inside the kernel, which no figure of the process counts. */
#define KERNEL_STACK 16384

static long field_of(const char *file, const char *name)
{
	char line[256], format[64];
	long kib = 0;
	FILE *stream = fopen(file, "r");

	snprintf(format, sizeof(format), "%s: %%ld", name);
	while (stream && fgets(line, sizeof(line), stream) && sscanf(line, format, &kib) != 1) {
	}
	if (stream) {
		fclose(stream);
	}
	return kib * 1024;
}

static void *wait_for_end(void *argument)
{
	pause();
	return argument;
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double) time.tv_sec * 1e9 + (double) time.tv_nsec;
}

static double keep_threads(long count)
{
	long before = field_of("/proc/self/status", "VmRSS");

	for (long i = 0; i < count; i++) {
		pthread_t thread;
		if (pthread_create(&thread, NULL, wait_for_end, NULL) != 0) {
			exit(1);
		}
	}
	sleep(1);
	return (double) (field_of("/proc/self/status", "VmRSS") - before) / (double) count + KERNEL_STACK;
}

/* Shared pages are counted in equal parts, so the sum is right. */
static double keep_processes(long count)
{
	double sum = 0;
	pid_t *children = calloc((size_t) count, sizeof(*children));

	for (long i = 0; i < count; i++) {
		children[i] = fork();
		if (children[i] == 0) {
			prctl(PR_SET_PDEATHSIG, SIGKILL);
			pause();
			_exit(0);
		}
	}
	sleep(1);
	for (long i = 0; i < count; i++) {
		char file[64];
		snprintf(file, sizeof(file), "/proc/%d/smaps_rollup", children[i]);
		sum += (double) field_of(file, "Pss") + KERNEL_STACK;
		snprintf(file, sizeof(file), "/proc/%d/status", children[i]);
		sum += (double) field_of(file, "VmPTE");
	}
	for (long i = 0; i < count; i++) {
		kill(children[i], SIGKILL);
		waitpid(children[i], NULL, 0);
	}
	return sum / (double) count;
}

int main(int argc, char **argv)
{
	if (argc != 3) {
		return 2;
	}
	long count = atol(argv[2]);
	double start = now();
	double bytes = strcmp(argv[1], "threads") == 0 ? keep_threads(count) : keep_processes(count);
	printf("{\"bytes\": %f, \"create_ns\": %f}\n", bytes, (now() - start - 1e9) / (double) count);
	fflush(stdout);
	_exit(0);
}
