/* user_handlers.h - the error and exception handlers of the script, as coroutines must see them. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_USER_HANDLERS_H
#define ASYNC_CORE_USER_HANDLERS_H

#include <stdbool.h>
#include "php.h"
#include "thread_local.h"

/*
 * Exceptions. While the scheduler runs the engine's slot for the exception handler holds a function of ours, so
 * that an exception that leaves the script comes to us before it is reported. What the script sets and
 * gets by set_exception_handler() is kept aside.
 *
 * Errors. The engine empties its slot for the error handler while the handler runs. If that coroutine is
 * suspended meanwhile, the others must find the handler in place all the same.
 */
void async_user_handlers_module_start(zif_handler on_script_failed);
void async_user_handlers_module_stop(void);

/* Puts our exception handler into the engine's slot; and gives the slot back. */
void async_user_handlers_install(void);
void async_user_handlers_remove(void);

/* Puts the script's own exception handler, which is kept aside, into the engine and ours aside; and back. */
void async_user_handlers_exchange_exception_handlers(void);

/* Takes the script's exception handler out, owned; UNDEF when none is set. */
void async_user_handlers_take_exception_handler(zval *handler);

/* Whether the script has an error handler; not cleared by the engine while it runs. */
extern ASYNC_THREAD_LOCAL bool async_user_handlers_has_error_handler;

/* The running coroutine is inside the error handler. */
static zend_always_inline bool async_user_handlers_is_inside_error_handler(void)
{
	return async_user_handlers_has_error_handler & (Z_TYPE(EG(user_error_handler)) == IS_UNDEF);
}

/* It is being suspended there: the handler goes back into the engine's slot; and it continues there. */
void async_user_handlers_leave_error_handler(void);
void async_user_handlers_reenter_error_handler(void);

#endif
