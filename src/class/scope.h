/* scope.h - the class Async\Scope. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_SCOPE_H
#define ASYNC_CLASS_SCOPE_H

#include "php.h"
#include "core/membership.h"

extern zend_class_entry *async_ce_scope;

/* The scope that a Scope object stands for. Borrowed from the object. */
async_scope_t *async_scope_of(const zend_object *object);

/* The Scope object that stands for the scope; a new one, which can be dropped without effect, when there is none. Owned
 * by the caller. */
zend_object *async_scope_object(async_scope_t *scope);

/* A new Scope below parent (NULL: a root). Owned by the caller. NULL with an exception when the parent is closed. */
zend_object *async_scope_object_create(async_scope_t *parent);

/* The Context of the scope, made on first use. Borrowed from the scope. */
zend_object *async_scope_context_object(async_scope_t *scope);

void async_scope_class_register(void);

#endif
