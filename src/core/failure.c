/* failure.c - who must hear of an exception that left a coroutine. */
/* SPDX-License-Identifier: MIT */
#include "core/failure.h"

#include "php_globals.h"
#include "zend_exceptions.h"
#include "core/membership.h"

bool async_failure_is_cancellation(const zend_object *exception)
{
	return instanceof_function(exception->ce, async_ce_cancellation_root);
}

bool async_failure_is_exit(const zend_object *exception)
{
	return zend_is_unwind_exit(exception) || zend_is_graceful_exit(exception);
}

bool async_failure_is_fatal(const zend_object *exception)
{
	return zend_is_unwind_exit(exception) && (CG(unclean_shutdown) || ASYNC_HAS_PENDING_OOM());
}

/* The class that declares the protected properties of an exception: the engine's own two roots; the
 * properties of \Cancellation were declared by Error. */
static zend_class_entry *declaring_class(const zend_class_entry *ce)
{
	return instanceof_function(ce, zend_ce_exception) ? zend_ce_exception : zend_ce_error;
}

zend_object *async_failure_create(zend_class_entry *ce, const char *message)
{
	zval object;
	zval text;

	object_init_ex(&object, ce);
	ZVAL_STRING(&text, message);
	zend_update_property_ex(declaring_class(ce), Z_OBJ(object), ZSTR_KNOWN(ZEND_STR_MESSAGE), &text);
	zval_ptr_dtor(&text);
	return Z_OBJ(object);
}

bool async_failure_is_in_chain(zend_object *chain, const zend_object *exception)
{
	zval unused;

	while (chain && chain != exception) {
		zval *previous =
			zend_read_property_ex(declaring_class(chain->ce), chain, ZSTR_KNOWN(ZEND_STR_PREVIOUS), true, &unused);
		chain = Z_TYPE_P(previous) == IS_OBJECT ? Z_OBJ_P(previous) : NULL;
	}
	return chain != NULL;
}

/* The engine neither releases what is there already nor looks for a ring on both sides. */
void async_failure_append(zend_object *exception, zend_object *previous)
{
	if (async_failure_is_in_chain(exception, previous) || async_failure_is_in_chain(previous, exception)) {
		OBJ_RELEASE(previous);
	} else {
		zend_exception_set_previous(exception, previous);
	}
}

void async_failure_of(async_coroutine_t *coroutine)
{
	if (coroutine->flags & (ASYNC_COROUTINE_CANCELLED | ASYNC_COROUTINE_FAILURE_HANDLED)) {
		return;
	}
	coroutine->flags |= ASYNC_COROUTINE_FAILURE_HANDLED;
	GC_ADDREF(coroutine->exception);
	async_membership_hear(coroutine, coroutine->exception, true);
}

bool async_failure_defer(async_coroutine_t *coroutine)
{
	if (GC_REFCOUNT(&coroutine->std) == 1) {
		return false;
	}
	coroutine->flags &= ~ASYNC_COROUTINE_FAILURE_HANDLED;
	coroutine->flags |= ASYNC_COROUTINE_FAILURE_DEFERRED;
	return true;
}

void async_failure_unobserved(async_coroutine_t *coroutine)
{
	if (!(coroutine->flags & ASYNC_COROUTINE_FAILURE_DEFERRED) || (coroutine->flags & ASYNC_COROUTINE_FAILURE_HANDLED)) {
		return;
	}
	coroutine->flags |= ASYNC_COROUTINE_FAILURE_HANDLED;
	if (!EG(current_execute_data)) {
		/* The engine is destroying what is left: nobody can be told any more. */
		return;
	}
	GC_ADDREF(coroutine->exception);
	async_membership_pass_on(coroutine, coroutine->exception);
}
