/* context.h - the class Async\Context. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_CONTEXT_H
#define ASYNC_CLASS_CONTEXT_H

#include "php.h"
#include "core/membership.h"

extern zend_class_entry *async_ce_context;

/* An empty Context, whose lookups go on in this scope (NULL: nowhere) and above. Owned by the caller. */
zend_object *async_context_object_create(async_scope_t *enclosing);

void async_context_class_register(void);

#endif
