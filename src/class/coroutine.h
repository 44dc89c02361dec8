/* coroutine.h - the class Async\Coroutine. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_COROUTINE_H
#define ASYNC_CLASS_COROUTINE_H

#include "php.h"
#include "core/coroutine.h" /* async_ce_coroutine */

/* The Context object of the coroutine, made on first use. Borrowed from the coroutine. */
zend_object *async_coroutine_context_object(async_coroutine_t *coroutine);

/* A list of the handles of all coroutines that have not ended. */
void async_coroutine_list_all(zval *result);

/* A place as the API shows it: [file, line], and "file:line". */
void async_location_to_array(async_location_t location, zval *result);
zend_string *async_location_to_string(async_location_t location);

void async_coroutine_class_register(void);

#endif
