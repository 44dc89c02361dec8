/* report.h - every coroutine in words: for Scheduler::dump() and for the report of a deadlock. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_REPORT_H
#define ASYNC_CORE_REPORT_H

#include "php.h"

/* A header with counters and one block per coroutine, main included. Owned. */
zend_string *async_report_text(void);

/* Prints it framed by a start and an end line, as script output. */
void async_report_print_deadlock(void);

#endif
