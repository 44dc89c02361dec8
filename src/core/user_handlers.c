/* user_handlers.c - the error and exception handlers of the script, as coroutines must see them. */
/* SPDX-License-Identifier: MIT */
#include "core/user_handlers.h"

#include "php_globals.h"
#include "zend_closures.h"
#include "core/wrapped_function.h"

ASYNC_THREAD_LOCAL bool async_user_handlers_has_error_handler;

static ASYNC_THREAD_LOCAL zval error_handler;     /* owned: what the engine's slot holds while no handler runs */
static ASYNC_THREAD_LOCAL zval exception_handler; /* owned: the script's, while ours is installed */
static ASYNC_THREAD_LOCAL bool is_installed;

static zend_internal_function script_failed_function;

ZEND_BEGIN_ARG_INFO_EX(arginfo_script_failed, 0, 0, 1)
	ZEND_ARG_INFO(0, exception)
ZEND_END_ARG_INFO()

/* ---- the functions that set and restore them ---- */

void async_user_handlers_exchange_exception_handlers(void)
{
	zval handler;

	if (is_installed) {
		ZVAL_COPY_VALUE(&handler, &EG(user_exception_handler));
		ZVAL_COPY_VALUE(&EG(user_exception_handler), &exception_handler);
		ZVAL_COPY_VALUE(&exception_handler, &handler);
	}
}

/* A handler that takes itself out while it runs leaves the slot as empty as it was. */
static void note_error_handler(void)
{
	if (!is_installed) {
		return;
	}
	zval_ptr_dtor(&error_handler);
	ZVAL_UNDEF(&error_handler);
	if (Z_TYPE(EG(user_error_handler)) != IS_UNDEF) {
		ZVAL_COPY(&error_handler, &EG(user_error_handler));
	}
	async_user_handlers_has_error_handler = Z_TYPE(error_handler) != IS_UNDEF;
}

static ZEND_NAMED_FUNCTION(set_exception_handler_aside);
static ZEND_NAMED_FUNCTION(restore_exception_handler_aside);
static ZEND_NAMED_FUNCTION(set_error_handler_noted);
static ZEND_NAMED_FUNCTION(restore_error_handler_noted);

enum { SET_EXCEPTION, RESTORE_EXCEPTION, SET_ERROR, RESTORE_ERROR };

static async_wrapped_function_t wrapped[] = {
	[SET_EXCEPTION] = {.name = "set_exception_handler", .wrapper = set_exception_handler_aside},
	[RESTORE_EXCEPTION] = {.name = "restore_exception_handler", .wrapper = restore_exception_handler_aside},
	[SET_ERROR] = {.name = "set_error_handler", .wrapper = set_error_handler_noted},
	[RESTORE_ERROR] = {.name = "restore_error_handler", .wrapper = restore_error_handler_noted},
};

static ZEND_NAMED_FUNCTION(set_exception_handler_aside)
{
	async_user_handlers_exchange_exception_handlers();
	wrapped[SET_EXCEPTION].original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	async_user_handlers_exchange_exception_handlers();
}

static ZEND_NAMED_FUNCTION(restore_exception_handler_aside)
{
	async_user_handlers_exchange_exception_handlers();
	wrapped[RESTORE_EXCEPTION].original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	async_user_handlers_exchange_exception_handlers();
}

static ZEND_NAMED_FUNCTION(set_error_handler_noted)
{
	wrapped[SET_ERROR].original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	note_error_handler();
}

static ZEND_NAMED_FUNCTION(restore_error_handler_noted)
{
	wrapped[RESTORE_ERROR].original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	note_error_handler();
}

/* ---- ticks ---- */

/* As the engine stores them. */
typedef struct tick_function {
	void (*function)(int ticks, void *argument);
	void *argument;
} tick_function_t;

static void (*run_ticks)(int ticks);

static void call_tick_function(void *element, void *ticks)
{
	const tick_function_t *tick = element;

	tick->function(*(int *) ticks, tick->argument);
}

/* The engine empties its list when the script's own flow has ended; others may be inside a tick function then
 * and continue. So each walks a copy, which goes with the request when nobody comes back. */
static void run_ticks_of_a_copy(int ticks)
{
	zend_llist copy;

	if (PG(tick_functions).size != sizeof(tick_function_t)) {
		run_ticks(ticks);
		return;
	}
	zend_llist_init(&copy, sizeof(tick_function_t), NULL, 0);
	for (zend_llist_element *element = PG(tick_functions).head; element; element = element->next) {
		zend_llist_add_element(&copy, element->data);
	}
	zend_llist_apply_with_argument(&copy, call_tick_function, &ticks);
	zend_llist_destroy(&copy);
}

void async_user_handlers_module_start(zif_handler on_script_failed)
{
	run_ticks = zend_ticks_function;
	zend_ticks_function = run_ticks_of_a_copy;
	script_failed_function = (zend_internal_function){
		.type = ZEND_INTERNAL_FUNCTION,
		.function_name = ZSTR_EMPTY_ALLOC(),
		.handler = on_script_failed,
		.arg_info = (zend_internal_arg_info *) arginfo_script_failed + 1,
		.num_args = 1,
		.required_num_args = 1,
	};
	for (size_t i = 0; i < sizeof(wrapped) / sizeof(wrapped[0]); i++) {
		async_function_wrap(&wrapped[i]);
	}
}

void async_user_handlers_module_stop(void)
{
	if (zend_ticks_function == run_ticks_of_a_copy) {
		zend_ticks_function = run_ticks;
	}
	for (size_t i = 0; i < sizeof(wrapped) / sizeof(wrapped[0]); i++) {
		async_function_unwrap(&wrapped[i]);
	}
}

/* ---- while the scheduler runs ---- */

void async_user_handlers_install(void)
{
	ZVAL_COPY_VALUE(&exception_handler, &EG(user_exception_handler));
	zend_create_fake_closure(&EG(user_exception_handler), (zend_function *) &script_failed_function, NULL, NULL, NULL);
	ZVAL_UNDEF(&error_handler);
	is_installed = true;
	note_error_handler();
}

void async_user_handlers_remove(void)
{
	async_user_handlers_exchange_exception_handlers();
	is_installed = false;
	zval_ptr_dtor(&exception_handler);
	zval_ptr_dtor(&error_handler);
	async_user_handlers_has_error_handler = false;
}

void async_user_handlers_take_exception_handler(zval *handler)
{
	ZVAL_COPY_VALUE(handler, &exception_handler);
	ZVAL_UNDEF(&exception_handler);
}

void async_user_handlers_leave_error_handler(void)
{
	ZVAL_COPY(&EG(user_error_handler), &error_handler);
}

void async_user_handlers_reenter_error_handler(void)
{
	if (Z_TYPE(EG(user_error_handler)) == Z_TYPE(error_handler)
			&& Z_PTR(EG(user_error_handler)) == Z_PTR(error_handler)) {
		zval_ptr_dtor(&EG(user_error_handler));
		ZVAL_UNDEF(&EG(user_error_handler));
	}
	/* Otherwise another coroutine set a new one, which the engine keeps when the running one returns. */
}
