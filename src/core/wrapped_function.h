/* wrapped_function.h - puts a function of ours in front of one of PHP's internal functions. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_WRAPPED_FUNCTION_H
#define ASYNC_CORE_WRAPPED_FUNCTION_H

#include "php.h"

/* Static storage of whoever wraps. */
typedef struct async_wrapped_function {
	const char *class_name; /* lower case; NULL for a function that is no method */
	const char *name;       /* of the PHP function, lower case */
	zif_handler wrapper;    /* calls "original" when it wants to */
	zif_handler original;   /* NULL while not wrapped: also when its extension is not loaded */
} async_wrapped_function_t;

/* For the whole process, once. A function that does not exist is left out silently. */
void async_function_wrap(async_wrapped_function_t *wrapped);
void async_function_unwrap(async_wrapped_function_t *wrapped);

#endif
