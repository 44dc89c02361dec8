/* pages.c - what 100,000 stacks cost the kernel: touches one fresh page in each of N places as far apart as stacks are. */
/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "../_lib/clocks.h"
#include <stdlib.h>
#include <sys/mman.h>

#define DISTANCE (256 * 1024)

int main(int argc, char **argv)
{
	size_t places = argc > 1 ? strtoul(argv[1], NULL, 10) : 0;
	double wall = wall_seconds(), cpu = cpu_seconds();
	struct rusage usage;
	char *memory = mmap(NULL, places * DISTANCE, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

	if (memory == MAP_FAILED) {
		perror("mmap");
		return 1;
	}
	madvise(memory, places * DISTANCE, MADV_NOHUGEPAGE);
	for (size_t i = 0; i < places; i++) {
		memory[i * DISTANCE] = 1;
	}
	getrusage(RUSAGE_SELF, &usage);
	printf("{\"wall_s\": %f, \"cpu_s\": %f, \"peak_mib\": %f}\n",
		wall_seconds() - wall, cpu_seconds() - cpu, (double) usage.ru_maxrss / 1024);
	return 0;
}
