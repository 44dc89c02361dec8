/* client_release.h - objects of a connection that are dropped, or iterated, while somebody is inside of it. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_CLIENT_RELEASE_H
#define ASYNC_INTERPOSE_CLIENT_RELEASE_H

#include "php.h"
#include "interpose/client_table.h"

/*
 * Makes the end of the object, and of all of its class, part of what is guarded. Harmless when repeated. False: the class
 * does not belong to this module.
 */
bool async_client_release_prepare(zend_object *object, const async_client_t *client, const zend_module_entry *module);

/* foreach over objects of this class calls none of its methods, but reads as they do. Once, at module start. */
void async_client_release_guard_iteration(zend_class_entry *class, const async_client_t *client);

/* Puts everything back. */
void async_client_release_restore(void);

#endif
