/* fork_guard.c - pcntl_fork() is refused while coroutines other than main are alive. */
/* SPDX-License-Identifier: MIT */
#include "interpose/fork_guard.h"

#include "core/coroutine.h"
#include "core/wrapped_function.h"
#include "reactor/signal.h"

static ZEND_NAMED_FUNCTION(fork_alone);

static async_wrapped_function_t wrapped = {.name = "pcntl_fork", .wrapper = fork_alone};

static ZEND_NAMED_FUNCTION(fork_alone)
{
	if (async_coroutine_alive_count() > 1) {
		zend_throw_error(NULL, "Cannot fork() while coroutines other than the main one are running. "
			"fork() is only allowed when just the main coroutine is active.");
		RETURN_THROWS();
	}
	async_signals_are_inherited = true;
	wrapped.original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	async_signals_are_inherited = false;
}

void async_fork_guard_install(void)
{
	async_function_wrap(&wrapped);
}

void async_fork_guard_restore(void)
{
	async_function_unwrap(&wrapped);
}
