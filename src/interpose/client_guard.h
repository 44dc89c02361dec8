/* client_guard.h - one coroutine at a time inside of a connection to a server. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_CLIENT_GUARD_H
#define ASYNC_INTERPOSE_CLIENT_GUARD_H

#include "php.h"

/*
 * The conversation guard (conversation.h) sees descriptors: what a client library keeps in memory is changed before it
 * comes to them. So PHP's functions of these libraries are guarded too, all that client_table.c names. While a coroutine
 * is inside of one, for others
 *
 *   functions that use the same connection        are refused with an exception that names both
 *   functions that look into the same object      are refused
 *   objects of the connection that are dropped    live on until it is out: a statement would tell the server of its end
 *
 * and the same while it has sent what it did not fetch the reply of, or collects requests for a transaction of Redis,
 * wherever it waits meanwhile. When such a coroutine ends, the connection is as it would be in plain PHP.
 */
void async_client_guard_install(void);
void async_client_guard_restore(void);

/* The object ends, and what it left open with it. */
void async_client_guard_forget(const zend_object *object, const void *place);

/* A new request: what was kept of the one before is gone. */
void async_client_guard_reset(void);

/* The end of a request: frees what was kept for it. */
void async_client_guard_close(void);

#endif
