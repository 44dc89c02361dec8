/* pool.h - the class Async\Pool. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_POOL_H
#define ASYNC_CLASS_POOL_H

#include "php.h"

extern zend_class_entry *async_ce_pool;

void async_pool_class_register(void);

#endif
