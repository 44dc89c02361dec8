/* request.h - the life of a request: the first use, the end of the script, the end of everything. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_REQUEST_H
#define ASYNC_CORE_REQUEST_H

#include "php.h"
#include "core/coroutine.h"

/*
 * Nothing exists until the first use. Then the running flow becomes the main coroutine, and these happen
 * in this order:
 *
 *    the script's own flow ends
 *    the remaining coroutines run to their end; an uncaught exception is reported
 *    shutdown functions; what they spawned
 *    destructors; what they spawned
 *    close
 */

/* Called once, when the module starts. Before the first use in a request on_start makes the lower layers ready;
 * it returns NULL, or what went wrong. */
void async_request_module_start(const char *(*on_start)(void));
void async_request_module_stop(void);

/* RINIT and RSHUTDOWN. After async_request_close() no stack but that of main is in use. */
void async_request_open(void);
void async_request_close(void);

/* Starts the scheduler around the running flow if that has not happened. Returns false with an exception
 * when the request does not allow it any more. */
bool async_request_start(void);
bool async_request_is_started(void);

/* The coroutine of the script's own flow; NULL before the start. */
async_coroutine_t *async_request_main(void);

/* An exception that nobody handles (takes ownership): everybody is cancelled, and when all have ended the
 * exception is reported as PHP does. Never switches. */
void async_request_fail(zend_object *exception);

/* Cancels every coroutine but the running one with this reason (borrowed; NULL: a default one). Whoever is
 * spawned from now on is cancelled before it starts. The second call has no effect. Never switches. */
void async_request_graceful_shutdown(zend_object *reason);
bool async_request_is_shutting_down(void);

/* A coroutine has ended: maybe it is the last one that the end of the script waits for. */
void async_request_coroutine_ended(void);

/* Ini setting async.debug_deadlock, kept here by module.c. */
extern ASYNC_THREAD_LOCAL bool async_request_reports_deadlocks;

#endif
