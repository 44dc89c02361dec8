/* kernel.c - two threads, or two processes, that wake each other in turn: kernel.c THREADS|PROCESSES PINNED SWITCHES */
/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "../_lib/clocks.h"
#include <linux/futex.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* Whose turn it is: shared by both. */
static _Atomic int *turn;
static long rounds;

static void wait_for(int mine)
{
	int seen;

	while ((seen = atomic_load(turn)) != mine) {
		syscall(SYS_futex, turn, FUTEX_WAIT, seen, NULL, NULL, 0);
	}
}

static void pass_to(int other)
{
	atomic_store(turn, other);
	syscall(SYS_futex, turn, FUTEX_WAKE, 1, NULL, NULL, 0);
}

static void *take_turns(void *argument)
{
	int mine = (int) (long) argument;

	for (long i = 0; i < rounds; i++) {
		wait_for(mine);
		pass_to(!mine);
	}
	return NULL;
}

static void pin(void)
{
	cpu_set_t allowed, one;

	sched_getaffinity(0, sizeof(allowed), &allowed);
	for (int cpu = 0; cpu < CPU_SETSIZE; cpu++) {
		if (CPU_ISSET(cpu, &allowed)) {
			CPU_ZERO(&one);
			CPU_SET(cpu, &one);
			sched_setaffinity(0, sizeof(one), &one);
			return;
		}
	}
}

static void run_processes(void)
{
	pid_t child = fork();

	take_turns((void *) (long) (child == 0));
	if (child == 0) {
		_exit(0);
	}
	waitpid(child, NULL, 0);
}

static void run_threads(void)
{
	pthread_t thread;

	pthread_create(&thread, NULL, take_turns, (void *) 1L);
	take_turns((void *) 0L);
	pthread_join(thread, NULL);
}

int main(int argc, char **argv)
{
	if (argc != 4) {
		return 2;
	}
	rounds = atol(argv[3]) / 2;
	turn = mmap(NULL, sizeof(*turn), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (atoi(argv[2])) {
		pin();
	}
	double wall = wall_seconds(), cpu = cpu_seconds();
	if (strcmp(argv[1], "threads") == 0) {
		run_threads();
	} else {
		run_processes();
	}
	print_times(wall, cpu, 2.0 * (double) rounds);
	return 0;
}
