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

/* NULL when there is none, or a user function took its name. */
static zend_internal_function *find_function(const async_wrapped_function_t *wrapped)
{
	HashTable *table = table_of(wrapped->class_name);
	zend_function *function = table ? zend_hash_str_find_ptr(table, wrapped->name, strlen(wrapped->name)) : NULL;

	return function && function->type == ZEND_INTERNAL_FUNCTION ? &function->internal_function : NULL;
}

void async_function_wrap(async_wrapped_function_t *wrapped)
{
	zend_internal_function *function = find_function(wrapped);

	if (wrapped->original || !function) {
		return;
	}
	wrapped->original = function->handler;
	function->handler = wrapped->wrapper;
}

/* Looks for it once more: those that the settings disable are freed after all extensions have started. */
void async_function_unwrap(async_wrapped_function_t *wrapped)
{
	zend_internal_function *function = wrapped->original ? find_function(wrapped) : NULL;

	if (function && function->handler == wrapped->wrapper) {
		function->handler = wrapped->original;
	}
	wrapped->original = NULL;
}
