/* scope.c - the life of a scope: open, disposed, closed. */
/* SPDX-License-Identifier: MIT */
#include "sync/scope.h"

#include "core/callback.h"
#include "core/failure.h"
#include "core/finally.h"
#include "core/request.h"
#include "core/scheduler.h"
#include "sync/scope_failure.h"
#include "sync/scope_wait.h"

zend_object *(*async_scope_create_object)(async_scope_t *scope);

/* How many walks through trees there were. */
static ASYNC_THREAD_LOCAL uint32_t walks;

static zend_string *describe_idle(const async_event_t *event)
{
	const async_managed_scope_t *scope = ASYNC_LIST_ENTRY(event, async_managed_scope_t, idle);

	return strpprintf(0, "completion of a scope with %" PRIu32 " active members", scope->base.active);
}

static zend_string *describe_ended(const async_event_t *event)
{
	const async_managed_scope_t *scope = ASYNC_LIST_ENTRY(event, async_managed_scope_t, ended);

	return strpprintf(0, "end of a scope with %" PRIu32 " members", scope->base.alive);
}

static const async_event_type_t idle_type = {.describe = describe_idle};
static const async_event_type_t ended_type = {.describe = describe_ended};

/* ---- closing ---- */

static void close_scope(async_managed_scope_t *scope)
{
	scope->is_closed = true;
	async_deadline_clear(&scope->disposal);
	if (scope->finally_callbacks.count && async_request_start()) {
		zend_object *argument = async_scope_create_object(&scope->base);
		async_finally_start_uncounted(&scope->finally_callbacks, &scope->base, argument);
		GC_DELREF(argument);
	}
}

/* Once disposed and empty. Its own callbacks are no members: they do not keep it open. A handler is one, also that of
 * a closed scope. */
static void close_if_empty(async_managed_scope_t *scope)
{
	if (!scope->is_disposed || scope->base.alive > 0) {
		return;
	}
	if (!scope->is_closed) {
		close_scope(scope);
	}
	if (scope->keeps_object && async_request_start()) {
		scope->keeps_object = false;
		async_callback_release_later(&scope->base, scope->object);
	}
}

static void on_idle(async_scope_t *base)
{
	async_managed_scope_t *scope = async_scope_managed(base);

	if (base->active == 0) {
		async_wake_all(&scope->idle);
	}
	if (base->alive == 0) {
		async_wake_all(&scope->ended);
		close_if_empty(scope);
	}
	if (scope->owner) {
		scope->owner->on_idle(scope->owner);
	}
}

static void free_handler(zval *handler)
{
	zval freed;

	ZVAL_COPY_VALUE(&freed, handler);
	ZVAL_UNDEF(handler);
	zval_ptr_dtor(&freed);
}

static void free_callbacks(async_managed_scope_t *scope)
{
	free_handler(&scope->exception_handler);
	free_handler(&scope->child_exception_handler);
	async_finally_free(&scope->finally_callbacks);
}

/* The first time starts the callbacks; the second time they have ended. */
static void on_request_ends(async_scope_t *base)
{
	async_managed_scope_t *scope = async_scope_managed(base);

	if (scope->is_closed && scope->is_due_after_fatal_error) {
		scope->is_due_after_fatal_error = false;
		free_callbacks(scope);
		async_scope_release(scope);
	} else if (scope->finally_callbacks.count) {
		scope->is_disposed = true;
		base->is_refusing = true;
		close_if_empty(scope);
	}
}

/* Who waits is registered on a stack that may be gone already, as is the owner: nothing there is touched. */
static void forget_waits(async_scope_t *base)
{
	async_managed_scope_t *scope = async_scope_managed(base);

	async_list_init(&scope->ended_waits);
	scope->owner = NULL;
}

static void destroy(async_scope_t *base)
{
	async_managed_scope_t *scope = async_scope_managed(base);

	async_deadline_clear(&scope->disposal);
	free_callbacks(scope);
	efree(scope);
}

static const async_scope_type_t managed_type = {
	.hear = async_scope_failure_hear,
	.pass_on = async_scope_failure_pass_on,
	.became_idle = on_idle,
	.forget_waits = forget_waits,
	.request_ends = on_request_ends,
	.destroy = destroy,
};

/* ---- creation ---- */

async_managed_scope_t *async_scope_managed(async_scope_t *scope)
{
	return scope->type == &managed_type ? (async_managed_scope_t *) scope : NULL;
}

static bool is_safe(async_scope_t *scope)
{
	const async_managed_scope_t *managed = async_scope_managed(scope);

	return !managed || managed->is_safe;
}

async_managed_scope_t *async_scope_create(async_scope_t *parent)
{
	async_managed_scope_t *scope = ecalloc(1, sizeof(async_managed_scope_t));

	async_membership_init(&scope->base, &managed_type, parent);
	scope->is_safe = parent && is_safe(parent);
	ZVAL_UNDEF(&scope->exception_handler);
	ZVAL_UNDEF(&scope->child_exception_handler);
	async_event_init(&scope->idle, &idle_type);
	async_event_init(&scope->ended, &ended_type);
	async_list_init(&scope->ended_waits);
	return scope;
}

void async_scope_release(async_managed_scope_t *scope)
{
	async_membership_release(&scope->base);
}

void async_scope_add_finally(async_managed_scope_t *scope, zval *callback)
{
	async_finally_add(&scope->finally_callbacks, callback);
}

/* ---- disposal ---- */

static void set_disposed(async_managed_scope_t *scope)
{
	scope->is_disposed = true;
	scope->base.is_refusing = true;
	async_deadline_clear(&scope->disposal);
}

static void cancel_member(async_coroutine_t *member, zend_object *reason)
{
	GC_ADDREF(reason);
	if (member == async_scheduler_current()) {
		async_coroutine_cancel_self_at_next_wait(reason);
	} else {
		async_coroutine_cancel(member, reason);
	}
}

/* Of thousands of members none is in the cache: what cancelling touches is fetched so many members ahead. It unlinks nobody
 * and runs no PHP code, so the one ahead is still a member when its turn comes. */
#define MEMBERS_AHEAD 8

static zend_always_inline void prefetch_member(const async_list_t *node)
{
	const async_coroutine_t *member = ASYNC_LIST_ENTRY(node, async_coroutine_t, link);

	__builtin_prefetch(&member->exception);
	if (member->control) {
		__builtin_prefetch(&member->control->coroutine);
		__builtin_prefetch(&member->control->vm.resting_level);
		__builtin_prefetch(&member->control->waiters);
	}
}

static const async_list_t *member_ahead(const async_list_t *members)
{
	const async_list_t *node = members->next;

	for (int i = 0; i < MEMBERS_AHEAD && node != members; i++) {
		node = node->next;
	}
	return node;
}

/* Callbacks are promised to run: they are no members in this respect. */
static void cancel_members(async_managed_scope_t *scope, zend_object *reason)
{
	const async_list_t *ahead = member_ahead(&scope->base.members);

	ASYNC_LIST_FOREACH_SAFE(&scope->base.members, node, following) {
		if (ahead != &scope->base.members) {
			prefetch_member(ahead);
			ahead = ahead->next;
		}
		async_coroutine_t *member = ASYNC_LIST_ENTRY(node, async_coroutine_t, link);
		if (!async_callback_is_run_by(member)) {
			cancel_member(member, reason);
		}
	}
}

static void leave_zombies(async_managed_scope_t *scope, zend_object *reason)
{
	ASYNC_LIST_FOREACH_SAFE(&scope->base.members, node, following) {
		async_coroutine_t *member = ASYNC_LIST_ENTRY(node, async_coroutine_t, link);
		if (async_callback_is_run_by(member)) {
			continue;
		}
		if (member->flags & ASYNC_COROUTINE_IS_STARTED) {
			async_membership_make_zombie(member);
		} else {
			cancel_member(member, reason);
		}
	}
}

/* The first of these siblings, and those behind it, through which this walk came; NULL when there is none. */
static async_scope_t *first_of_walk(async_list_t *node, const async_list_t *siblings, uint32_t walk)
{
	for (; node != siblings; node = node->next) {
		async_scope_t *scope = ASYNC_LIST_ENTRY(node, async_scope_t, sibling);
		if (async_scope_managed(scope)->last_walk == walk) {
			return scope;
		}
	}
	return NULL;
}

static async_scope_t *first_leaf(async_scope_t *scope, uint32_t walk)
{
	for (async_scope_t *below = scope; below; below = first_of_walk(scope->children.next, &scope->children, walk)) {
		scope = below;
	}
	return scope;
}

/* The next scope when the tree is walked with children before their parent. */
static async_scope_t *next_upwards(async_scope_t *scope, const async_scope_t *top, uint32_t walk)
{
	if (scope == top) {
		return NULL;
	}
	async_scope_t *beside = first_of_walk(scope->sibling.next, &scope->parent->children, walk);

	return beside ? first_leaf(beside, walk) : scope->parent;
}

/* Of those through which this walk came: who had no member to wait for is closed now, children first. */
static void close_empty_ones(async_scope_t *top, uint32_t walk)
{
	for (async_scope_t *scope = first_leaf(top, walk); scope; scope = next_upwards(scope, top, walk)) {
		close_if_empty(async_scope_managed(scope));
	}
}

static zend_object *reason_or(zend_object *reason, const char *message)
{
	return reason ? reason : async_failure_create(async_ce_cancellation, message);
}

/* What is below a scope that was cancelled before was cancelled with it. */
static async_scope_t *next_uncancelled(async_scope_t *scope, const async_scope_t *top, bool was_cancelled)
{
	return was_cancelled ? async_membership_next_beside(scope, top) : async_membership_next_in_tree(scope, top);
}

static void tell_dependents(async_scope_t *top)
{
	for (async_scope_t *scope = top; scope;
			scope = next_uncancelled(scope, top, async_scope_managed(scope)->is_cancelled)) {
		async_membership_tell_dependents(scope);
	}
}

static void cancel_tree(async_scope_t *top, zend_object *reason, uint32_t walk)
{
	bool was_cancelled;

	for (async_scope_t *base = top; base; base = next_uncancelled(base, top, was_cancelled)) {
		async_managed_scope_t *scope = async_scope_managed(base);
		was_cancelled = scope->is_cancelled;
		if (!was_cancelled) {
			scope->is_cancelled = true;
			scope->last_walk = walk;
			set_disposed(scope);
			cancel_members(scope, reason);
			async_scope_wait_cancel(scope);
		}
	}
}

/* Nobody may go away while the tree is walked. */
void async_scope_cancel(async_managed_scope_t *top, zend_object *reason)
{
	uint32_t walk = ++walks;

	if (top->is_cancelled) {
		if (reason) {
			OBJ_RELEASE(reason);
		}
		return;
	}
	reason = reason_or(reason, "Scope has been cancelled");
	async_membership_addref(&top->base);
	tell_dependents(&top->base);
	cancel_tree(&top->base, reason, walk);
	close_empty_ones(&top->base, walk);
	async_scope_release(top);
	OBJ_RELEASE(reason);
}

/* Each scope below by its own safety. */
static void dispose_to_zombies(async_managed_scope_t *top)
{
	zend_object *reason = reason_or(NULL, "Scope has been disposed of");
	uint32_t walk = ++walks;

	async_membership_addref(&top->base);
	tell_dependents(&top->base);
	for (async_scope_t *base = &top->base; base; base = async_membership_next_in_tree(base, &top->base)) {
		async_managed_scope_t *scope = async_scope_managed(base);
		if (!scope->is_disposed && (scope == top || scope->is_safe)) {
			set_disposed(scope);
			leave_zombies(scope, reason);
		} else if (!scope->is_disposed) {
			GC_ADDREF(reason);
			async_scope_cancel(scope, reason);
		}
		scope->last_walk = walk;
	}
	close_empty_ones(&top->base, walk);
	async_scope_release(top);
	OBJ_RELEASE(reason);
}

void async_scope_dispose(async_managed_scope_t *scope)
{
	if (scope->is_disposed) {
		return;
	}
	if (scope->is_safe) {
		dispose_to_zombies(scope);
	} else {
		async_scope_cancel(scope, reason_or(NULL, "Scope has been disposed of"));
	}
}

void async_scope_dispose_safely(async_managed_scope_t *scope)
{
	if (scope->is_disposed) {
		return;
	}
	if (scope->is_explicitly_unsafe) {
		async_scope_dispose(scope);
	} else {
		dispose_to_zombies(scope);
	}
}

/* Runs on the scheduler's stack. */
static void on_disposal(async_deadline_t *deadline)
{
	async_managed_scope_t *scope = ASYNC_LIST_ENTRY(deadline, async_managed_scope_t, disposal);

	zend_try {
		async_scope_dispose(scope);
	} zend_end_try();
}

void async_scope_dispose_at(async_managed_scope_t *scope, uint64_t deadline)
{
	if (scope->is_disposed || deadline == ASYNC_NO_DEADLINE) {
		return;
	}
	scope->disposal.on_expired = on_disposal;
	async_deadline_set(&scope->disposal, deadline);
}

/* ---- the object ---- */

void async_scope_object_dropped(async_managed_scope_t *scope)
{
	if (scope->is_disposed) {
		/* As it was decided. */
	} else if (scope->is_safe || scope->base.alive == 0) {
		dispose_to_zombies(scope);
	} else {
		async_scope_cancel(scope, reason_or(NULL, "Scope is being disposed due to object destruction"));
	}
	if (scope->base.alive > 0 && !scope->keeps_object) {
		scope->keeps_object = true;
		GC_ADDREF(scope->object);
	}
}

/* After a fatal error no destructor starts the callbacks: the end of the request does. */
static bool owes_callbacks(const async_managed_scope_t *scope)
{
	return CG(unclean_shutdown) && scope->finally_callbacks.count;
}

void async_scope_add_to_gc(async_managed_scope_t *scope, zend_get_gc_buffer *buffer)
{
	if (owes_callbacks(scope)) {
		/* They outlive the object, with all they need. */
		return;
	}
	zend_get_gc_buffer_add_zval(buffer, &scope->exception_handler);
	zend_get_gc_buffer_add_zval(buffer, &scope->child_exception_handler);
	async_finally_add_to_gc(&scope->finally_callbacks, buffer);
	if (scope->base.context) {
		zend_get_gc_buffer_add_obj(buffer, scope->base.context);
	}
}

void async_scope_object_freed(async_managed_scope_t *scope)
{
	scope->object = NULL;
	if (owes_callbacks(scope)) {
		scope->is_due_after_fatal_error = true;
		async_membership_addref(&scope->base);
		return;
	}
	free_callbacks(scope);
	if (scope->base.context) {
		zend_object *context = scope->base.context;
		scope->base.context = NULL;
		OBJ_RELEASE(context);
	}
}
