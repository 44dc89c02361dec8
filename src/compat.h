/* compat.h - every difference between PHP versions, under the name the newest version uses. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_COMPAT_H
#define ASYNC_COMPAT_H

#include "php.h"
#include "zend_fibers.h"
#include "zend_exceptions.h"

/* The executor keeps track of the C stack (8.3). */
#if PHP_VERSION_ID >= 80300
# include "zend_call_stack.h"
#endif
#ifdef ZEND_CHECK_STACK_LIMIT
# define ASYNC_HAS_STACK_LIMIT 1
#endif

/* A memory limit may be reported late, at the next VM interrupt (some 8.2 and 8.4 releases). */
#ifdef ZEND_HAS_OOM
# define ASYNC_HAS_PENDING_OOM() ZEND_HAS_OOM()
/* After its fatal error was reported and caught; until then no PHP function is called. */
# define ASYNC_FORGET_HANDLED_OOM() (EG(delayed_oom).state = ZEND_OOM_STATE_NONE)
#else
# define ASYNC_HAS_PENDING_OOM() false
# define ASYNC_FORGET_HANDLED_OOM() ((void) 0)
#endif

/* The scope of property access became const (8.5). */
#if PHP_VERSION_ID >= 80500
typedef const zend_class_entry async_scope_class_t;
#else
typedef zend_class_entry async_scope_class_t;
#endif

/* Object handlers belong to the class (8.3); before, only create_object gives them to each object. */
#if PHP_VERSION_ID >= 80300
# define ASYNC_SET_DEFAULT_HANDLERS(ce, handlers) ((ce)->default_object_handlers = (handlers))
#else
# define ASYNC_SET_DEFAULT_HANDLERS(ce, handlers) ((void) 0)
#endif

/* An entry in a table of functions got fields for frameless calls and doc comments (8.4). */
#if PHP_VERSION_ID >= 80400
# define ASYNC_RAW_FENTRY(name, handler, arg_info, flags) ZEND_RAW_FENTRY(name, handler, arg_info, flags, NULL, NULL)
#else
# define ASYNC_RAW_FENTRY(name, handler, arg_info, flags) ZEND_RAW_FENTRY(name, handler, arg_info, flags)
#endif

/* An entry in the table of shutdown functions, php_shutdown_function_entry: how to call, and how to make one (8.5). */
#if PHP_VERSION_ID >= 80500
# define ASYNC_SHUTDOWN_FUNCTION_CALL(entry, result) \
	zend_call_known_fcc(&(entry)->fci_cache, (result), (entry)->param_count, (entry)->params, NULL)
# define ASYNC_SHUTDOWN_FUNCTION_ENTRY(function) {.fci_cache = {.function_handler = (zend_function *) (function)}}
#else
# define ASYNC_SHUTDOWN_FUNCTION_CALL(entry, result) \
	((entry)->fci.retval = (result), (void) zend_call_function(&(entry)->fci, &(entry)->fci_cache))
# define ASYNC_SHUTDOWN_FUNCTION_ENTRY(function) \
	{.fci = {.size = sizeof(zend_fcall_info)}, .fci_cache = {.function_handler = (zend_function *) (function)}}
#endif

/* How the types of values are named in messages (8.3). */
#if PHP_VERSION_ID >= 80300
# define async_type_name(value) zend_zval_value_name(value)
#else
# define async_type_name(value) zend_zval_type_name(value)
#endif

/* The connection of a pdo_stmt_t, or NULL (8.5 keeps it as an object). */
#if PHP_VERSION_ID >= 80500
# define ASYNC_PDO_CONNECTION_OF(statement) ((statement)->database_object_handle)
#else
# define ASYNC_PDO_CONNECTION_OF(statement) \
	(Z_TYPE((statement)->database_object_handle) == IS_OBJECT ? Z_OBJ((statement)->database_object_handle) : NULL)
#endif

#endif
