/* hidden_function.c - functions of ours that the engine calls but no script can name. */
/* SPDX-License-Identifier: MIT */
#include "core/hidden_function.h"

ZEND_BEGIN_ARG_INFO_EX(arginfo_no_arguments, 0, 0, 0)
ZEND_END_ARG_INFO()

zend_internal_function async_hidden_function(zif_handler handler)
{
	return (zend_internal_function){
		.type = ZEND_INTERNAL_FUNCTION,
		.function_name = ZSTR_EMPTY_ALLOC(),
		.handler = handler,
		.arg_info = (zend_internal_arg_info *) arginfo_no_arguments + 1,
	};
}
