/* task_group.h - the class Async\TaskGroup. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_TASK_GROUP_H
#define ASYNC_CLASS_TASK_GROUP_H

#include "php.h"

extern zend_class_entry *async_ce_task_group;

void async_task_group_class_register(void);

#endif
