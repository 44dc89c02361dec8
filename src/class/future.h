/* future.h - the classes Async\FutureState and Async\Future. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_FUTURE_H
#define ASYNC_CLASS_FUTURE_H

#include "php.h"
#include "sync/future.h"

extern zend_class_entry *async_ce_future;

/* A Future object: a handle of an engine's future, of which it takes a reference. Owned by the caller. */
zend_object *async_future_object_create(async_future_t *future);

/* The engine behind an object of class Future. Borrowed from the object. */
async_future_t *async_future_of(const zend_object *object);

void async_future_classes_register(void);

#endif
