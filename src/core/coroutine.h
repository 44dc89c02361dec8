/* coroutine.h - a coroutine: the task, and the stack it owns while it is alive. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_COROUTINE_H
#define ASYNC_CORE_COROUTINE_H

#include "php.h"
#include "zend_fibers.h"
#include "list.h"
#include "context/context.h"
#include "core/deadline.h"
#include "core/vm_state.h"
#include "core/wait.h"

typedef struct async_scope async_scope_t;
typedef struct async_control async_control_t;
typedef struct async_callback async_callback_t;

/*
 *  create ──> QUEUED ──dispatch──> RUNNING ──return/throw──> FINISHED
 *               ^                   │   ^
 *               │                 park  │ dispatch
 *               │                   v   │
 *               └──── wake-up ─── PARKED
 *
 * A yielded coroutine is QUEUED too. Exactly the QUEUED ones are in the ready queue.
 */
typedef enum {
	ASYNC_COROUTINE_QUEUED,
	ASYNC_COROUTINE_RUNNING,
	ASYNC_COROUTINE_PARKED,
	ASYNC_COROUTINE_FINISHED,
} async_coroutine_state_t;

#define ASYNC_COROUTINE_IS_STARTED         (1u << 0)  /* the body was entered */
#define ASYNC_COROUTINE_IS_MAIN            (1u << 1)  /* the script's own flow; no task, no pooled stack */
#define ASYNC_COROUTINE_CANCEL_REQUESTED   (1u << 2)  /* cancel() was accepted once; stays */
#define ASYNC_COROUTINE_CANCEL_PENDING     (1u << 3)  /* "exception" is a reason not delivered yet */
#define ASYNC_COROUTINE_CANCEL_SELF        (1u << 4)  /* the pending reason came from itself: parks do not throw it */
#define ASYNC_COROUTINE_CANCELLED          (1u << 5)  /* ended by a cancellation */
#define ASYNC_COROUTINE_HIGH_PRIORITY      (1u << 6)
#define ASYNC_COROUTINE_FAILURE_HANDLED    (1u << 7)  /* somebody saw its exception, or was told of it */
#define ASYNC_COROUTINE_FAILURE_DEFERRED   (1u << 8)  /* nobody saw it yet, but the handle is held */
#define ASYNC_COROUTINE_AWAITED            (1u << 9)  /* somebody awaited it at least once */
#define ASYNC_COROUTINE_INTERNAL           (1u << 10) /* ours: hidden from get_coroutines() */
#define ASYNC_COROUTINE_WOKEN_WITH_ERROR   (1u << 11) /* see async_wake_with_error() */
#define ASYNC_COROUTINE_ZOMBIE             (1u << 12) /* outlived its scope; does not keep it active */
#define ASYNC_COROUTINE_CANCEL_FORCED      (1u << 13) /* the pending reason is thrown even inside protect() */
#define ASYNC_COROUTINE_UNCOUNTED          (1u << 14) /* its scope does not wait for it (any more) */
#define ASYNC_COROUTINE_WATCHED            (1u << 15) /* the callback it runs wants to know when it is suspended */

/* All that tells about a reason that has not been thrown yet. */
#define ASYNC_COROUTINE_CANCEL_FLAGS \
	(ASYNC_COROUTINE_CANCEL_PENDING | ASYNC_COROUTINE_CANCEL_SELF | ASYNC_COROUTINE_CANCEL_FORCED)

/* Callbacks for the end of something, in order of registration; see finally.h. */
typedef struct async_finally_callbacks {
	zval *list; /* owned, with its elements; NULL when there are none */
	uint32_t count;
} async_finally_callbacks_t;

/* What a coroutine needs rarely; made on demand. */
typedef struct async_coroutine_extra {
	zend_object *context;    /* owned: the Context object of coroutine_context() */
	async_finally_callbacks_t finally_callbacks;
	async_callback_t *callback; /* borrowed from whoever started it: set while this coroutine runs a callback */
	uint32_t protect_depth;  /* > 0 inside protect(): cancellations are only recorded */
	bool was_dismissed;      /* a zombie that the end of the script has cancelled */
	uint32_t unbroken_depth; /* > 0 in parts of these sections where even a forced one is only recorded */
} async_coroutine_extra_t;

/* Arguments of a call that has not happened yet. */
typedef struct async_arguments {
	uint32_t count;
	HashTable *named; /* owned, or NULL */
	zval values[1];   /* owned, "count" of them */
} async_arguments_t;

/* Owned by the caller; NULL when there are none. free takes NULL too, and may run destructors. */
async_arguments_t *async_arguments_copy(uint32_t argc, zval *argv, HashTable *named);
void async_arguments_free(async_arguments_t *arguments);
void async_arguments_add_to_gc(const async_arguments_t *arguments, zend_get_gc_buffer *buffer);

/*
 * The task. It exists before it has a stack and after it gave the stack back; 160 bytes, so that
 * hundreds of thousands can be queued. "done" is waited for by await().
 */
struct async_coroutine {
	async_event_t done;            /* fires once, when FINISHED */
	async_list_t link;             /* in the members of its scope until it has ended */
	async_control_t *control;      /* from first dispatch to end (main: always); else NULL */
	uint64_t id;
	uint16_t flags;                /* ASYNC_COROUTINE_* */
	uint8_t state;                 /* async_coroutine_state_t */
	uint32_t spawn_line;
	zend_string *spawn_file;       /* owned, or NULL */
	async_scope_t *scope;          /* shared; for life */
	union {
		zval callable;             /* owned: until the body ended */
		zval result;               /* owned: from then on; UNDEF when there is none */
	};
	zend_object *exception;        /* owned: pending reason while CANCEL_PENDING; the outcome when FINISHED */
	async_arguments_t *arguments;  /* owned, or NULL; given up when the body ended */
	async_coroutine_extra_t *extra; /* owned, or NULL */
	zend_object std;               /* the PHP handle; last */
};

/*
 * The control block of a living coroutine is the head of its stack. The first page of its VM stack is a part of it, so
 * that all that is touched when it runs lies together:
 *
 *    guard | ... C stack, grows down | what each switch needs | waits | VM stack, grows up ... | the rest
 *                                    ^ async_control_t
 *
 * A coroutine that starts where many others are suspended finds nothing of this in the cache: it is the number of
 * lines that counts.
 */
struct async_control {
	async_stack_t stack;              /* first: it is the stack; of main: zero */
	async_context_t context;
	async_coroutine_t *coroutine;     /* borrowed: the scheduler's reference keeps it alive */
	async_vm_state_t vm;              /* what it says of the engine is valid while not running */
	/* The wait it is parked in. */
	async_waiter_t *waiters;          /* borrowed from its C stack; valid while PARKED */
	uint32_t waiter_count;
	async_wait_result_t wait_result;
	uint64_t wait_until;              /* the deadline of this wait; ASYNC_NO_DEADLINE without one and while it runs */
	async_deadline_t deadline;        /* may be set earlier than wait_until, or for no wait at all: it is kept lazily */
	/* The head of a stack begins a line of the cache, so no zval in here reaches from one line to the next. */
	_Alignas(ASYNC_VM_STACK_ALIGNMENT) char vm_page[ASYNC_VM_STACK_FIRST_PAGE_SIZE];
	zend_object *delivered;           /* borrowed for identity: the cancellation thrown into a native call */
#ifdef ASYNC_ASAN
	/* The engine keeps the bounds of a stack in its own description of it, which we do not have. */
	uintptr_t fiber_stack[8];
#endif
	zend_fiber_context fiber_context; /* stands for this coroutine in EG(current_fiber_context) */
};

static inline bool async_control_has_stack(const async_control_t *control)
{
	return control->stack.slab != NULL;
}

/* Whether there is something to do before it parks. */
static inline bool async_coroutine_has_news(const async_coroutine_t *coroutine)
{
	return (coroutine->flags & (ASYNC_COROUTINE_CANCEL_PENDING | ASYNC_COROUTINE_WATCHED)) != 0;
}

/* With ASYNC_COROUTINE_CANCEL_PENDING or ASYNC_COROUTINE_WATCHED. It does not take the short way through suspend(). */
static inline void async_coroutine_set_news(async_coroutine_t *coroutine, uint16_t flags)
{
	coroutine->flags |= flags;
	if (coroutine->control) {
		coroutine->control->vm.resting_level = NULL;
	}
}

#define ASYNC_COROUTINE_OF(object) \
	((async_coroutine_t *) ((char *) (object) - XtOffsetOf(async_coroutine_t, std)))

/* PHP classes that this layer has to create objects of; set by class/ at module start. */
extern zend_class_entry *async_ce_coroutine;
extern zend_class_entry *async_ce_cancellation_root; /* \Cancellation */
extern zend_class_entry *async_ce_exception;      /* Async\AsyncException */
extern zend_class_entry *async_ce_cancellation;   /* Async\AsyncCancellation */
extern zend_class_entry *async_ce_deadlock_error; /* Async\DeadlockError */
extern zend_object_handlers async_coroutine_handlers;

/* Creates a coroutine in this scope (NULL: that of the running flow) and queues it; the scheduler is started if need
 * be. Takes ownership of callable; arguments are copied. Returns it borrowed (the scheduler owns one reference
 * until it has ended), or NULL with an exception. Never switches. */
async_coroutine_t *async_coroutine_spawn(
	async_scope_t *scope, zval *callable, uint32_t argc, zval *argv, HashTable *named);

/* spawn in two steps: between them the coroutine exists but is not queued. discard ends it instead; it may run PHP
 * code. */
async_coroutine_t *async_coroutine_prepare(
	async_scope_t *scope, zval *callable, uint32_t argc, zval *argv, HashTable *named);
void async_coroutine_launch(async_coroutine_t *coroutine);
void async_coroutine_discard(async_coroutine_t *coroutine);

/* Cancels with this reason (takes ownership; NULL: a default AsyncCancellation). Never switches: the
 * reason is thrown when the coroutine runs next. */
void async_coroutine_cancel(async_coroutine_t *coroutine, zend_object *reason);

/* Cancels the running coroutine (takes ownership; NULL: a default reason) such that its next park throws. */
void async_coroutine_cancel_self_at_next_wait(zend_object *reason);

/* As async_coroutine_cancel(), but a coroutine that has cancelled itself does not go on: its next park throws. */
void async_coroutine_cancel_at_shutdown(async_coroutine_t *coroutine, zend_object *reason);

/* As async_coroutine_cancel(), but neither protect() holds it back nor an earlier reason that has not been thrown
 * yet (which then is the one that is thrown). */
void async_coroutine_cancel_forced(async_coroutine_t *coroutine, zend_object *reason);

/* Throws the pending cancellation of the running coroutine, if there is one that may be delivered now.
 * Returns whether it did. */
bool async_coroutine_deliver_cancellation(async_coroutine_t *coroutine);

/* The outcome of a finished coroutine: copies the value to result, or throws its exception. Counts as
 * having seen a failure. */
void async_coroutine_take_outcome(async_coroutine_t *coroutine, zval *result);

/* The exception that a finished coroutine ended with, or NULL; borrowed. Counts as having seen it. */
zend_object *async_coroutine_take_failure(async_coroutine_t *coroutine);

/* Registers a callback for the end of the coroutine, which must not be finished. Copies the callback.
 * Each one runs in a coroutine of its own, before awaiters continue. */
void async_coroutine_add_finally(async_coroutine_t *coroutine, zval *callback);

/* protect(): between the two, cancellations of the running coroutine are only recorded. leave delivers a
 * recorded one when the outermost section ends without an exception. */
void async_coroutine_enter_protected(async_coroutine_t *coroutine);
void async_coroutine_leave_protected(async_coroutine_t *coroutine);

/* A section that nothing ends early, not even a forced cancellation; what was recorded waits for the next park. */
void async_coroutine_enter_unbroken(async_coroutine_t *coroutine);
void async_coroutine_leave_unbroken(async_coroutine_t *coroutine);

/* How many coroutines have not ended, main included. */
uint32_t async_coroutine_alive_count(void);

/* The rarely needed part, made if missing. */
async_coroutine_extra_t *async_coroutine_extra(async_coroutine_t *coroutine);

/* Frees everything but the object itself; called from its free_obj handler. May run destructors. */
void async_coroutine_release_storage(async_coroutine_t *coroutine);

/* The next ones are for core/ alone. The coroutine of the script's own flow, running from the start: */
async_coroutine_t *async_coroutine_create_main(async_control_t *control);
/* The same as spawn, but nothing refuses it: neither the scope nor a shutdown under way. See callback.h. */
async_coroutine_t *async_coroutine_spawn_callback(
	async_scope_t *scope, zval *callable, uint32_t argc, zval *argv, uint32_t flags);
/* It is FINISHED and no longer a member of its scope. */
void async_coroutine_set_ended(async_coroutine_t *coroutine);
void async_coroutine_free_arguments(async_coroutine_t *coroutine);
/* After a fatal error: takes a coroutine that will never continue out of everything that points to it. */
void async_coroutine_abandon(async_coroutine_t *coroutine);

/* A place in PHP code: file is borrowed, NULL when unknown. */
typedef struct async_location {
	zend_string *file;
	uint32_t line;
} async_location_t;

/* Where the running flow is now; where a suspended coroutine is. */
async_location_t async_location_current(void);
async_location_t async_coroutine_suspend_location(const async_coroutine_t *coroutine);

/* Frames of a suspended coroutine; NULL while it runs, before it started and after it ended. */
zend_execute_data *async_coroutine_frames(const async_coroutine_t *coroutine);

/* One owned string per awaited event. */
uint32_t async_coroutine_describe_waits(const async_coroutine_t *coroutine, zend_string **lines, uint32_t capacity);

static inline bool async_coroutine_is_finished(const async_coroutine_t *coroutine)
{
	return coroutine->state == ASYNC_COROUTINE_FINISHED;
}

#endif
