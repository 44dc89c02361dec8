/* exit_call.c - learns that the script ends by exit() or die(). */
/* SPDX-License-Identifier: MIT */
#include "core/exit_call.h"

#include "php.h"
#include "zend_vm_opcodes.h"
#include "core/wrapped_function.h"

static void (*on_exit_call)(void);

#ifdef ZEND_EXIT /* exit is an instruction of the VM; the JIT leaves this one alone */

static user_opcode_handler_t original_opcode_handler;

static int watch_exit(zend_execute_data *execute_data)
{
	on_exit_call();
	return original_opcode_handler ? original_opcode_handler(execute_data) : ZEND_USER_OPCODE_DISPATCH;
}

void async_exit_call_module_start(void (*on_exit)(void))
{
	on_exit_call = on_exit;
	original_opcode_handler = zend_get_user_opcode_handler(ZEND_EXIT);
	zend_set_user_opcode_handler(ZEND_EXIT, watch_exit);
}

void async_exit_call_module_stop(void)
{
	zend_set_user_opcode_handler(ZEND_EXIT, original_opcode_handler);
}

#else /* exit is a function */

static ZEND_NAMED_FUNCTION(watch_exit);

static async_wrapped_function_t wrapped = {.name = "exit", .wrapper = watch_exit};

static ZEND_NAMED_FUNCTION(watch_exit)
{
	on_exit_call();
	wrapped.original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

void async_exit_call_module_start(void (*on_exit)(void))
{
	on_exit_call = on_exit;
	async_function_wrap(&wrapped);
}

void async_exit_call_module_stop(void)
{
	async_function_unwrap(&wrapped);
}

#endif
