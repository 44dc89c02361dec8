/* wrapped_function.c - puts a function of ours in front of one of PHP's internal functions. */
/* SPDX-License-Identifier: MIT */
#include "core/wrapped_function.h"

/* Where the function is found; NULL when its class does not exist. */
static HashTable *table_of(const char *class_name)
{
	zend_class_entry *class;

	if (!class_name) {
		return CG(function_table);
	}
	class = zend_hash_str_find_ptr(CG(class_table), class_name, strlen(class_name));
	return class ? &class->function_table : NULL;
}

void async_function_wrap(async_wrapped_function_t *wrapped)
{
	HashTable *table = table_of(wrapped->class_name);
	zend_function *function = table ? zend_hash_str_find_ptr(table, wrapped->name, strlen(wrapped->name)) : NULL;

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
