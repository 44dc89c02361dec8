/* membership.c - which coroutine belongs to which scope, and how many of a scope are still at work. */
/* SPDX-License-Identifier: MIT */
#include "core/membership.h"

#include "zend_sort.h"
#include "core/callback.h"
#include "core/failure.h"
#include "core/request.h"
#include "core/scheduler.h"

typedef struct membership_state {
	async_list_t roots;        /* of async_scope_t.sibling */
	async_scope_t *main_scope; /* one reference; NULL before the first use */
	uint32_t zombies;
} membership_state_t;

static ASYNC_THREAD_LOCAL membership_state_t state;

/* ---- the main scope ---- */

static bool main_hear(async_scope_t *scope, async_scope_failure_t *failure)
{
	(void) scope;
	if (failure->may_be_deferred && async_failure_defer(failure->coroutine)) {
		OBJ_RELEASE(failure->exception);
	} else {
		async_request_fail(failure->exception);
	}
	return true;
}

static bool main_pass_on(async_scope_t *scope, async_scope_failure_t *failure)
{
	(void) scope;
	async_request_fail(failure->exception);
	return true;
}

static void main_does_nothing(async_scope_t *scope)
{
	(void) scope;
}

static void main_destroy(async_scope_t *scope)
{
	efree(scope);
}

static const async_scope_type_t main_type = {
	.hear = main_hear,
	.pass_on = main_pass_on,
	.became_idle = main_does_nothing,
	.forget_waits = main_does_nothing,
	.request_ends = main_does_nothing,
	.destroy = main_destroy,
};

async_scope_t *async_membership_main(void)
{
	if (UNEXPECTED(!state.main_scope)) {
		state.main_scope = emalloc(sizeof(async_scope_t));
		async_membership_init(state.main_scope, &main_type, NULL);
	}
	return state.main_scope;
}

async_scope_t *async_membership_current(void)
{
	const async_coroutine_t *current = async_scheduler_current();

	return EXPECTED(current != NULL) ? current->scope : async_membership_main();
}

void async_membership_open(void)
{
	state = (membership_state_t){0};
}

void async_membership_close(void)
{
	if (state.main_scope) {
		async_scope_t *scope = state.main_scope;

		state.main_scope = NULL;
		async_membership_release(scope);
	}
}

/* ---- the tree ---- */

static async_list_t *roots(void)
{
	if (UNEXPECTED(!state.roots.next)) {
		async_list_init(&state.roots);
	}
	return &state.roots;
}

void async_membership_init(async_scope_t *scope, const async_scope_type_t *type, async_scope_t *parent)
{
	*scope = (async_scope_t){.type = type, .references = 1};
	async_list_init(&scope->children);
	async_list_init(&scope->members);
	async_list_init(&scope->dependents);
	scope->parent = parent ? async_membership_addref(parent) : NULL;
	async_list_append(parent ? &parent->children : roots(), &scope->sibling);
}

async_scope_t *async_membership_addref(async_scope_t *scope)
{
	scope->references++;
	return scope;
}

/* The last member may be the one that releases the scope, when it cannot run PHP code any more. */
static void release_object(zend_object *object)
{
	if (!object) {
		return;
	}
	if (GC_REFCOUNT(object) == 1 && async_request_is_started()) {
		async_callback_release_later(async_membership_main(), object);
	} else {
		OBJ_RELEASE(object);
	}
}

static void destroy(async_scope_t *scope)
{
	async_list_unlink(&scope->sibling);
	while (!async_list_is_empty(&scope->dependents)) {
		async_list_unlink(scope->dependents.next);
	}
	release_object(scope->context);
	release_object(scope->request_context);
	scope->type->destroy(scope);
}

/* The last one below a scope may be its last owner, and so on upwards. */
void async_membership_release(async_scope_t *scope)
{
	while (scope && --scope->references == 0) {
		async_scope_t *parent = scope->parent;

		destroy(scope);
		scope = parent;
	}
}

/* With NULL for top: through all trees. */
async_scope_t *async_membership_next_in_tree(async_scope_t *scope, const async_scope_t *top)
{
	if (!async_list_is_empty(&scope->children)) {
		return ASYNC_LIST_ENTRY(scope->children.next, async_scope_t, sibling);
	}
	return async_membership_next_beside(scope, top);
}

async_scope_t *async_membership_next_beside(async_scope_t *scope, const async_scope_t *top)
{
	for (; scope != top; scope = scope->parent) {
		const async_list_t *siblings = scope->parent ? &scope->parent->children : roots();
		if (scope->sibling.next != siblings) {
			return ASYNC_LIST_ENTRY(scope->sibling.next, async_scope_t, sibling);
		}
	}
	return NULL;
}

static async_scope_t *first_of_all(void)
{
	return async_list_is_empty(roots()) ? NULL : ASYNC_LIST_ENTRY(roots()->next, async_scope_t, sibling);
}

zend_object *async_membership_request_context(const async_scope_t *scope)
{
	while (scope && !scope->request_context) {
		scope = scope->parent;
	}
	return scope ? scope->request_context : NULL;
}

bool async_membership_is_within(const async_scope_t *scope, const async_scope_t *other)
{
	while (scope && scope != other) {
		scope = scope->parent;
	}
	return scope != NULL;
}

/* ---- who is at work ---- */

static void start_counting(async_scope_t *scope)
{
	async_scope_t *above = scope;

	while (above && above->alive++ == 0) {
		above = above->parent;
	}
	while (scope && scope->active++ == 0) {
		scope = scope->parent;
	}
}

/* One less is active here. Returns the scope above the last one that got idle by that. */
static async_scope_t *lower_active(async_scope_t *scope)
{
	while (scope && --scope->active == 0) {
		scope = scope->parent;
	}
	return scope;
}

static async_scope_t *lower_alive(async_scope_t *scope)
{
	while (scope && --scope->alive == 0) {
		scope = scope->parent;
	}
	return scope;
}

/* Whoever is told may give up its reference: the next one is known before. */
static void tell_idle(async_scope_t *scope, const async_scope_t *end)
{
	while (scope != end) {
		async_scope_t *above = scope->parent;

		scope->type->became_idle(scope);
		scope = above;
	}
}

static bool is_counted(const async_coroutine_t *coroutine)
{
	return !(coroutine->flags & ASYNC_COROUTINE_UNCOUNTED);
}

void async_membership_join(async_scope_t *scope, async_coroutine_t *coroutine, bool counted)
{
	coroutine->scope = async_membership_addref(scope);
	async_list_append(&scope->members, &coroutine->link);
	if (EXPECTED(counted)) {
		start_counting(scope);
	} else {
		coroutine->flags |= ASYNC_COROUTINE_UNCOUNTED;
	}
}

void async_membership_leave(async_coroutine_t *coroutine)
{
	async_list_unlink(&coroutine->link);
}

/* Returns the scope above the last one that became idle by that. */
static async_scope_t *stop_counting(async_coroutine_t *coroutine)
{
	async_scope_t *scope = coroutine->scope;

	coroutine->flags |= ASYNC_COROUTINE_UNCOUNTED;
	if (UNEXPECTED(coroutine->flags & ASYNC_COROUTINE_ZOMBIE)) {
		state.zombies--;
		return lower_alive(scope);
	}
	/* Where nobody is alive nobody is active either: this walk goes at least as high. */
	async_scope_t *end = lower_active(scope);

	lower_alive(scope);
	return end;
}

void async_membership_discount(async_coroutine_t *coroutine)
{
	async_scope_t *scope = coroutine->scope;

	if (UNEXPECTED(!is_counted(coroutine))) {
		return;
	}
	async_scope_t *end = stop_counting(coroutine);

	if (UNEXPECTED(end != scope)) {
		tell_idle(scope, end);
	}
}

void async_membership_forget(async_coroutine_t *coroutine)
{
	if (is_counted(coroutine)) {
		stop_counting(coroutine);
	}
}

void async_membership_make_zombie(async_coroutine_t *coroutine)
{
	async_scope_t *scope = coroutine->scope;

	if ((coroutine->flags & ASYNC_COROUTINE_ZOMBIE) || !is_counted(coroutine)) {
		return;
	}
	coroutine->flags |= ASYNC_COROUTINE_ZOMBIE;
	state.zombies++;
	tell_idle(scope, lower_active(scope));
}

uint32_t async_membership_zombie_count(void)
{
	return state.zombies;
}

/* ---- failures ---- */

static async_scope_failure_t failure_of(async_coroutine_t *coroutine, zend_object *exception)
{
	return (async_scope_failure_t){.exception = exception, .coroutine = coroutine};
}

void async_membership_hear_above(async_scope_t *scope, async_scope_failure_t *failure)
{
	do {
		failure->child = scope;
		failure->may_be_deferred = false;
		scope = scope->parent ? scope->parent : async_membership_main();
	} while (!scope->type->hear(scope, failure) && !scope->type->pass_on(scope, failure));
}

static void pass_on(async_scope_t *scope, async_scope_failure_t *failure)
{
	if (!scope->type->pass_on(scope, failure)) {
		async_membership_hear_above(scope, failure);
	}
}

void async_membership_hear(async_coroutine_t *coroutine, zend_object *exception, bool may_be_deferred)
{
	async_scope_failure_t failure = failure_of(coroutine, exception);

	failure.may_be_deferred = may_be_deferred;
	if (!coroutine->scope->type->hear(coroutine->scope, &failure)) {
		pass_on(coroutine->scope, &failure);
	}
}

void async_membership_pass_on(async_coroutine_t *coroutine, zend_object *exception)
{
	async_scope_failure_t failure = failure_of(coroutine, exception);

	pass_on(coroutine->scope, &failure);
}

/* ---- dependents ---- */

void async_membership_depend(async_scope_t *scope, async_scope_dependent_t *dependent)
{
	async_list_append(&scope->dependents, &dependent->link);
}

void async_membership_independ(async_scope_dependent_t *dependent)
{
	async_list_unlink(&dependent->link);
}

void async_membership_tell_dependents(async_scope_t *scope)
{
	while (!async_list_is_empty(&scope->dependents)) {
		async_scope_dependent_t *dependent = ASYNC_LIST_ENTRY(scope->dependents.next, async_scope_dependent_t, link);
		async_list_unlink(&dependent->link);
		dependent->on_disposed(dependent);
	}
}

/* ---- everybody ---- */

void async_membership_visit_all(void (*visit)(async_coroutine_t *coroutine))
{
	for (async_scope_t *scope = first_of_all(); scope; scope = async_membership_next_in_tree(scope, NULL)) {
		ASYNC_LIST_FOREACH_SAFE(&scope->members, node, following) {
			visit(ASYNC_LIST_ENTRY(node, async_coroutine_t, link));
		}
	}
}

/* Where list_all() is: a visitor has no argument of its own. */
static ASYNC_THREAD_LOCAL async_coroutine_t **next_listed;

static void list_one(async_coroutine_t *coroutine)
{
	*next_listed++ = coroutine;
}

static int compare_ids(const void *a, const void *b)
{
	uint64_t left = (*(async_coroutine_t *const *) a)->id;
	uint64_t right = (*(async_coroutine_t *const *) b)->id;

	return left < right ? -1 : left > right;
}

static void swap_coroutines(void *a, void *b)
{
	async_coroutine_t **left = a, **right = b, *kept = *left;

	*left = *right;
	*right = kept;
}

async_coroutine_t **async_membership_list_all(uint32_t *count)
{
	async_coroutine_t **all = safe_emalloc(async_coroutine_alive_count(), sizeof(async_coroutine_t *), 1);

	next_listed = all;
	async_membership_visit_all(list_one);
	*count = (uint32_t) (next_listed - all);
	zend_sort(all, *count, sizeof(*all), compare_ids, swap_coroutines);
	return all;
}

/* Whoever is freed by a visit, the next one is held. */
void async_membership_visit_scopes(void (*visit)(async_scope_t *scope))
{
	async_scope_t *scope = first_of_all();

	if (scope) {
		async_membership_addref(scope);
	}
	while (scope) {
		async_scope_t *visited = scope;

		scope = async_membership_next_in_tree(visited, NULL);
		if (scope) {
			async_membership_addref(scope);
		}
		visit(visited);
		async_membership_release(visited);
	}
}
