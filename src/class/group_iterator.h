/* group_iterator.h - foreach over a TaskGroup or a TaskSet. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_GROUP_ITERATOR_H
#define ASYNC_CLASS_GROUP_ITERATOR_H

#include "php.h"

/* The get_iterator handler of both classes. */
zend_object_iterator *async_group_iterator_create(zend_class_entry *ce, zval *object, int by_reference);

#endif
