/* output.c - output of a coroutine is written in full, whatever happens to the coroutine. */
/* SPDX-License-Identifier: MIT */
#include "interpose/output.h"

#include "php.h"
#include "SAPI.h"
#include "core/coroutine.h"

static size_t (*original_write)(const char *text, size_t length);

static size_t write_in_full(const char *text, size_t length)
{
	async_coroutine_t *self = async_scheduler_current();
	size_t written;

	if (self == NULL) {
		return original_write(text, length);
	}
	async_coroutine_enter_unbroken(self);
	written = original_write(text, length);
	async_coroutine_leave_unbroken(self); /* output is not a place where a coroutine is stopped */
	return written;
}

void async_output_install(void)
{
	if (sapi_module.ub_write != write_in_full && sapi_module.ub_write != NULL) {
		original_write = sapi_module.ub_write;
		sapi_module.ub_write = write_in_full;
	}
}

void async_output_restore(void)
{
	if (sapi_module.ub_write == write_in_full) {
		sapi_module.ub_write = original_write;
	}
}
