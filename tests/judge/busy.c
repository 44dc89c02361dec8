/* busy.c - an extension for judging: every script finds the scheduler running, and coroutines beside itself. */
/* SPDX-License-Identifier: MIT */
/*
 * The script must not notice: the coroutines take no number of an object that it would get, open nothing, and are
 * zombies, which nobody waits for. And it yields where it never waits: before every call of an internal function.
 */
#include "php.h"
#include "php_ini.h"
#include "zend_interfaces.h"
#include "php_true_async.h"

#define NUMBERS_LEFT_TO_THE_SCRIPT 900 /* the engine has room for 1024 before it allocates more */

static zend_object *main_coroutine; /* borrowed: it lives until the request ends */
static zval closures;
static zend_function *suspend;
static bool is_yielding;

PHP_INI_BEGIN()
	PHP_INI_ENTRY("busy.companions", "", PHP_INI_SYSTEM, NULL) /* a script that returns the closures to spawn */
PHP_INI_END()

/* ---- yielding ---- */

static void yield(void)
{
	if (is_yielding || !main_coroutine || main_coroutine != true_async_current_coroutine()) {
		return;
	}
	is_yielding = true;
	zend_call_known_function(suspend, NULL, NULL, NULL, 0, NULL, NULL);
	is_yielding = false;
}

/* Functions without a module are those by which our own extension is called back. */
static void yield_and_execute(zend_execute_data *execute_data, zval *return_value)
{
	if (execute_data->func->internal_function.module) {
		yield();
	}
	if (!EG(exception)) {
		execute_internal(execute_data, return_value);
	}
}

/* ---- the companions ---- */

static zend_op_array *compile_companions(const char *path)
{
	zend_string *source = NULL;
	zend_op_array *code = NULL;
	FILE *file = fopen(path, "r");

	if (file) {
		source = zend_string_alloc(65536, 0);
		ZSTR_LEN(source) = fread(ZSTR_VAL(source), 1, 65536, file);
		ZSTR_VAL(source)[ZSTR_LEN(source)] = '\0';
		fclose(file);
		code = zend_compile_string(source, path, ZEND_COMPILE_POSITION_AT_OPEN_TAG);
		zend_string_release(source);
	}
	return code;
}

/* In a scope that goes away at once. They start before this returns. What is kept, or dropped without a look at its
 * cycles, the collector does not hear of: what gc_status() tells remains that of the script. */
static void spawn_companions(void)
{
	zend_object *scope = true_async_scope_create(NULL);
	zval *closure, ignored;

	ZEND_HASH_FOREACH_VAL(Z_ARRVAL(closures), closure) {
		GC_DELREF(true_async_spawn_in(scope, closure, 0, NULL));
	} ZEND_HASH_FOREACH_END();
	zend_call_known_function(suspend, NULL, NULL, NULL, 0, NULL, NULL);
	zend_call_method_with_0_params(scope, scope->ce, NULL, "disposesafely", &ignored);
	OBJ_RELEASE(scope);
}

static void start(zend_op_array *code)
{
	zend_execute(code, &closures);
	destroy_op_array(code);
	efree_size(code, sizeof(*code));
	spawn_companions();
}

static PHP_RINIT_FUNCTION(busy)
{
	zend_object *placeholders[NUMBERS_LEFT_TO_THE_SCRIPT];
	zend_op_array *code = compile_companions(INI_STR("busy.companions"));

	if (!code) {
		zend_error(E_CORE_ERROR, "busy.companions cannot be read: %s", INI_STR("busy.companions"));
		return FAILURE;
	}
	suspend = zend_hash_str_find_ptr(CG(function_table), ZEND_STRL("async\\suspend"));
	for (int i = 0; i < NUMBERS_LEFT_TO_THE_SCRIPT; i++) {
		placeholders[i] = zend_objects_new(zend_standard_class_def);
	}
	start(code);
	/* The number that was freed last is taken first. */
	for (int i = NUMBERS_LEFT_TO_THE_SCRIPT - 1; i >= 0; i--) {
		OBJ_RELEASE(placeholders[i]);
	}
	is_yielding = false;
	main_coroutine = true_async_current_coroutine();
	return SUCCESS;
}

/* ---- the module ---- */

static PHP_MINIT_FUNCTION(busy)
{
	REGISTER_INI_ENTRIES();
	zend_execute_internal = yield_and_execute;
	return SUCCESS;
}

static PHP_RSHUTDOWN_FUNCTION(busy)
{
	main_coroutine = NULL;
	zval_ptr_dtor(&closures);
	return SUCCESS;
}

static const zend_module_dep dependencies[] = {ZEND_MOD_REQUIRED("true_async") ZEND_MOD_END};

zend_module_entry busy_module_entry = {
	STANDARD_MODULE_HEADER_EX, NULL, dependencies, "busy", NULL,
	PHP_MINIT(busy), NULL, PHP_RINIT(busy), PHP_RSHUTDOWN(busy), NULL, PHP_TRUE_ASYNC_VERSION, STANDARD_MODULE_PROPERTIES,
};

ZEND_GET_MODULE(busy)
