/* future.h - a value or an error that arrives later, once; any number of waiters. Knows no PHP class. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_SYNC_FUTURE_H
#define ASYNC_SYNC_FUTURE_H

#include "php.h"
#include "core/coroutine.h"
#include "core/wait.h"

typedef struct async_future async_future_t;

/* Who is going to settle a future, when it must know that this became useless. Embedded in the one who does. */
typedef struct async_future_source {
	/* The pending future was settled by somebody else (cancelled), or the script cannot reach it any more. Called
	 * once, with the source detached. Must not run PHP code. */
	void (*on_unwanted)(struct async_future_source *source);
} async_future_source_t;

/* A pending future, created "here" (where the running PHP code is), with one reference. */
async_future_t *async_future_create(void);
async_future_t *async_future_addref(async_future_t *future);
void async_future_release(async_future_t *future);

/* The script cannot reach it any more: warns when it was never used, or when nobody saw its error. May run PHP
 * code (the handler of warnings). Must not be called with an exception pending. */
void async_future_abandon(async_future_t *future);

/* Settle it, "here"; return false, and do nothing, when it is settled already. complete copies the value, fail
 * takes a reference. Those who wait are queued; never switch. */
bool async_future_complete(async_future_t *future, zval *value);
bool async_future_fail(async_future_t *future, zend_object *error);

/* At most one at a time; borrowed until it was told or detached. A source detaches itself before it settles. */
void async_future_attach_source(async_future_t *future, async_future_source_t *source);
void async_future_detach_source(async_future_t *future);

/* Something outside of all coroutines (a signal) is going to settle it: while somebody waits for it the process is
 * not deadlocked. */
void async_future_set_external(async_future_t *future);

/* Takes ownership of a value that its source needs: it lives as long as the future. Once per future. */
void async_future_keep(async_future_t *future, zval *value);

bool async_future_is_settled(const async_future_t *future);

/* The error it was settled with, or NULL; borrowed. take counts as having seen it. */
zend_object *async_future_error(const async_future_t *future);
zend_object *async_future_take_error(async_future_t *future);

/* The value it was completed with; NULL when it was not. Borrowed. */
zval *async_future_value(async_future_t *future);

/* Fires when it is settled. */
async_event_t *async_future_event(async_future_t *future);

/* Somebody cares for it. ignore also says that nobody needs to see an error. */
void async_future_mark_used(async_future_t *future);
void async_future_ignore(async_future_t *future);

/* Where it was created, and settled ({NULL, 0} while pending). Borrowed. */
async_location_t async_future_created_at(const async_future_t *future);
async_location_t async_future_settled_at(const async_future_t *future);

/* For the cycle collector, called by the one PHP object that stands for the future. */
void async_future_add_to_gc(async_future_t *future, zend_get_gc_buffer *buffer);

#endif
