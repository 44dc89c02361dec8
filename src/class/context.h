/* context.h - the class Async\Context. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_CONTEXT_H
#define ASYNC_CLASS_CONTEXT_H

#include "php.h"

extern zend_class_entry *async_ce_context;

/* An empty Context. Owned by the caller. */
zend_object *async_context_object_create(void);

void async_context_class_register(void);

#endif
