/* cpu.c - how busy the process and the machine are. */
/* SPDX-License-Identifier: MIT */
#include "reactor/cpu.h"

#include <inttypes.h>
#include <stdio.h>
#include <uv.h>
#ifdef __linux__
# include <unistd.h>
#endif
#include "thread_local.h"

#define PARALLELISM_MAX 4096
#define NANOSECONDS_PER_SECOND UINT64_C(1000000000)

static ASYNC_THREAD_LOCAL async_cpu_times_t last; /* "wall" is 0 before the first call of a request */

/* ---- how many ---- */

static uint32_t count_processors(void)
{
	uv_cpu_info_t *processors;
	int count;

	if (uv_cpu_info(&processors, &count) != 0) {
		return async_cpu_parallelism();
	}
	uv_free_cpu_info(processors, count);
	return count > 0 ? (uint32_t) count : 1;
}

/* Processors may be taken away or added; a program that divides its work by this number wants one answer. */
static uint32_t remember(uint32_t *place, uint32_t (*find)(void))
{
	uint32_t number = __atomic_load_n(place, __ATOMIC_RELAXED);
	uint32_t found;

	if (number) {
		return number;
	}
	found = find();
	if (__atomic_compare_exchange_n(place, &number, found, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED)) {
		return found;
	}
	return number; /* another thread was faster */
}

uint32_t async_cpu_count(void)
{
	static uint32_t count;

	return remember(&count, count_processors);
}

static uint32_t find_parallelism(void)
{
	unsigned number = uv_available_parallelism();

	if (number < 1) {
		return 1;
	}
	return number < PARALLELISM_MAX ? number : PARALLELISM_MAX;
}

uint32_t async_cpu_parallelism(void)
{
	static uint32_t parallelism;

	return remember(&parallelism, find_parallelism);
}

/* ---- times ---- */

#ifdef __linux__
/* One line, where libuv would read a file per processor. Waiting for a disk is being idle. */
static void add_system_times(async_cpu_times_t *times)
{
	uint64_t user = 0, nice = 0, system = 0, idle = 0, iowait = 0, irq = 0, softirq = 0, steal = 0;
	uint64_t tick = NANOSECONDS_PER_SECOND / (uint64_t) sysconf(_SC_CLK_TCK);
	FILE *file = fopen("/proc/stat", "re");
	int found;

	if (!file) {
		return;
	}
	found = fscanf(file, "cpu %" SCNu64 " %" SCNu64 " %" SCNu64 " %" SCNu64 " %" SCNu64 " %" SCNu64
		" %" SCNu64 " %" SCNu64, &user, &nice, &system, &idle, &iowait, &irq, &softirq, &steal);
	fclose(file);
	if (found >= 4) {
		times->system_idle = (idle + iowait) * tick;
		times->system_busy = (user + nice + system + irq + softirq + steal) * tick;
	}
}
#else
static void add_system_times(async_cpu_times_t *times)
{
	const uint64_t millisecond = NANOSECONDS_PER_SECOND / 1000;
	uv_cpu_info_t *processors;
	int count;

	if (uv_cpu_info(&processors, &count) != 0) {
		return;
	}
	for (int i = 0; i < count; i++) {
		times->system_idle += processors[i].cpu_times.idle * millisecond;
		times->system_busy += millisecond * (processors[i].cpu_times.user + processors[i].cpu_times.nice
			+ processors[i].cpu_times.sys + processors[i].cpu_times.irq);
	}
	uv_free_cpu_info(processors, count);
}
#endif

static uint64_t nanoseconds(const uv_timeval_t *time)
{
	return (uint64_t) time->tv_sec * NANOSECONDS_PER_SECOND + (uint64_t) time->tv_usec * 1000;
}

async_cpu_times_t async_cpu_times(void)
{
	async_cpu_times_t times = {.wall = uv_hrtime()};
	uv_rusage_t usage;

	if (uv_getrusage(&usage) == 0) {
		times.process_user = nanoseconds(&usage.ru_utime);
		times.process_system = nanoseconds(&usage.ru_stime);
	}
	add_system_times(&times);
	return times;
}

/* ---- usage ---- */

/* Counters of the system are not always exact enough to never go back. */
static double difference(uint64_t now, uint64_t before)
{
	return now > before ? (double) (now - before) : 0.0;
}

static uint64_t process_time(const async_cpu_times_t *times)
{
	return times->process_user + times->process_system;
}

static double bounded(double value, double limit)
{
	return value < limit ? value : limit;
}

async_cpu_usage_t async_cpu_usage(void)
{
	async_cpu_times_t now = async_cpu_times();
	async_cpu_times_t before = last;
	async_cpu_usage_t usage = {0};
	double count = async_cpu_count();

	last = now;
	if (!before.wall) {
		return usage;
	}
	/* A clock that stood still is no reason to divide by nothing. */
	double wall = difference(now.wall, before.wall) + (now.wall == before.wall);
	double process = difference(process_time(&now), process_time(&before));
	double busy = difference(now.system_busy, before.system_busy);
	double idle = difference(now.system_idle, before.system_idle);

	usage.seconds = wall / NANOSECONDS_PER_SECOND;
	usage.process_cores = bounded(process / wall, count);
	usage.process_percent = usage.process_cores / count * 100;
	usage.system_percent = busy + idle > 0 ? busy / (busy + idle) * 100 : 0.0;
	return usage;
}

void async_cpu_close(void)
{
	last = (async_cpu_times_t) {0};
}

bool async_cpu_load(double averages[3])
{
#ifdef _WIN32
	(void) averages;
	return false;
#else
	uv_loadavg(averages);
	return true;
#endif
}
