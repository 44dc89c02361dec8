/* client_iteration.h - foreach over objects of a connection. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_CLIENT_ITERATION_H
#define ASYNC_INTERPOSE_CLIENT_ITERATION_H

#include "php.h"
#include "interpose/client_table.h"

/*
 * foreach calls no method of the object, but reads as they do. Makes each step of it over objects of this class part of
 * what is guarded. Once, at module start; harmless where there is no foreach.
 */
void async_client_iteration_guard(zend_class_entry *class, const async_client_t *client);

/* Puts everything back. */
void async_client_iteration_restore(void);

#endif
