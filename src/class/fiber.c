/* fiber.c - Fiber::getCoroutine(): the coroutine in which a fiber runs. */
/* SPDX-License-Identifier: MIT */
#include "class/fiber.h"

#include "php.h"
#include "zend_fibers.h"
#include "compat.h"
#include "core/coroutine.h"
#include "core/request.h"

/*
 * Returns the coroutine in which the fiber runs, or is parked together with it. Null before the fiber was
 * started, while it is suspended, after it ended, and outside of any coroutine.
 *
 *     public function getCoroutine(): ?Async\Coroutine
 */
ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_getCoroutine, 0, 0, Async\\Coroutine, 1)
ZEND_END_ARG_INFO()

static ZEND_NAMED_FUNCTION(get_coroutine);

static const zend_function_entry fiber_methods[] = {
	ASYNC_RAW_FENTRY("getCoroutine", get_coroutine, arginfo_getCoroutine, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

/* Fibers may be nested; the flow at the bottom is a coroutine's own, or the script's. */
static async_coroutine_t *surrounding_coroutine(const zend_fiber *fiber)
{
	const zend_fiber_context *context = fiber->caller;

	while (context && context->kind == zend_ce_fiber) {
		context = zend_fiber_from_context((zend_fiber_context *) context)->caller;
	}
	if (!context) {
		return NULL;
	}
	if (context == EG(main_fiber_context)) {
		return async_request_main();
	}
	return ((const async_control_t *) context->kind)->coroutine;
}

static ZEND_NAMED_FUNCTION(get_coroutine)
{
	ZEND_PARSE_PARAMETERS_NONE();

	async_coroutine_t *coroutine = surrounding_coroutine((const zend_fiber *) Z_OBJ_P(ZEND_THIS));

	if (coroutine) {
		RETURN_OBJ_COPY(&coroutine->std);
	}
}

void async_fiber_class_extend(void)
{
	zend_register_functions(zend_ce_fiber, fiber_methods, &zend_ce_fiber->function_table, MODULE_PERSISTENT);
}

void async_fiber_class_restore(void)
{
	zend_function *method = zend_hash_str_find_ptr(&zend_ce_fiber->function_table, ZEND_STRL("getcoroutine"));

	if (method) {
		/* The signatures of methods are freed together with their class; this one goes earlier. */
		method->common.scope = NULL;
		zend_hash_str_del(&zend_ce_fiber->function_table, ZEND_STRL("getcoroutine"));
	}
}
