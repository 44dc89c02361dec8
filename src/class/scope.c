/* scope.c - the class Async\Scope. */
/* SPDX-License-Identifier: MIT */
#include "class/scope.h"

#include "zend_closures.h"
#include "class/await.h"
#include "class/completable.h"
#include "class/context.h"
#include "class/exceptions.h"
#include "class/interfaces.h"
#include "class/spawn.h"
#include "compat.h"
#include "core/failure.h"
#include "core/request.h"
#include "core/scheduler.h"
#include "stubs/scope_arginfo.h"
#include "sync/scope.h"
#include "sync/scope_wait.h"

zend_class_entry *async_ce_scope;
static zend_object_handlers scope_handlers;

typedef struct scope_obj {
	async_scope_t *scope; /* shared; NULL until constructed */
	bool is_view;         /* made for somebody who wants to see the scope: the script's own object is another one */
	zend_object std;
} scope_obj_t;

static scope_obj_t *from_obj(const zend_object *object)
{
	return (scope_obj_t *) ((char *) object - XtOffsetOf(scope_obj_t, std));
}

async_scope_t *async_scope_of(const zend_object *object)
{
	return from_obj(object)->scope;
}

#define THIS_SCOPE async_scope_of(Z_OBJ_P(ZEND_THIS))

/* ---- handlers ---- */

static zend_object *create_object(zend_class_entry *ce)
{
	scope_obj_t *scope = zend_object_alloc(sizeof(scope_obj_t), ce);

	zend_object_std_init(&scope->std, ce);
	scope->std.handlers = &scope_handlers;
	return &scope->std;
}

static bool is_owner(const scope_obj_t *scope)
{
	return scope->scope && !scope->is_view;
}

static void dtor_object(zend_object *object)
{
	scope_obj_t *scope = from_obj(object);

	if (is_owner(scope)) {
		async_exception_aside_t aside = async_exception_set_aside();
		async_scope_object_dropped(async_scope_managed(scope->scope));
		async_exception_put_back(aside);
	}
}

static void free_object(zend_object *object)
{
	scope_obj_t *scope = from_obj(object);

	if (is_owner(scope)) {
		async_scope_object_freed(async_scope_managed(scope->scope));
	}
	if (scope->scope) {
		async_membership_release(scope->scope);
	}
	zend_object_std_dtor(object);
}

/* While there are members the object is not freed, whoever drops it: what belongs to the scope is the object's. */
static HashTable *get_gc(zend_object *object, zval **table, int *count)
{
	scope_obj_t *scope = from_obj(object);
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

	if (is_owner(scope)) {
		async_scope_add_to_gc(async_scope_managed(scope->scope), buffer);
	}
	zend_get_gc_buffer_use(buffer, table, count);
	return NULL;
}

/* ---- for others ---- */

static zend_object *create_for(async_scope_t *scope, bool is_view)
{
	zend_object *object = create_object(async_ce_scope);

	from_obj(object)->scope = scope;
	from_obj(object)->is_view = is_view;
	return object;
}

zend_object *async_scope_object_create(async_scope_t *parent)
{
	if (parent && parent->is_refusing) {
		async_throw(async_ce_exception, "Cannot create a scope below a closed scope");
		return NULL;
	}
	async_managed_scope_t *scope = async_scope_create(parent);

	return scope->object = create_for(&scope->base, false);
}

zend_object *async_scope_object(async_scope_t *scope)
{
	const async_managed_scope_t *managed = async_scope_managed(scope);

	if (managed && managed->object) {
		GC_ADDREF(managed->object);
		return managed->object;
	}
	return create_for(async_membership_addref(scope), true);
}

zend_object *async_scope_context_object(async_scope_t *scope)
{
	if (!scope->context) {
		scope->context = async_context_object_create(scope->parent);
	}
	return scope->context;
}

/* The main scope has neither an end nor handlers. NULL with an exception for it. */
static async_managed_scope_t *this_managed(zend_object *object)
{
	async_managed_scope_t *scope = async_scope_managed(async_scope_of(object));

	if (!scope) {
		async_throw(async_ce_exception, "The main scope cannot be changed, ended or awaited");
	}
	return scope;
}

#define THIS_MANAGED this_managed(Z_OBJ_P(ZEND_THIS))

/* ---- making and using ---- */

PHP_METHOD(Async_Scope, __construct)
{
	scope_obj_t *scope = from_obj(Z_OBJ_P(ZEND_THIS));

	ZEND_PARSE_PARAMETERS_NONE();
	if (scope->scope) {
		zend_throw_error(NULL, "Cannot construct a Scope twice");
		RETURN_THROWS();
	}
	async_managed_scope_t *managed = async_scope_create(NULL);

	managed->object = &scope->std;
	scope->scope = &managed->base;
}

PHP_METHOD(Async_Scope, inherit)
{
	zend_object *parent = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(parent, async_ce_scope)
	ZEND_PARSE_PARAMETERS_END();

	parent = async_scope_object_create(parent ? async_scope_of(parent) : async_membership_current());
	if (!parent) {
		RETURN_THROWS();
	}
	RETURN_OBJ(parent);
}

PHP_METHOD(Async_Scope, provideScope)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_OBJ_COPY(Z_OBJ_P(ZEND_THIS));
}

PHP_METHOD(Async_Scope, asNotSafely)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_managed_scope_t *scope = THIS_MANAGED;

	if (!scope) {
		RETURN_THROWS();
	}
	scope->is_safe = false;
	scope->is_explicitly_unsafe = true;
	RETURN_OBJ_COPY(Z_OBJ_P(ZEND_THIS));
}

PHP_METHOD(Async_Scope, allowZombies)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_managed_scope_t *scope = THIS_MANAGED;

	if (!scope) {
		RETURN_THROWS();
	}
	scope->is_safe = true;
	scope->is_explicitly_unsafe = false;
	RETURN_OBJ_COPY(Z_OBJ_P(ZEND_THIS));
}

PHP_METHOD(Async_Scope, spawn)
{
	zval *closure;
	zval *arguments = NULL;
	uint32_t count = 0;
	HashTable *named = NULL;

	ZEND_PARSE_PARAMETERS_START(1, -1)
		Z_PARAM_OBJECT_OF_CLASS(closure, zend_ce_closure)
		Z_PARAM_VARIADIC_WITH_NAMED(arguments, count, named)
	ZEND_PARSE_PARAMETERS_END();

	zval task;

	ZVAL_COPY(&task, closure);
	async_coroutine_t *coroutine = async_coroutine_spawn(THIS_SCOPE, &task, count, arguments, named);

	if (!coroutine) {
		RETURN_THROWS();
	}
	RETURN_OBJ_COPY(&coroutine->std);
}

/* ---- ending ---- */

PHP_METHOD(Async_Scope, cancel)
{
	zend_object *reason = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(reason, async_ce_cancellation)
	ZEND_PARSE_PARAMETERS_END();

	async_managed_scope_t *scope = THIS_MANAGED;

	if (!scope) {
		RETURN_THROWS();
	}
	if (reason) {
		GC_ADDREF(reason);
	}
	async_scope_cancel(scope, reason);
}

PHP_METHOD(Async_Scope, dispose)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_managed_scope_t *scope = THIS_MANAGED;

	if (scope) {
		async_scope_dispose(scope);
	}
}

PHP_METHOD(Async_Scope, disposeSafely)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_managed_scope_t *scope = THIS_MANAGED;

	if (scope) {
		async_scope_dispose_safely(scope);
	}
}

PHP_METHOD(Async_Scope, disposeAfterTimeout)
{
	zend_long milliseconds;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_LONG(milliseconds)
	ZEND_PARSE_PARAMETERS_END();

	async_managed_scope_t *scope = THIS_MANAGED;

	if (milliseconds <= 0) {
		zend_argument_value_error(1, "must be greater than 0");
		RETURN_THROWS();
	}
	if (scope && async_request_start()) {
		async_scope_dispose_at(scope, async_deadline_after_ms(milliseconds));
	}
}

PHP_METHOD(Async_Scope, finally)
{
	zval *callback;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJECT_OF_CLASS(callback, zend_ce_closure)
	ZEND_PARSE_PARAMETERS_END();

	async_managed_scope_t *scope = THIS_MANAGED;

	if (!scope) {
		RETURN_THROWS();
	}
	if (!scope->is_closed) {
		async_scope_add_finally(scope, callback);
		return;
	}
	zval result;

	ZVAL_UNDEF(&result);
	call_user_function(NULL, NULL, callback, &result, 1, ZEND_THIS);
	zval_ptr_dtor(&result);
}

/* ---- state ---- */

PHP_METHOD(Async_Scope, isFinished)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(async_scope_is_finished(THIS_SCOPE));
}

PHP_METHOD(Async_Scope, isClosed)
{
	const async_managed_scope_t *scope = async_scope_managed(THIS_SCOPE);

	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(scope && scope->is_closed);
}

PHP_METHOD(Async_Scope, isCancelled)
{
	const async_managed_scope_t *scope = async_scope_managed(THIS_SCOPE);

	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(scope && scope->is_cancelled);
}

PHP_METHOD(Async_Scope, getChildScopes)
{
	ZEND_PARSE_PARAMETERS_NONE();
	array_init(return_value);
	ASYNC_LIST_FOREACH(&THIS_SCOPE->children, node) {
		async_managed_scope_t *child = async_scope_managed(ASYNC_LIST_ENTRY(node, async_scope_t, sibling));
		/* Those without an object belong to something else, such as a TaskGroup. */
		if (child->object && !child->is_closed) {
			GC_ADDREF(child->object);
			add_next_index_object(return_value, child->object);
		}
	}
}

static void set_handler(INTERNAL_FUNCTION_PARAMETERS, bool is_for_children)
{
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_FUNC(fci, fcc)
	ZEND_PARSE_PARAMETERS_END();

	async_managed_scope_t *scope = THIS_MANAGED;
	zval closure;

	(void) fcc;
	if (!scope || !async_make_closure(&fci.function_name, &closure)) {
		RETURN_THROWS();
	}
	zval *place = is_for_children ? &scope->child_exception_handler : &scope->exception_handler;
	zval replaced;

	ZVAL_COPY_VALUE(&replaced, place);
	ZVAL_COPY_VALUE(place, &closure);
	zval_ptr_dtor(&replaced);
}

PHP_METHOD(Async_Scope, setExceptionHandler)
{
	set_handler(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}

PHP_METHOD(Async_Scope, setChildScopeExceptionHandler)
{
	set_handler(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}

/* ---- waiting ---- */

/* What both waits begin with. token may be NULL. Returns false with an exception. */
static bool may_wait(const async_managed_scope_t *scope, zend_object *token)
{
	if (!scope) {
		return false;
	}
	if (token) {
		async_completable_mark_used(token);
	}
	if (!async_request_start()) {
		return false;
	}
	if (async_membership_is_within(async_scheduler_current()->scope, &scope->base)) {
		async_throw(async_ce_exception,
			"Cannot await completion of scope from a coroutine that belongs to the same scope or its children");
		return false;
	}
	return true;
}

static async_wait_token_t wait_token(zend_object *token)
{
	async_wait_token_t result = {.deadline = ASYNC_NO_DEADLINE};

	if (token && token != &async_scheduler_current()->std) {
		result.event = async_completable_event(token);
		result.deadline = async_completable_deadline(token);
	}
	return result;
}

static void throw_scope_cancelled(void)
{
	async_throw(async_ce_cancellation, "The scope has been cancelled");
}

static void await_completion(async_managed_scope_t *scope, zend_object *token)
{
	while (!async_scope_is_finished(&scope->base)) {
		zend_object *failure = NULL;

		if (async_completable_is_settled(token)) {
			async_await_throw_token(token);
			return;
		}
		async_wait_token_t wait = wait_token(token);

		switch (async_scope_wait_idle(scope, &wait, &failure)) {
			case ASYNC_SCOPE_WAIT_FAILED:
				zend_throw_exception_internal(failure);
				return;
			case ASYNC_SCOPE_WAIT_SCOPE_CANCELLED:
				throw_scope_cancelled();
				return;
			case ASYNC_SCOPE_WAIT_TOKEN:
				continue;
			default:
				return;
		}
	}
}

PHP_METHOD(Async_Scope, awaitCompletion)
{
	zend_object *token;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJ_OF_CLASS(token, async_ce_awaitable)
	ZEND_PARSE_PARAMETERS_END();

	if (!async_await_is_token(token, 1)) {
		RETURN_THROWS();
	}
	async_managed_scope_t *scope = THIS_MANAGED;

	if (!may_wait(scope, token)) {
		RETURN_THROWS();
	}
	if (scope->is_cancelled) {
		throw_scope_cancelled();
		RETURN_THROWS();
	}
	await_completion(scope, token);
}

/* Returns whether the wait goes on. Takes ownership of the failure. */
static bool handle_failure(zend_object *failure, zend_fcall_info *fci, zend_fcall_info_cache *fcc, zval *scope)
{
	zval arguments[2], result;

	if (!ZEND_FCI_INITIALIZED(*fci)) {
		zend_throw_exception_internal(failure);
		return false;
	}
	ZVAL_OBJ(&arguments[0], failure);
	ZVAL_COPY_VALUE(&arguments[1], scope);
	ZVAL_UNDEF(&result);
	fci->params = arguments;
	fci->param_count = 2;
	fci->retval = &result;
	zend_call_function(fci, fcc);
	zval_ptr_dtor(&result);
	OBJ_RELEASE(failure);
	return !EG(exception);
}

static void await_end(async_ended_wait_t *wait, zend_object *token, zend_fcall_info *fci, zend_fcall_info_cache *fcc,
	zval *scope)
{
	for (;;) {
		zend_object *failure = NULL;

		if (token && wait->scope->base.alive > 0 && async_completable_is_settled(token)) {
			async_await_throw_token(token);
			return;
		}
		async_wait_token_t wait_for = wait_token(token);

		switch (async_scope_wait_ended(wait, &wait_for, &failure)) {
			case ASYNC_SCOPE_WAIT_FAILED:
				if (!handle_failure(failure, fci, fcc, scope)) {
					return;
				}
				break;
			case ASYNC_SCOPE_WAIT_TOKEN:
				break;
			default:
				return;
		}
	}
}

PHP_METHOD(Async_Scope, awaitAfterCancellation)
{
	zend_fcall_info fci = {0};
	zend_fcall_info_cache fcc;
	zend_object *token = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 2)
		Z_PARAM_OPTIONAL
		Z_PARAM_FUNC_OR_NULL(fci, fcc)
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(token, async_ce_awaitable)
	ZEND_PARSE_PARAMETERS_END();

	if (!async_await_is_token(token, 2)) {
		RETURN_THROWS();
	}
	async_managed_scope_t *scope = THIS_MANAGED;

	if (!may_wait(scope, token)) {
		RETURN_THROWS();
	}
	if (!scope->is_disposed) {
		async_throw(async_ce_exception, "Attempt to await a Scope that has not been cancelled");
		RETURN_THROWS();
	}
	async_ended_wait_t wait;

	async_scope_wait_ended_open(&wait, scope);
	await_end(&wait, token, &fci, &fcc, ZEND_THIS);
	async_scope_wait_ended_close(&wait);
}

void async_scope_class_register(void)
{
	async_ce_scope = register_class_Async_Scope(async_ce_scope_provider);
	async_ce_scope->create_object = create_object;

	memcpy(&scope_handlers, &std_object_handlers, sizeof(zend_object_handlers));
	scope_handlers.offset = XtOffsetOf(scope_obj_t, std);
	scope_handlers.dtor_obj = dtor_object;
	scope_handlers.free_obj = free_object;
	scope_handlers.get_gc = get_gc;
	scope_handlers.clone_obj = NULL;
	ASYNC_SET_DEFAULT_HANDLERS(async_ce_scope, &scope_handlers);
	async_scope_create_object = async_scope_object;
}
