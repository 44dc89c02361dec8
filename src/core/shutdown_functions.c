/* shutdown_functions.c - the script's shutdown functions, and what has to happen around them. */
/* SPDX-License-Identifier: MIT */
#include "core/shutdown_functions.h"

#include "zend_exceptions.h"
#include "ext/standard/basic_functions.h"
#include "compat.h"
#include "core/failure.h"
#include "core/hidden_function.h"
#include "core/user_handlers.h"
#include "core/vm_state.h"

typedef struct shutdown_functions_state {
	zend_long last_index; /* size of the table behind our last entry */
	bool are_ours;        /* our first entry calls them */
	bool are_over;        /* the last of them was called */
	bool are_under_way;
} shutdown_functions_state_t;

static ASYNC_THREAD_LOCAL shutdown_functions_state_t state;

static void (*drain)(void);
static void (*cancel_coroutines)(void);

static zend_internal_function first_function;
static zend_internal_function last_function;

void async_shutdown_functions_open(void)
{
	state = (shutdown_functions_state_t){0};
}

void async_shutdown_functions_close(void)
{
	state.are_under_way = false;
}

bool async_shutdown_functions_are_under_way(void)
{
	return state.are_under_way;
}

static void drain_after_function(void)
{
	state.are_under_way = false;
	drain();
}

/* ---- calling them ---- */

/* The first one behind our own entry, which is the first of the table; NULL when there is none. */
static php_shutdown_function_entry *next_function(HashPosition *position)
{
	HashTable *table = BG(user_shutdown_function_names);

	zend_hash_internal_pointer_reset_ex(table, position);
	zend_hash_move_forward_ex(table, position);
	return zend_hash_get_current_data_ptr_ex(table, position);
}

static void remove_next_function(void)
{
	HashPosition position;
	zend_string *name;
	zend_ulong index;

	if (!next_function(&position)) {
		return;
	}
	if (zend_hash_get_current_key_ex(BG(user_shutdown_function_names), &name, &index, &position) == HASH_KEY_IS_STRING) {
		zend_hash_del(BG(user_shutdown_function_names), name);
	} else {
		zend_hash_index_del(BG(user_shutdown_function_names), index);
	}
}

/* As the engine does, but an exception finds a frame to stop at. */
static void call_function(php_shutdown_function_entry *entry)
{
	zend_execute_data bottom, *outer = EG(current_execute_data);
	zval result;

	async_vm_state_make_bottom(&bottom);
	EG(current_execute_data) = &bottom;
	ZVAL_UNDEF(&result);
	ASYNC_SHUTDOWN_FUNCTION_CALL(entry, &result);
	zval_ptr_dtor(&result);
	EG(current_execute_data) = outer;
}

/*
 * Takes ownership. As the engine does where a PHP function throws that nobody called: it reports the exception, and
 * bails out; newer ones (8.3) call the script's exception handler if there is one, and go on.
 */
static void report_exception(zend_object *exception)
{
	zend_execute_data *frame = EG(current_execute_data);

	async_user_handlers_exchange_exception_handlers();
	EG(current_execute_data) = NULL;
	EG(exception) = exception;
	zend_try {
		zend_throw_exception_internal(NULL);
	} zend_catch {
		async_user_handlers_exchange_exception_handlers();
		zend_bailout();
	} zend_end_try();
	EG(current_execute_data) = frame;
	async_user_handlers_exchange_exception_handlers();
}

/* An exception, or the token of exit(), ends the application, unless the script has a handler that the engine calls. */
static void end_with_exception(void)
{
	zend_object *exception = EG(exception);

	GC_ADDREF(exception);
	zend_clear_exception();
	cancel_coroutines();
	drain_after_function();
	if (async_failure_is_exit(exception)) {
		OBJ_RELEASE(exception);
		zend_throw_unwind_exit();
		return;
	}
	state.are_over = true;
	report_exception(exception);
	state.are_over = false;
}

/* Returns whether the next one is to be called. */
static bool survives_exception(void)
{
	zend_object *exception = EG(exception);

	if (EXPECTED(!exception)) {
		return true;
	}
	if (async_failure_is_fatal(exception)) {
		return false;
	}
	if (async_failure_is_cancellation(exception)) {
		zend_clear_exception();
		return true;
	}
	end_with_exception();
	return !EG(exception);
}

/* Also those that are registered meanwhile. Returns whether all were called. */
static bool call_functions(void)
{
	HashPosition position;
	php_shutdown_function_entry *entry;

	while ((entry = next_function(&position)) != NULL) {
		state.are_under_way = true;
		call_function(entry);
		if (!survives_exception()) {
			return false;
		}
		remove_next_function();
	}
	return true;
}

/* What runs below must not find the frame of a function of ours in a backtrace. The engine leaves out those without a
 * name. Returns what the frame had. */
static zend_function *hide_frame(zend_execute_data *frame)
{
	static zend_internal_function nameless = {.type = ZEND_INTERNAL_FUNCTION};
	zend_function *function = frame->func;

	frame->func = (zend_function *) &nameless;
	return function;
}

static ZEND_NAMED_FUNCTION(begin)
{
	HashPosition position;
	zend_function *self = hide_frame(execute_data);

	(void) return_value;
	drain();
	state.are_ours = true;
	while (next_function(&position) && call_functions()) {
		drain_after_function();
	}
	state.are_over = true;
	execute_data->func = self;
}

/* ---- our place among them ---- */

static void append_last(void)
{
	php_shutdown_function_entry entry = ASYNC_SHUTDOWN_FUNCTION_ENTRY(&last_function);

	append_user_shutdown_function(&entry);
	state.are_under_way = true;
	state.last_index = BG(user_shutdown_function_names)->nNextFreeElement;
}

static bool is_last(void)
{
	return BG(user_shutdown_function_names)->nNextFreeElement == state.last_index;
}

/* Stays the last one: those that shutdown functions registered run before it. */
static ZEND_NAMED_FUNCTION(end)
{
	zend_function *self = hide_frame(execute_data);

	(void) return_value;
	if (is_last()) {
		drain_after_function();
	}
	state.are_over = is_last();
	if (!state.are_over) {
		append_last();
	}
	execute_data->func = self;
}

static void free_moved_entry(zval *entry)
{
	efree(Z_PTR_P(entry));
}

/* What is registered already moves behind our entry. */
static void put_first(void)
{
	HashTable *registered = BG(user_shutdown_function_names);
	php_shutdown_function_entry entry = ASYNC_SHUTDOWN_FUNCTION_ENTRY(&first_function);
	php_shutdown_function_entry *other;

	BG(user_shutdown_function_names) = NULL;
	append_user_shutdown_function(&entry);
	if (!registered) {
		return;
	}
	ZEND_HASH_FOREACH_PTR(registered, other) {
		append_user_shutdown_function(other);
	} ZEND_HASH_FOREACH_END();
	registered->pDestructor = free_moved_entry;
	zend_hash_destroy(registered);
	FREE_HASHTABLE(registered);
}

void async_shutdown_functions_join(void)
{
	if (!(EG(flags) & EG_FLAGS_IN_SHUTDOWN)) {
		put_first();
	} else if (BG(user_shutdown_function_names) && !state.are_ours && !state.are_over) {
		append_last();
	}
}

void async_shutdown_functions_module_start(void (*drain_coroutines)(void), void (*cancel)(void))
{
	drain = drain_coroutines;
	cancel_coroutines = cancel;
	first_function = async_hidden_function(begin);
	last_function = async_hidden_function(end);
}
