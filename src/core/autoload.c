/* autoload.c - a class that another coroutine is loading just now is waited for. */
/* SPDX-License-Identifier: MIT */
#include "core/autoload.h"

#include "php.h"
#include "core/coroutine.h"
#include "core/scheduler.h"
#include "core/wait.h"

typedef zend_class_entry *(*autoload_t)(zend_string *name, zend_string *lc_name);

/* One class that is being loaded; lives on the C stack of the coroutine that loads it. */
typedef struct loading {
	async_list_t link;
	zend_string *lc_name; /* borrowed from the engine's call */
	async_event_t done;
} loading_t;

static autoload_t original_autoload;
static ASYNC_THREAD_LOCAL async_list_t all_loading;

static zend_string *describe_loading(const async_event_t *event)
{
	const loading_t *loading = ASYNC_LIST_ENTRY(event, loading_t, done);

	return strpprintf(0, "class %s to be loaded", ZSTR_VAL(loading->lc_name));
}

static const async_event_type_t loading_type = {.is_external = false, .describe = describe_loading};

/* The engine's own guard keeps a coroutine from asking twice, so whoever loads it is another one. */
static loading_t *find_loading(zend_string *lc_name)
{
	ASYNC_LIST_FOREACH(&all_loading, node) {
		loading_t *loading = ASYNC_LIST_ENTRY(node, loading_t, link);
		if (zend_string_equals(loading->lc_name, lc_name)) {
			return loading;
		}
	}
	return NULL;
}

static zend_class_entry *load(zend_string *name, zend_string *lc_name)
{
	loading_t own = {.lc_name = lc_name};

	async_event_init(&own.done, &loading_type);
	async_list_append(&all_loading, &own.link);
	zend_class_entry *ce = original_autoload(name, lc_name);

	async_list_unlink(&own.link);
	async_wake_all(&own.done);
	return ce;
}

static zend_class_entry *autoload_once(zend_string *name, zend_string *lc_name)
{
	if (!async_scheduler_current()) {
		return original_autoload(name, lc_name);
	}
	if (!all_loading.next) {
		async_list_init(&all_loading);
	}
	for (loading_t *loading; (loading = find_loading(lc_name)) != NULL;) {
		if (async_wait_event(&loading->done, ASYNC_NO_DEADLINE) == ASYNC_WAIT_CANCELLED) {
			return NULL;
		}
		zend_class_entry *ce = zend_hash_find_ptr(EG(class_table), lc_name);
		if (ce) {
			return ce;
		}
		/* The other one failed or was cancelled. We ask for ourselves, as if we had come later. */
	}
	return load(name, lc_name);
}

void async_autoload_forget(void)
{
	async_list_init(&all_loading);
}

void async_autoload_module_start(void)
{
	original_autoload = zend_autoload;
	zend_autoload = autoload_once;
}

void async_autoload_module_stop(void)
{
	if (zend_autoload == autoload_once) {
		zend_autoload = original_autoload;
	}
}
