/* task_set.h - the class Async\TaskSet. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_TASK_SET_H
#define ASYNC_CLASS_TASK_SET_H

#include "php.h"

extern zend_class_entry *async_ce_task_set;

void async_task_set_class_register(void);

#endif
