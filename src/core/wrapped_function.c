/* wrapped_function.c - puts a function of ours in front of one of PHP's internal functions. */
/* SPDX-License-Identifier: MIT */
#include "core/wrapped_function.h"

void async_function_wrap(async_wrapped_function_t *wrapped)
{
	zend_function *function = zend_hash_str_find_ptr(CG(function_table), wrapped->name, strlen(wrapped->name));

	if (wrapped->function || !function || function->type != ZEND_INTERNAL_FUNCTION) {
		return;
	}
	wrapped->function = &function->internal_function;
	wrapped->original = wrapped->function->handler;
	wrapped->function->handler = wrapped->wrapper;
}

void async_function_unwrap(async_wrapped_function_t *wrapped)
{
	if (wrapped->function && wrapped->function->handler == wrapped->wrapper) {
		wrapped->function->handler = wrapped->original;
	}
	wrapped->function = NULL;
}
