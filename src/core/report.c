/* report.c - every coroutine in words. */
/* SPDX-License-Identifier: MIT */
#include "core/report.h"

#include "zend_smart_str.h"
#include "core/coroutine.h"
#include "core/membership.h"
#include "core/request.h"
#include "core/scheduler.h"

#define DESCRIBED_WAITS_MAX 16

static const char *state_word(const async_coroutine_t *coroutine)
{
	if (coroutine->flags & ASYNC_COROUTINE_ZOMBIE) {
		return "zombie";
	}
	switch (coroutine->state) {
		case ASYNC_COROUTINE_RUNNING:
			return "running";
		case ASYNC_COROUTINE_PARKED:
			return "parked";
		default:
			return coroutine->flags & ASYNC_COROUTINE_IS_STARTED ? "yielded" : "queued";
	}
}

static void append_place(smart_str *text, const char *label, zend_string *file, uint32_t line)
{
	if (file) {
		smart_str_append_printf(text, "  %s %s:%" PRIu32 "\n", label, ZSTR_VAL(file), line);
	}
}

static void append_coroutine(smart_str *text, const async_coroutine_t *coroutine)
{
	zend_string *waits[DESCRIBED_WAITS_MAX];
	async_location_t suspended = async_coroutine_suspend_location(coroutine);

	smart_str_append_printf(text, "#%" PRIu64 " %s%s\n", coroutine->id, state_word(coroutine),
		coroutine->flags & ASYNC_COROUTINE_IS_MAIN ? " (main)" : "");
	append_place(text, "spawned at", coroutine->spawn_file, coroutine->spawn_line);
	append_place(text, "suspended at", suspended.file, suspended.line);

	uint32_t count = async_coroutine_describe_waits(coroutine, waits, DESCRIBED_WAITS_MAX);

	for (uint32_t i = 0; i < count; i++) {
		smart_str_append_printf(text, "  waits for %s\n", ZSTR_VAL(waits[i]));
		zend_string_release(waits[i]);
	}
}

zend_string *async_report_text(void)
{
	smart_str text = {0};
	uint32_t count;

	smart_str_append_printf(&text, "%" PRIu32 " coroutines, %" PRIu32 " ready\n", async_coroutine_alive_count(),
		async_scheduler_ready_count());
	async_coroutine_t **all = async_membership_list_all(&count);

	for (uint32_t i = 0; i < count; i++) {
		if (!(all[i]->flags & ASYNC_COROUTINE_INTERNAL)) {
			append_coroutine(&text, all[i]);
		}
	}
	efree(all);
	return smart_str_extract(&text);
}

void async_report_print_deadlock(void)
{
	zend_string *text = async_report_text();

	php_printf("\n=== Deadlock: every coroutine waits for another one ===\n%s=== end of report ===\n", ZSTR_VAL(text));
	zend_string_release(text);
}
