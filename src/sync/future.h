/* future.h - a value or an error that arrives later, once; any number of waiters. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_SYNC_FUTURE_H
#define ASYNC_SYNC_FUTURE_H

#include "php.h"
#include "core/coroutine.h"
#include "core/wait.h"

typedef struct async_future async_future_t;
typedef struct async_future_step async_future_step_t;

/* Who is going to settle a future, when it must know that this became useless. Embedded in that one. */
typedef struct async_future_source {
	/* The pending future was settled by somebody else (cancelled), or the script cannot reach it any more.
	 * Called once, with the source detached. Must not run PHP code. */
	void (*on_unwanted)(struct async_future_source *source);
} async_future_source_t;

#define ASYNC_FUTURE_IS_USED       (1u << 0) /* somebody cares for the outcome, or said that nobody does */
#define ASYNC_FUTURE_IS_ERROR_SEEN (1u << 1) /* nobody else needs to see the error */
#define ASYNC_FUTURE_IS_SETTLED    (1u << 2)
#define ASYNC_FUTURE_IS_IGNORED    (1u << 3) /* nobody wants to hear of any error */
#define ASYNC_FUTURE_HAS_WRITER    (1u << 4) /* "new FutureState": the script has the object itself */

/*
 * It is the object of class FutureState at the same time, so that everything which holds a future, and
 * everything it holds, is seen by the cycle collector. The script gets that object only when it made it; else
 * it has handles, which are the objects of class Future:
 *
 *    Future ──handle──> future ──step──> derived future <──handle── Future
 *                         ^                    │
 *                         └─────handle─────────┘  while that one is pending and has a handle itself
 */
struct async_future {
	async_event_t settled;         /* fires once; steps wait for it beside coroutines */
	async_future_source_t *source; /* borrowed, or NULL */
	async_future_t *upstream;      /* shared, and a handle: the pending future this one was made of */
	async_future_step_t *step;     /* borrowed: will settle a derived one; NULL when it has begun */
	uint32_t handles;              /* ways in which the script can reach it to read it */
	uint32_t flags;                /* ASYNC_FUTURE_* */
	uint32_t created_line;
	uint32_t settled_line;
	zend_string *created_file;     /* owned, or NULL */
	zend_string *settled_file;     /* owned, or NULL */
	zend_object *error;            /* owned: NULL unless settled with an error */
	zval value;                    /* owned: UNDEF unless completed */
	zval kept;                     /* owned: what the source needs; UNDEF when nothing */
	zend_object std;               /* last */
};

#define ASYNC_FUTURE_OF(object) ((async_future_t *) ((char *) (object) - XtOffsetOf(async_future_t, std)))

/* The class of that object and its handlers; set by class/ at module start. */
extern zend_class_entry *async_ce_future_state;
extern zend_object_handlers async_future_state_handlers;

/* A pending future, created "here" (where the running PHP code is), with one reference and no handle. */
async_future_t *async_future_create(void);

static inline async_future_t *async_future_addref(async_future_t *future)
{
	GC_ADDREF(&future->std);
	return future;
}

/* The last one to release it may run PHP code. */
static inline void async_future_release(async_future_t *future)
{
	OBJ_RELEASE(&future->std);
}

/* One more handle, with a reference; and one less. When the last is given up the script cannot read the
 * future any more: then, unless it has its writer, a warning is raised if nobody ever used it. drop may run
 * PHP code and must not be called with an exception pending. */
async_future_t *async_future_hold(async_future_t *future);
void async_future_drop(async_future_t *future);

/* The last reference goes: warns when it was never used, or when nobody saw its error. May run PHP code (the
 * handler of warnings). Must not be called with an exception pending. */
void async_future_abandon(async_future_t *future);

/* Frees everything but the object itself; called from its free_obj handler. May run destructors. */
void async_future_release_storage(async_future_t *future);

/* Settle it, "here" or at a given place; return false, and do nothing, when it is settled already. complete
 * copies the value, fail takes a reference. Those who wait are queued; never switch, never run PHP code. */
bool async_future_complete(async_future_t *future, zval *value);
bool async_future_fail(async_future_t *future, zend_object *error);
bool async_future_complete_at(async_future_t *future, zval *value, async_location_t place);
bool async_future_fail_at(async_future_t *future, zend_object *error, async_location_t place);

/* The same as fail for one who does not want the future any more: what would have settled it may go. May run
 * destructors. */
bool async_future_cancel(async_future_t *future, zend_object *reason);

/* At most one at a time; borrowed until it was told or detached. A source detaches itself before settling. */
void async_future_attach_source(async_future_t *future, async_future_source_t *source);
void async_future_detach_source(async_future_t *future);

/* Something outside of all coroutines (a signal) is going to settle it: while somebody waits for it the
 * process is not deadlocked. */
void async_future_set_external(async_future_t *future);

/* Takes ownership of a value that its source needs: it lives as long as the future. Once per future. */
void async_future_keep(async_future_t *future, zval *value);

/* Its source needs it no more: moves the value (UNDEF when there was none) to the caller. */
void async_future_let_go(async_future_t *future, zval *value);

static inline bool async_future_is_settled(const async_future_t *future)
{
	return future->flags & ASYNC_FUTURE_IS_SETTLED;
}

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

/* Warns of an error that came when the future was settled already. May run PHP code; not with an exception
 * pending. */
void async_future_warn_of_late_error(const async_future_t *future, zend_object *error);

/* Where it was created, and settled ({NULL, 0} while pending). Borrowed. */
async_location_t async_future_created_at(const async_future_t *future);
async_location_t async_future_settled_at(const async_future_t *future);

/* For the cycle collector: everything it holds. */
void async_future_add_to_gc(async_future_t *future, zend_get_gc_buffer *buffer);

#endif
