/* membership.h - which coroutine belongs to which scope, and how many of a scope are still at work. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_MEMBERSHIP_H
#define ASYNC_CORE_MEMBERSHIP_H

#include "php.h"
#include "core/coroutine.h"

/*
 * Scopes form trees. The main scope is the root of one of them and belongs to this layer: it never ends, and
 * what fails in it fails the request. What other scopes do is up to their type.
 */

/* An exception that left a member, or a finally callback of a member. */
typedef struct async_scope_failure {
	zend_object *exception;        /* owned; whoever is handed the failure takes it */
	async_coroutine_t *coroutine;  /* borrowed: whose failure it is */
	async_scope_t *child;          /* borrowed: the scope that passed it on; NULL in the coroutine's own */
	bool may_be_deferred;          /* a holder of the handle may ask for it later */
} async_scope_failure_t;

/* None of them runs PHP code, and none switches. */
typedef struct async_scope_type {
	/* Somebody has to hear of a failure. Returns whether somebody here takes it, or may ask for it later. */
	bool (*hear)(async_scope_t *scope, async_scope_failure_t *failure);
	/* Nobody in this scope took it, and nobody here will ask for it. Returns whether it ends here all the same;
	 * otherwise it goes to the scope above. */
	bool (*pass_on)(async_scope_t *scope, async_scope_failure_t *failure);
	/* The last member at work here and below, or the last member at all, has ended. */
	void (*became_idle)(async_scope_t *scope);
	/* A fatal error ended all flows: those that waited for the scope are no more. */
	void (*forget_waits)(async_scope_t *scope);
	/* A fatal error ended all members, and the request ends: starts what was promised for the end. Called once more when
	 * that has ended too; then it may give up references. */
	void (*request_ends)(async_scope_t *scope);
	/* The last reference is gone: frees what the type added. */
	void (*destroy)(async_scope_t *scope);
} async_scope_type_t;

/* Embedded, as the first field, in what a type adds. */
struct async_scope {
	const async_scope_type_t *type;
	async_scope_t *parent;    /* shared; NULL for a root */
	async_list_t sibling;     /* in the parent's children, in order of creation, or among the roots */
	async_list_t children;    /* of async_scope_t.sibling */
	async_list_t members;     /* of async_coroutine_t.link: those that have not ended, in order of creation */
	async_list_t dependents;  /* of async_scope_dependent_t.link */
	uint32_t references;
	uint32_t alive;           /* members counted, plus children with such */
	uint32_t active;          /* the same without zombies */
	bool is_refusing;         /* cancelled or disposed: nobody may join any more */
	zend_object *context;     /* owned: the Context of the scope, or NULL */
	zend_object *request_context; /* owned: set by an embedding server, or NULL */
};

/* Something that ends with a scope without being a member, such as a channel. Embedded in its owner. */
typedef struct async_scope_dependent {
	async_list_t link;
	/* The scope is cancelled or disposed; its members are not yet. Called unlinked. */
	void (*on_disposed)(struct async_scope_dependent *dependent);
} async_scope_dependent_t;

/* The main scope of this request, borrowed; made when first asked for. */
async_scope_t *async_membership_main(void);

/* The scope of the running flow, borrowed. */
async_scope_t *async_membership_current(void);

/* Prepares a scope with one reference. parent is NULL for a root. */
void async_membership_init(async_scope_t *scope, const async_scope_type_t *type, async_scope_t *parent);
async_scope_t *async_membership_addref(async_scope_t *scope);
void async_membership_release(async_scope_t *scope);

static inline bool async_membership_is_main(const async_scope_t *scope)
{
	return !scope->parent && scope == async_membership_main();
}

/* What an embedding server set here or above; borrowed, or NULL. */
zend_object *async_membership_request_context(const async_scope_t *scope);

/* Whether scope is "other" or stands below it. */
bool async_membership_is_within(const async_scope_t *scope, const async_scope_t *other);

/* A new coroutine joins; with is_counted false nobody waits for it. It keeps a reference to the scope as long
 * as its storage lives. */
void async_membership_join(async_scope_t *scope, async_coroutine_t *coroutine, bool is_counted);

/* An ended coroutine leaves the members; and is no longer counted, which may make scopes idle. Between the two
 * its failure is judged. */
void async_membership_leave(async_coroutine_t *coroutine);
void async_membership_discount(async_coroutine_t *coroutine);

/* The same without telling anybody, after a fatal error. */
void async_membership_forget(async_coroutine_t *coroutine);

/* The coroutine works on, but nobody waits for it. */
void async_membership_make_zombie(async_coroutine_t *coroutine);
uint32_t async_membership_zombie_count(void);

/* Hands a failure to the coroutine's scope. Takes ownership of the exception. */
void async_membership_hear(async_coroutine_t *coroutine, zend_object *exception, bool may_be_deferred);
void async_membership_pass_on(async_coroutine_t *coroutine, zend_object *exception);

/* For types: hands it to the scope above, or to the main scope. */
void async_membership_hear_above(async_scope_t *scope, async_scope_failure_t *failure);

void async_membership_depend(async_scope_t *scope, async_scope_dependent_t *dependent);
void async_membership_independ(async_scope_dependent_t *dependent);

/* Tells the dependents of this scope. */
void async_membership_tell_dependents(async_scope_t *scope);

/* The tree below "top", parents first, top itself included: for (s = top; s; s = next(s, top)). The other one leaves
 * out what is below "scope". */
async_scope_t *async_membership_next_in_tree(async_scope_t *scope, const async_scope_t *top);
async_scope_t *async_membership_next_beside(async_scope_t *scope, const async_scope_t *top);

/* Calls visit for every coroutine that has not ended, scope by scope; visit may end it. */
void async_membership_visit_all(void (*visit)(async_coroutine_t *coroutine));

/* The same coroutines in order of creation: an owned array of borrowed pointers, with their number. */
async_coroutine_t **async_membership_list_all(uint32_t *count);

/* Calls visit for every scope, parents first; visit may make scopes go away. */
void async_membership_visit_scopes(void (*visit)(async_scope_t *scope));

/* A request begins: what a fatal error left of the one before went with its memory. */
void async_membership_open(void);

/* The request is over; objects may outlive it. */
void async_membership_close(void);

#endif
