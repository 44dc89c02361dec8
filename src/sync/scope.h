/* scope.h - a group of coroutines that can be cancelled, disposed of and waited for. Knows no PHP class. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_SYNC_SCOPE_H
#define ASYNC_SYNC_SCOPE_H

#include "php.h"
#include "core/deadline.h"
#include "core/membership.h"

/*
 *    open ──cancel, dispose──> disposed ──the last member here and below ended──> closed
 *
 * A disposed scope refuses new members. Disposing of a safe scope leaves members that have started alone: they
 * become zombies. Finally callbacks run when it gets closed.
 */
typedef struct async_managed_scope async_managed_scope_t;

/* Who waits for a scope that the script has no object for, and takes its failures instead of the scope above. Embedded
 * in the one who does. Neither function runs PHP code. */
typedef struct async_scope_owner {
	/* An exception that nobody inside took; everybody inside is cancelled. Takes ownership of it. */
	void (*on_failure)(struct async_scope_owner *owner, zend_object *exception);
	/* Nobody is active any more, or nobody alive. */
	void (*on_idle)(struct async_scope_owner *owner);
} async_scope_owner_t;

struct async_managed_scope {
	async_scope_t base;
	bool is_safe;
	bool is_explicitly_unsafe; /* disposeSafely() then cancels */
	bool is_disposed;
	bool is_cancelled;         /* implies is_disposed */
	bool is_closed;            /* implies is_disposed */
	bool is_due_after_fatal_error; /* has lost its object, and lives by a reference of its own until callbacks have run */
	bool keeps_object;         /* "object" is a reference of our own: the script has dropped it, members live on */
	uint32_t last_walk;        /* the number of the walk through the tree that came here last */
	zend_object *object;       /* borrowed: the PHP object that stands for the scope; NULL when there is none */
	async_scope_owner_t *owner; /* borrowed; NULL for a scope of the script */
	zval exception_handler;       /* owned, or UNDEF */
	zval child_exception_handler; /* owned, or UNDEF */
	async_finally_callbacks_t finally_callbacks;
	async_event_t idle;        /* nobody is active; of async_idle_wait_t */
	async_event_t ended;       /* nobody is alive, or an error came for those who wait for that */
	async_list_t ended_waits;  /* of async_ended_wait_t.link */
	async_deadline_t disposal; /* of disposeAfterTimeout() */
};

/* With one reference. parent (shared) is NULL for a detached root. It copies the parent's safety; the main scope is
 * safe. */
async_managed_scope_t *async_scope_create(async_scope_t *parent);
void async_scope_release(async_managed_scope_t *scope);

/* The same scope with what this layer adds; NULL for the main scope, which has nothing of it. */
async_managed_scope_t *async_scope_managed(async_scope_t *scope);

/* Cancels all members here and below with one reason (takes ownership; NULL: a default one). Never switches. */
void async_scope_cancel(async_managed_scope_t *scope, zend_object *reason);

/* Cancels, or leaves zombies when the scope is safe. safely: zombies unless it was made unsafe by name. */
void async_scope_dispose(async_managed_scope_t *scope);
void async_scope_dispose_safely(async_managed_scope_t *scope);
void async_scope_dispose_at(async_managed_scope_t *scope, uint64_t deadline);

/* The script has dropped the object that stands for the scope: disposes, and keeps the object as long as there are
 * members. Called by its destructor. */
void async_scope_object_dropped(async_managed_scope_t *scope);

/* The object goes away for good, and what belongs to it. */
void async_scope_object_freed(async_managed_scope_t *scope);

static inline bool async_scope_is_finished(const async_scope_t *scope)
{
	return scope->active == 0;
}

/* Copies the callback for the end of a scope that is not closed. */
void async_scope_add_finally(async_managed_scope_t *scope, zval *callback);

/* What belongs to the scope's object. */
void async_scope_add_to_gc(async_managed_scope_t *scope, zend_get_gc_buffer *buffer);

/* Where finally callbacks need an object and there is none. Set by class/; returns a new reference. */
extern zend_object *(*async_scope_create_object)(async_scope_t *scope);

#endif
