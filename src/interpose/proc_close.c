/* proc_close.c - what proc_close() says of a child that was killed. */
/* SPDX-License-Identifier: MIT */
#include "interpose/proc_close.h"

#include "core/coroutine.h"
#include "core/wrapped_function.h"
#include "interpose/process.h"

#include <sys/wait.h>

static ZEND_NAMED_FUNCTION(tell_killed_from_exited);

static async_wrapped_function_t wrapped = {.name = "proc_close", .wrapper = tell_killed_from_exited};

static ZEND_NAMED_FUNCTION(tell_killed_from_exited)
{
	int status;

	async_process_forget_last_status();
	wrapped.original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	if (async_wait_is_possible() && Z_TYPE_P(return_value) == IS_LONG && async_process_last_status(&status)
			&& WIFSIGNALED(status) && Z_LVAL_P(return_value) == status) {
		ZVAL_LONG(return_value, -WTERMSIG(status));
	}
}

void async_proc_close_install(void)
{
	async_function_wrap(&wrapped);
}

void async_proc_close_restore(void)
{
	async_function_unwrap(&wrapped);
}
