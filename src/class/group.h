/* group.h - what the classes Async\TaskGroup and Async\TaskSet have in common. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_GROUP_H
#define ASYNC_CLASS_GROUP_H

#include "php.h"
#include "sync/group.h"

/* The engine behind an object of either class, for a use. Borrowed from the object. */
async_group_t *async_group_of(const zend_object *object);

/* Makes objects of this class groups. */
void async_group_class_prepare(zend_class_entry *ce);

/* A Future object for the future (takes ownership). */
zend_object *async_group_future_object(async_future_t *future);

/* Both. */
void async_group_classes_register(void);

#endif
