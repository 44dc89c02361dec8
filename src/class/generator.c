/* generator.c - Generator::throw() into a generator that somebody is in the middle of. */
/* SPDX-License-Identifier: MIT */
#include "class/generator.h"

#include "php.h"
#include "zend_exceptions.h"
#include "zend_generators.h"
#include "core/wrapped_function.h"

static ZEND_NAMED_FUNCTION(throw_into);

static async_wrapped_function_t wrapped = {.class_name = "generator", .name = "throw", .wrapper = throw_into};

static bool is_running(zend_generator *generator)
{
	return generator->execute_data != NULL
		&& (zend_generator_get_current(generator)->flags & ZEND_GENERATOR_CURRENTLY_RUNNING) != 0;
}

/* What was to be thrown becomes the previous exception, as it is in the engine. */
static void refuse(zval *exception)
{
	Z_ADDREF_P(exception);
	zend_throw_exception_internal(Z_OBJ_P(exception));
	zend_throw_error(NULL, "Cannot resume an already running generator");
}

static ZEND_NAMED_FUNCTION(throw_into)
{
	zval *exception = ZEND_NUM_ARGS() == 1 ? ZEND_CALL_ARG(execute_data, 1) : NULL;

	if (exception != NULL && Z_TYPE_P(exception) == IS_OBJECT
			&& instanceof_function(Z_OBJCE_P(exception), zend_ce_throwable)
			&& UNEXPECTED(is_running((zend_generator *) Z_OBJ_P(ZEND_THIS)))) {
		refuse(exception);
		RETURN_THROWS();
	}
	wrapped.original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

void async_generator_class_extend(void)
{
	async_function_wrap(&wrapped);
}

void async_generator_class_restore(void)
{
	async_function_unwrap(&wrapped);
}
