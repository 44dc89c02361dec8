/* cpu.h - how busy the process and the machine are. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_REACTOR_CPU_H
#define ASYNC_REACTOR_CPU_H

#include <stdbool.h>
#include <stdint.h>

/* Times are nanoseconds that add up from some moment on. */
typedef struct async_cpu_times {
	uint64_t wall;           /* monotonic clock */
	uint64_t process_user;
	uint64_t process_system;
	uint64_t system_idle;    /* of all processors together; both 0 when the system does not tell */
	uint64_t system_busy;
} async_cpu_times_t;

async_cpu_times_t async_cpu_times(void);

/* What happened since the last call in this request; all 0 in the first one. */
typedef struct async_cpu_usage {
	double process_cores;    /* processors that the process kept busy: 0 to the number of processors */
	double process_percent;  /* the same as a part of all of them: 0 to 100 */
	double system_percent;   /* what was busy of all of them: 0 to 100 */
	double seconds;          /* that passed */
} async_cpu_usage_t;

async_cpu_usage_t async_cpu_usage(void);

/* At the end of a request: the next call of async_cpu_usage() is the first one. */
void async_cpu_close(void);

/* Processors of the machine, and how many threads of this process can run at once: at least 1, always the
 * same. */
uint32_t async_cpu_count(void);
uint32_t async_cpu_parallelism(void);

/* Averages of 1, 5 and 15 minutes. False where the platform has none. */
bool async_cpu_load(double averages[3]);

#endif
