/* php_true_async.h - the module, and what other extensions may use of it. */
/* SPDX-License-Identifier: MIT */
#ifndef PHP_TRUE_ASYNC_H
#define PHP_TRUE_ASYNC_H

#include <stdbool.h>
#include <stdint.h>
#include "php.h"

#define PHP_TRUE_ASYNC_VERSION "0.1.0-dev"

extern zend_module_entry true_async_module_entry;
#define phpext_true_async_ptr (&true_async_module_entry)

/*
 * C API. An extension that uses it lists "true_async" as a required module (ZEND_MOD_REQUIRED), includes
 * this header and calls the functions below; the dynamic linker finds them in the loaded module.
 *
 * Outside of a coroutine (the scheduler is not started, another thread) the waiting functions return
 * TRUE_ASYNC_UNAVAILABLE without waiting: the caller then blocks as it always did.
 */
#if defined(__GNUC__)
# define TRUE_ASYNC_API __attribute__((visibility("default")))
#else
# define TRUE_ASYNC_API
#endif

/* Grows when a function is added; existing ones keep their meaning. */
#define TRUE_ASYNC_API_VERSION 1

typedef enum {
	TRUE_ASYNC_DONE,        /* what was waited for happened */
	TRUE_ASYNC_TIMEOUT,     /* the deadline passed first */
	TRUE_ASYNC_CANCELLED,   /* the reason is in EG(exception): clean up and return */
	TRUE_ASYNC_UNAVAILABLE, /* not inside a coroutine, or no memory: do it blocking */
} true_async_result_t;

#define TRUE_ASYNC_READABLE 1u
#define TRUE_ASYNC_WRITABLE 2u

/* Deadlines are nanoseconds of CLOCK_MONOTONIC. */
#define TRUE_ASYNC_NO_DEADLINE UINT64_MAX

/* The deadline that is this many nanoseconds away. */
TRUE_ASYNC_API uint64_t true_async_deadline_after(uint64_t nanoseconds);

/* Whether the calling code runs in a coroutine and may park. */
TRUE_ASYNC_API bool true_async_is_active(void);

/* May switch. Parks until the descriptor is ready for "wanted". *ready receives the ready directions; 0 after
 * TRUE_ASYNC_DONE means that another coroutine closed the descriptor. */
TRUE_ASYNC_API true_async_result_t true_async_wait_descriptor(int fd, unsigned wanted, uint64_t deadline, unsigned *ready);

/* May switch. Parks until the deadline; TRUE_ASYNC_TIMEOUT is the ordinary end. */
TRUE_ASYNC_API true_async_result_t true_async_wait_deadline(uint64_t deadline);

/*
 * May switch. Calls run(data) on a worker thread and parks until it returned. run must not touch PHP.
 * dispose(data) is called exactly once, on the calling thread, when the data is not needed any more: after
 * TRUE_ASYNC_DONE by the caller itself, in every other case but TRUE_ASYNC_UNAVAILABLE by true_async, later, when
 * run has ended.
 */
TRUE_ASYNC_API true_async_result_t true_async_run_in_thread(
	void (*run)(void *data), void (*dispose)(void *data), void *data, uint64_t deadline);

/* Spawns a coroutine that calls callable with these arguments (all copied). Returns its Async\Coroutine object with
 * a reference for the caller, or NULL with an exception. Starts the scheduler if need be. Never switches. */
TRUE_ASYNC_API zend_object *true_async_spawn(zval *callable, uint32_t argument_count, zval *arguments);

/*
 * A server that handles requests in coroutines gives each of them a scope of its own. Everything a request spawns
 * lands in that scope; when the last reference to it is dropped it ends, with whatever is left of the request.
 */

/* A new Async\Scope without a parent, or, below a parent (an Async\Scope), one that ends with it. Owned by the caller. NULL with
 * an exception when the parent has ended. */
TRUE_ASYNC_API zend_object *true_async_scope_create(zend_object *parent);

/* true_async_spawn() in this scope. */
TRUE_ASYNC_API zend_object *true_async_spawn_in(
	zend_object *scope, zval *callable, uint32_t argument_count, zval *arguments);

/* Makes a new Async\Context what Async\request_context() returns in this scope and below. Returns it borrowed. */
TRUE_ASYNC_API zend_object *true_async_scope_set_request_context(zend_object *scope);

/* The Async\Coroutine that runs now, borrowed; NULL outside of coroutines. */
TRUE_ASYNC_API zend_object *true_async_current_coroutine(void);

#endif
