/* visit.h - which coroutine is inside of which handle of a client library. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_VISIT_H
#define ASYNC_INTERPOSE_VISIT_H

#include "php.h"
#include "list.h"
#include "core/wait.h"

/*
 * Client libraries know of one flow only: while a call works with a handle, nothing else may touch it. A coroutine that
 * is inside of such a call says so by a visit, which lies on its C stack. What the handle is, is up to the guard that
 * makes the visit: it is named by an address, the place, which is compared and never followed.
 */
typedef struct async_visit {
	async_list_t link;          /* in the bucket of its place */
	async_event_t over;
	const void *place;
	zend_object *object;        /* borrowed: by which the place was entered; NULL when there is none yet */
	async_coroutine_t *visitor; /* borrowed: parked as long as others look */
	const zend_string *class_name; /* borrowed: of the method; NULL for a function */
	const char *function;       /* borrowed: its name */
	HashTable *left;            /* owned: objects that are released when it ends; NULL when there are none */
} async_visit_t;

/* Never switches. The place may be visited by others too: whether that is allowed, the guard has asked before. */
void async_visit_begin(async_visit_t *visit, const void *place, zend_object *object);

/* Says what the visitor is doing there: a function, or the end of the object. */
void async_visit_name_function(async_visit_t *visit, const zend_function *function);
void async_visit_name_end(async_visit_t *visit);

/* Wakes those who wait for "over". May switch when objects were left to it. */
void async_visit_end(async_visit_t *visit);

/* A visit of another coroutine, or of the running one; NULL when there is none. */
async_visit_t *async_visit_find_other(const void *place);
async_visit_t *async_visit_find_own(const void *place);

/* The visitor drops this object when his visit ends: adds a reference. */
void async_visit_leave_object(async_visit_t *visit, zend_object *object);

/* Throws the exception that names both: "... cannot use <object>: ... is in the middle of <function>() with it". */
void async_visit_refuse(const async_visit_t *visit, const zend_object *object);

/* Does so when another coroutine is there, or only when it is there by the same object. Returns whether nobody is. */
bool async_visit_refuse_if_taken(const void *place, const zend_object *object, bool only_by_it);

/* A new request: whoever was inside when a fatal error ended the last one will never leave. */
void async_visits_reset(void);

/* Frees what the thread keeps for visits. */
void async_visits_close(void);

#endif
