/* module.c - the module entry: settings, and the order in which the subsystems start and stop. */
/* SPDX-License-Identifier: MIT */
#ifdef HAVE_CONFIG_H
# include "config.h"
#endif

#include "php.h"
#include "php_ini.h"
#include "ext/standard/info.h"
#include "php_true_async.h"
#include "context/context.h"
#include "context/stack.h"
#include "core/autoload.h"
#include "core/coroutine.h"
#include "core/jit_guard.h"
#include "core/request.h"
#include "core/native_call.h"
#include "core/observer.h"
#include "reactor/reactor.h"
#include "reactor/work.h"
#include "interpose/interpose.h"
#include "class/classes.h"

/* Address space of a coroutine's C stack. Instrumented code needs several times as much. */
#ifdef ASYNC_ASAN
# define DEFAULT_STACK_SIZE "1M"
#else
# define DEFAULT_STACK_SIZE "256K"
#endif
#define NESTED_STACK_SIZE ((size_t) 8 * 1024 * 1024)

ZEND_BEGIN_MODULE_GLOBALS(true_async)
	zend_long stack_size;
	bool debug_deadlock;
	bool has_stacks; /* the pool of this thread was given its stack size */
ZEND_END_MODULE_GLOBALS(true_async)

ZEND_DECLARE_MODULE_GLOBALS(true_async)

#define ASYNC_G(field) ZEND_MODULE_GLOBALS_ACCESSOR(true_async, field)

#if defined(ZTS) && defined(COMPILE_DL_TRUE_ASYNC)
ZEND_TSRMLS_CACHE_DEFINE()
#endif

static ZEND_INI_MH(on_debug_deadlock)
{
	(void) entry, (void) mh_arg1, (void) mh_arg2, (void) mh_arg3, (void) stage;
	async_request_reports_deadlocks = zend_ini_parse_bool(new_value);
	return SUCCESS;
}

PHP_INI_BEGIN()
	PHP_INI_ENTRY("async.debug_deadlock", "1", PHP_INI_ALL, on_debug_deadlock)
	STD_PHP_INI_ENTRY("async.stack_size", DEFAULT_STACK_SIZE, PHP_INI_SYSTEM, OnUpdateLongGEZero, stack_size,
		zend_true_async_globals, true_async_globals)
PHP_INI_END()

/* Extensions register when they start, so that the answer holds for the rest of the process. */
static bool is_observed(void)
{
	return ZEND_OBSERVER_ENABLED
		|| async_interpose_has_importer("zend_observer_fiber_switch_register")
		|| async_interpose_has_importer("zend_observer_fiber_init_register")
		|| async_interpose_has_importer("zend_observer_fiber_destroy_register");
}

/*
 * A debugger replaces the function that executes PHP code. Then each call of a PHP function is a call in C as
 * well, and a recursion that otherwise needs no C stack takes about half a kilobyte per level. What is added costs
 * address space only. It is as much as the main stack usually has.
 */
static size_t stack_size(void)
{
	bool calls_nest_in_c = zend_execute_ex != execute_ex;

	return MAX((size_t) ASYNC_G(stack_size), calls_nest_in_c ? NESTED_STACK_SIZE : 0);
}

/* Runs before the first use in a request. Returns what went wrong, or NULL. */
static const char *start_subsystems(void)
{
	if (!ASYNC_G(has_stacks)) {
		async_stacks_init(stack_size(), sizeof(async_control_t));
		ASYNC_G(has_stacks) = true;
		async_observer_is_listening = is_observed();
	}
	async_reactor_install();
	return async_interpose_install();
}

static PHP_GINIT_FUNCTION(true_async)
{
#if defined(ZTS) && defined(COMPILE_DL_TRUE_ASYNC)
	ZEND_TSRMLS_CACHE_UPDATE();
#endif
	memset(true_async_globals, 0, sizeof(*true_async_globals));
}

static PHP_GSHUTDOWN_FUNCTION(true_async)
{
	if (true_async_globals->has_stacks) {
		async_stacks_close();
	}
}

static PHP_MINIT_FUNCTION(true_async)
{
	(void) type;
	REGISTER_INI_ENTRIES();
	async_classes_register(module_number);
	async_native_call_module_start();
	async_autoload_module_start();
	async_jit_guard_module_start();
	async_interpose_module_start();
	async_request_module_start(start_subsystems);
	return SUCCESS;
}

static PHP_MSHUTDOWN_FUNCTION(true_async)
{
	(void) type;
	async_request_module_stop();
	async_jit_guard_module_stop();
	async_autoload_module_stop();
	async_native_call_module_stop();
	async_classes_unregister();
	async_interpose_restore();
	UNREGISTER_INI_ENTRIES();
	return SUCCESS;
}

static PHP_RINIT_FUNCTION(true_async)
{
	(void) type, (void) module_number;
#if defined(ZTS) && defined(COMPILE_DL_TRUE_ASYNC)
	ZEND_TSRMLS_CACHE_UPDATE();
#endif
	async_request_open();
	return SUCCESS;
}

static PHP_RSHUTDOWN_FUNCTION(true_async)
{
	(void) type, (void) module_number;
	async_request_close();
	async_work_close();
	async_reactor_close();
	async_interpose_close();
	return SUCCESS;
}

static PHP_MINFO_FUNCTION(true_async)
{
	async_interpose_statistics_t interposed = async_interpose_statistics();
	char text[128];

	(void) zend_module;
	php_info_print_table_start();
	php_info_print_table_row(2, "true_async support", "enabled");
	php_info_print_table_row(2, "Version", PHP_TRUE_ASYNC_VERSION);
	snprintf(text, sizeof(text), "%s (built with %s)", async_reactor_library_version(), async_reactor_header_version());
	php_info_print_table_row(2, "libuv", text);
	php_info_print_table_row(2, "Switch", async_fcontext_implementation());
	php_info_print_table_row(2, "Guard pages", async_stack_guard_kind());
	snprintf(text, sizeof(text), "%u functions in %u objects (%u call sites%s)", interposed.functions, interposed.objects,
		interposed.slots, interposed.is_installed ? "" : ", from the first use on");
	php_info_print_table_row(2, "Interposed", text);
	php_info_print_table_end();
	DISPLAY_INI_ENTRIES();
}

/* Extensions whose functions and classes are guarded start before this one. */
static const zend_module_dep dependencies[] = {
	ZEND_MOD_OPTIONAL("amqp")
	ZEND_MOD_OPTIONAL("curl")
	ZEND_MOD_OPTIONAL("memcached")
	ZEND_MOD_OPTIONAL("mysqli")
	ZEND_MOD_OPTIONAL("pcntl")
	ZEND_MOD_OPTIONAL("pdo")
	ZEND_MOD_OPTIONAL("pdo_mysql")
	ZEND_MOD_OPTIONAL("pdo_pgsql")
	ZEND_MOD_OPTIONAL("pgsql")
	ZEND_MOD_OPTIONAL("redis")
	ZEND_MOD_OPTIONAL("session")
	ZEND_MOD_OPTIONAL("sqlite3")
	ZEND_MOD_END
};

zend_module_entry true_async_module_entry = {
	STANDARD_MODULE_HEADER_EX,
	NULL,
	dependencies,
	"true_async",
	async_functions,
	PHP_MINIT(true_async),
	PHP_MSHUTDOWN(true_async),
	PHP_RINIT(true_async),
	PHP_RSHUTDOWN(true_async),
	PHP_MINFO(true_async),
	PHP_TRUE_ASYNC_VERSION,
	PHP_MODULE_GLOBALS(true_async),
	PHP_GINIT(true_async),
	PHP_GSHUTDOWN(true_async),
	NULL,
	STANDARD_MODULE_PROPERTIES_EX
};

#ifdef COMPILE_DL_TRUE_ASYNC
ZEND_GET_MODULE(true_async)
#endif
