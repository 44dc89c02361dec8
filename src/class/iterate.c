/* iterate.c - iterate(): a callback for every element, several at a time. */
/* SPDX-License-Identifier: MIT */
#include "class/iterate.h"

#include "class/cursor.h"
#include "class/exceptions.h"
#include "class/spawn.h"
#include "core/coroutine.h"
#include "core/request.h"
#include "core/scheduler.h"
#include "sync/iteration.h"

typedef struct elements {
	async_iteration_t iteration;
	async_cursor_t cursor;
	zval closure; /* owned */
} elements_t;

static bool advance(async_iteration_t *iteration, zval element[2])
{
	return async_cursor_next(&((elements_t *) iteration)->cursor, &element[0], &element[1]);
}

static bool is_at_end(const async_iteration_t *iteration)
{
	return async_cursor_is_at_end(&((const elements_t *) iteration)->cursor);
}

/* The element is the value and the key, as the callback gets them. */
static bool call(async_iteration_t *iteration, zval element[2])
{
	zval *closure = &((elements_t *) iteration)->closure;
	zend_fcall_info fci = {.size = sizeof(fci)};
	zend_fcall_info_cache fcc = {0};
	zval result;

	ZVAL_UNDEF(&result);
	Z_OBJ_HANDLER_P(closure, get_closure)(
		Z_OBJ_P(closure), &fcc.called_scope, &fcc.function_handler, &fcc.object, false);
	ZVAL_COPY_VALUE(&fci.function_name, closure);
	fci.retval = &result;
	fci.params = element;
	fci.param_count = 2;
	zend_call_function(&fci, &fcc);

	if (Z_ISREF(result)) {
		zend_unwrap_reference(&result);
	}
	bool is_more_wanted = Z_TYPE(result) != IS_FALSE;

	zval_ptr_dtor(&result);
	zval_ptr_dtor(&element[0]);
	zval_ptr_dtor(&element[1]);
	return is_more_wanted;
}

static const async_iteration_type_t elements_type = {.advance = advance, .is_at_end = is_at_end, .call = call};

/* Takes ownership of the closure. */
static void iterate(zval *iterable, zval *closure, zend_ulong limit, bool cancels_spawned)
{
	elements_t *elements = emalloc(sizeof(elements_t));

	async_iteration_init(&elements->iteration, &elements_type, limit);
	async_cursor_init(&elements->cursor, iterable);
	ZVAL_COPY_VALUE(&elements->closure, closure);
	async_iteration_run(&elements->iteration, cancels_spawned);
	async_iteration_close(&elements->iteration);
	async_cursor_close(&elements->cursor);
	zval_ptr_dtor(&elements->closure);
	efree(elements);
}

ZEND_FUNCTION(Async_iterate)
{
	zval *iterable;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	zend_long limit = 0;
	bool cancels_pending = true;
	zval closure;

	ZEND_PARSE_PARAMETERS_START(2, 4)
		Z_PARAM_ITERABLE(iterable)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG(limit)
		Z_PARAM_BOOL(cancels_pending)
	ZEND_PARSE_PARAMETERS_END();

	(void) fcc;
	if (limit < 0) {
		zend_argument_value_error(3, "must be greater than or equal to 0");
		RETURN_THROWS();
	}
	if (!async_request_start() || async_coroutine_deliver_cancellation(async_scheduler_current())) {
		RETURN_THROWS();
	}
	if (!async_make_closure(&fci.function_name, &closure)) {
		RETURN_THROWS();
	}
	iterate(iterable, &closure, (zend_ulong) limit, cancels_pending);
	async_exception_tell_caller(execute_data);
}
