/* callback.c - callbacks that the extension starts by itself. */
/* SPDX-License-Identifier: MIT */
#include "core/callback.h"

async_coroutine_t *async_callback_start(
	async_callback_t *callback, async_scope_t *scope, zval *callable, uint32_t argc, zval *argv, bool is_counted)
{
	async_coroutine_t *runner = async_coroutine_spawn_callback(scope, callable, argc, argv, is_counted);

	async_coroutine_extra(runner)->callback = callback;
	return runner;
}

bool async_callback_is_run_by(const async_coroutine_t *coroutine)
{
	return coroutine->extra && coroutine->extra->callback;
}

bool async_callback_takes_outcome(const async_coroutine_t *coroutine)
{
	return async_callback_is_run_by(coroutine) && coroutine->extra->callback->takes_value;
}

void async_callback_ended(async_coroutine_t *coroutine)
{
	if (EXPECTED(!async_callback_is_run_by(coroutine))) {
		return;
	}
	async_callback_t *callback = coroutine->extra->callback;

	coroutine->extra->callback = NULL;
	callback->on_ended(callback, coroutine, &coroutine->result, coroutine->exception);
}
