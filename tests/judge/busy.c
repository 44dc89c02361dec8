/* busy.c - an extension for judging: every script finds the scheduler running, and coroutines beside itself. */
/* SPDX-License-Identifier: MIT */
/*
 * The script must not notice: the coroutines take no number of an object that it would get, open nothing, and are
 * zombies, which nobody waits for. And it yields where it never waits: before every call of an internal function.
 * Around a fork, which is refused while others run, they are sent away; parent and child get new ones.
 */
#include "php.h"
#include "php_ini.h"
#include "zend_interfaces.h"
#include "php_true_async.h"

#define NUMBERS_LEFT_TO_THE_SCRIPT 900 /* the engine has room for 1024 before it allocates more */

#define COMPANIONS_MAX 8

static zend_object *main_coroutine; /* borrowed: it lives until the request ends */
static zval closures;               /* an array of what the companions run */
static zend_object *companions[COMPANIONS_MAX]; /* shared */
static uint32_t companion_count;
static zend_object **placeholders; /* owned: objects of no use but for their numbers */
static uint32_t placeholder_count;
static zend_function *suspend;
static bool is_yielding;

PHP_INI_BEGIN()
	PHP_INI_ENTRY("busy.companions", "", PHP_INI_SYSTEM, NULL) /* a script that returns the closures to spawn */
PHP_INI_END()

/* ---- the companions ---- */

static void call(zend_object *object, const char *method)
{
	zval ignored;

	zend_call_method(object, object->ce, NULL, method, strlen(method), &ignored, 0, NULL, NULL);
}

static void yield(void)
{
	is_yielding = true;
	zend_call_known_function(suspend, NULL, NULL, NULL, 0, NULL, NULL);
	is_yielding = false;
}

/* In a scope that goes away at once. They start before this returns. */
static void spawn_companions(void)
{
	zend_object *scope = true_async_scope_create(NULL);
	zval *closure;

	ZEND_HASH_FOREACH_VAL(Z_ARRVAL(closures), closure) {
		companions[companion_count++] = true_async_spawn_in(scope, closure, 0, NULL);
	} ZEND_HASH_FOREACH_END();
	yield();
	call(scope, "disposesafely");
	OBJ_RELEASE(scope);
}

static bool has_low_numbers(void)
{
	return EG(objects_store).free_list_head != -1 || EG(objects_store).top < NUMBERS_LEFT_TO_THE_SCRIPT;
}

/* Takes all low numbers, so that what is created now gets others. */
static void hold_low_numbers(void)
{
	placeholders = safe_emalloc(EG(objects_store).top + NUMBERS_LEFT_TO_THE_SCRIPT, sizeof(zend_object *), 0);
	while (has_low_numbers()) {
		placeholders[placeholder_count++] = zend_objects_new(zend_standard_class_def);
	}
}

/* The one that is freed last is the next to be taken, as before. */
static void release_low_numbers(void)
{
	while (placeholder_count > 0) {
		OBJ_RELEASE(placeholders[--placeholder_count]);
	}
	efree(placeholders);
}

static void release_companions(void)
{
	while (companion_count > 0) {
		OBJ_RELEASE(companions[--companion_count]);
	}
}

/* They end in their next turn, their scope in another one. */
static void send_companions_away(void)
{
	for (uint32_t i = 0; i < companion_count; i++) {
		call(companions[i], "cancel");
	}
	release_companions();
	for (int turn = 0; turn < 4; turn++) {
		yield();
	}
}

/* ---- calls ---- */

static bool is_script(void)
{
	return main_coroutine && main_coroutine == true_async_current_coroutine() && !is_yielding;
}

static void fork_alone(zend_execute_data *execute_data, zval *return_value)
{
	hold_low_numbers();
	send_companions_away();
	execute_internal(execute_data, return_value);
	spawn_companions();
	release_low_numbers();
}

/* Functions without a module are those by which our own extension is called back. */
static void yield_and_execute(zend_execute_data *execute_data, zval *return_value)
{
	const zend_internal_function *function = &execute_data->func->internal_function;

	if (!is_script() || !function->module) {
		execute_internal(execute_data, return_value);
		return;
	}
	yield();
	if (EG(exception)) {
		return;
	}
	if (zend_string_equals_literal(function->function_name, "pcntl_fork")) {
		fork_alone(execute_data, return_value);
		return;
	}
	execute_internal(execute_data, return_value);
}

/* ---- a request ---- */

static zend_op_array *compile(const char *path)
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

static void start(void)
{
	zend_op_array *code = compile(INI_STR("busy.companions"));

	if (!code) {
		zend_error_noreturn(E_CORE_ERROR, "busy.companions cannot be read: %s", INI_STR("busy.companions"));
	}
	zend_execute(code, &closures);
	destroy_op_array(code);
	efree_size(code, sizeof(*code));
	spawn_companions();
}

static PHP_RINIT_FUNCTION(busy)
{
	suspend = zend_hash_str_find_ptr(CG(function_table), ZEND_STRL("async\\suspend"));
	companion_count = placeholder_count = 0;
	is_yielding = false;
	hold_low_numbers();
	start();
	release_low_numbers();
	main_coroutine = true_async_current_coroutine();
	return SUCCESS;
}

static PHP_RSHUTDOWN_FUNCTION(busy)
{
	main_coroutine = NULL;
	release_companions();
	zval_ptr_dtor(&closures);
	return SUCCESS;
}

/* ---- the module ---- */

static PHP_MINIT_FUNCTION(busy)
{
	REGISTER_INI_ENTRIES();
	zend_execute_internal = yield_and_execute;
	return SUCCESS;
}

static const zend_module_dep dependencies[] = {ZEND_MOD_REQUIRED("true_async") ZEND_MOD_END};

zend_module_entry busy_module_entry = {
	STANDARD_MODULE_HEADER_EX, NULL, dependencies, "busy", NULL,
	PHP_MINIT(busy), NULL, PHP_RINIT(busy), PHP_RSHUTDOWN(busy), NULL, PHP_TRUE_ASYNC_VERSION, STANDARD_MODULE_PROPERTIES,
};

ZEND_GET_MODULE(busy)
