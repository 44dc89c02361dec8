/* client_release.h - objects of a connection that are dropped while somebody is inside of it. */
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

/* Puts everything back. */
void async_client_release_restore(void);

#endif
