/* clocks.h - wall time and CPU time of a process and the children that it has waited for. */
/* SPDX-License-Identifier: MIT */
#ifndef BENCH_CLOCKS_H
#define BENCH_CLOCKS_H

#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

static inline double wall_seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static inline double cpu_seconds(void)
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

/* Prints how long each of so many operations took since these readings. */
static inline void print_times(double wall_before, double cpu_before, double operations)
{
	double wall = wall_seconds() - wall_before, cpu = cpu_seconds() - cpu_before;

	printf("{\"wall_ns\": %f, \"cpu_ns\": %f}\n", wall * 1e9 / operations, cpu * 1e9 / operations);
}

#endif
