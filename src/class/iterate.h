/* iterate.h - iterate(): a callback for every element, several at a time. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_ITERATE_H
#define ASYNC_CLASS_ITERATE_H

#include "php.h"

ZEND_FUNCTION(Async_iterate);

#endif
