/* await_many.h - await_all(), await_any_of() and the others that wait for several Completables. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_AWAIT_MANY_H
#define ASYNC_CLASS_AWAIT_MANY_H

#include "php.h"

ZEND_FUNCTION(Async_await_any_or_fail);
ZEND_FUNCTION(Async_await_first_success);
ZEND_FUNCTION(Async_await_all_or_fail);
ZEND_FUNCTION(Async_await_all);
ZEND_FUNCTION(Async_await_any_of_or_fail);
ZEND_FUNCTION(Async_await_any_of);

#endif
