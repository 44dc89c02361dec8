/* scheduler.h - the class Async\Scheduler, and what it shares with the functions. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_SCHEDULER_H
#define ASYNC_CLASS_SCHEDULER_H

#include "php.h"

/* The array that runtime_stats() and Scheduler::stats() return. */
void async_scheduler_statistics(zval *result);

/* Body of graceful_shutdown() and Scheduler::shutdown(). */
void async_scheduler_shut_down(INTERNAL_FUNCTION_PARAMETERS);

void async_scheduler_class_register(void);

#endif
