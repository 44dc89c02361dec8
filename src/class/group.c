/* group.c - what the classes Async\TaskGroup and Async\TaskSet have in common. */
/* SPDX-License-Identifier: MIT */
#include "class/group.h"

#include "zend_closures.h"
#include "class/exceptions.h"
#include "class/future.h"
#include "class/group_iterator.h"
#include "class/scope.h"
#include "class/spawn.h"
#include "class/task_group.h"
#include "class/task_set.h"
#include "compat.h"

static zend_object_handlers group_handlers;

typedef struct group_obj {
	async_group_t *group; /* owned; NULL until constructed */
	zend_object *scope;   /* shared: the Scope that the script gave; or NULL */
	zend_object std;
} group_obj_t;

static group_obj_t *from_obj(const zend_object *object)
{
	return (group_obj_t *) ((char *) object - XtOffsetOf(group_obj_t, std));
}

async_group_t *async_group_of(const zend_object *object)
{
	async_group_t *group = from_obj(object)->group;

	async_group_notice_fatal_error(group);
	return group;
}

#define THIS_GROUP async_group_of(Z_OBJ_P(ZEND_THIS))

/* ---- handlers ---- */

static zend_object *create_object(zend_class_entry *ce)
{
	group_obj_t *group = zend_object_alloc(sizeof(group_obj_t), ce);

	zend_object_std_init(&group->std, ce);
	group->std.handlers = &group_handlers;
	return &group->std;
}

static void dtor_object(zend_object *object)
{
	async_group_t *group = from_obj(object)->group;

	if (!group) {
		return;
	}
	async_exception_aside_t aside = async_exception_set_aside();

	async_group_object_dropped(group);
	async_exception_put_back(aside);
}

static void free_object(zend_object *object)
{
	group_obj_t *group = from_obj(object);

	if (group->group) {
		async_group_free(group->group);
	}
	if (group->scope) {
		OBJ_RELEASE(group->scope);
	}
	zend_object_std_dtor(object);
}

static HashTable *get_gc(zend_object *object, zval **table, int *count)
{
	group_obj_t *group = from_obj(object);
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

	if (group->group) {
		async_group_add_to_gc(group->group, buffer);
	}
	if (group->scope) {
		zend_get_gc_buffer_add_obj(buffer, group->scope);
	}
	zend_get_gc_buffer_use(buffer, table, count);
	return NULL;
}

/* ---- construction ---- */

/* The numbers that both limits may have. Returns false with an exception. */
static bool check_limit(zend_long limit, uint32_t argument)
{
	if ((uint64_t) limit <= UINT32_MAX) {
		return true;
	}
	zend_argument_value_error(argument, "must be between 0 and %" PRIu32, UINT32_MAX);
	return false;
}

static uint64_t queue_limit(zend_long concurrency, zend_long limit, bool is_default)
{
	if (concurrency == 0) {
		return UINT64_MAX;
	}
	if (is_default) {
		return 2 * (uint64_t) concurrency;
	}
	return limit == 0 ? UINT64_MAX : (uint64_t) limit;
}

PHP_METHOD(Async_TaskGroup, __construct)
{
	group_obj_t *self = from_obj(Z_OBJ_P(ZEND_THIS));
	zend_long concurrency = 0, limit = 0;
	bool is_unlimited = true, is_default = true;
	zend_object *scope = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 3)
		Z_PARAM_OPTIONAL
		Z_PARAM_LONG_OR_NULL(concurrency, is_unlimited)
		Z_PARAM_LONG_OR_NULL(limit, is_default)
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(scope, async_ce_scope)
	ZEND_PARSE_PARAMETERS_END();

	if (!check_limit(concurrency, 1) || !check_limit(limit, 2)) {
		RETURN_THROWS();
	}
	if (self->group) {
		zend_throw_error(NULL, "Cannot construct a %s twice", async_group_name(self->group));
		RETURN_THROWS();
	}
	async_scope_t *parent = scope ? async_scope_of(scope) : async_membership_current();
	async_group_options_t options = {
		.is_set = self->std.ce == async_ce_task_set,
		.concurrency = (uint32_t) concurrency,
		.queue_limit = queue_limit(concurrency, limit, is_default),
	};

	if (parent->is_refusing) {
		async_throw(async_ce_exception, "Cannot create a %s in a closed scope",
			options.is_set ? "TaskSet" : "TaskGroup");
		RETURN_THROWS();
	}
	self->group = async_group_create(parent, &self->std, &options);
	if (scope) {
		GC_ADDREF(scope);
		self->scope = scope;
	}
}

/* ---- spawning ---- */

static void throw_duplicate(const char *name, const async_group_key_t *key)
{
	if (key->name) {
		async_throw(async_ce_exception, "Duplicate key \"%s\" in %s", ZSTR_VAL(key->name), name);
	} else {
		async_throw(async_ce_exception, "Duplicate key " ZEND_LONG_FMT " in %s", key->number, name);
	}
}

/* The values that follow a task in a call. */
typedef struct arguments {
	zval *values;
	uint32_t count;
	HashTable *named;
} arguments_t;

static void spawn(
	async_group_t *group, const async_group_key_t *key, zval *task, const arguments_t *arguments)
{
	const char *name = async_group_name(group);
	zval closure;

	if (!async_make_closure(task, &closure)) {
		return;
	}
	switch (async_group_spawn(group, key, &closure, arguments->count, arguments->values, arguments->named)) {
		case ASYNC_GROUP_CLOSED:
			async_throw(async_ce_exception, "Cannot spawn tasks on a closed %s", name);
			return;
		case ASYNC_GROUP_DUPLICATE:
			throw_duplicate(name, key);
			return;
		case ASYNC_GROUP_NO_KEY:
			async_throw(async_ce_exception, "No integer key is left in the %s", name);
			return;
		default:
			/* Done, or thrown already. */
			return;
	}
}

PHP_METHOD(Async_TaskGroup, spawn)
{
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	arguments_t arguments = {NULL, 0, NULL};

	ZEND_PARSE_PARAMETERS_START(1, -1)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_VARIADIC_WITH_NAMED(arguments.values, arguments.count, arguments.named)
	ZEND_PARSE_PARAMETERS_END();

	(void) fcc;
	spawn(THIS_GROUP, NULL, &fci.function_name, &arguments);
}

/* As in arrays a string may stand for a number. */
static async_group_key_t key_of(zend_string *name, zend_long number)
{
	zend_ulong parsed;

	if (name && ZEND_HANDLE_NUMERIC(name, parsed)) {
		return (async_group_key_t){.number = (zend_long) parsed};
	}
	return (async_group_key_t){.name = name, .number = number};
}

PHP_METHOD(Async_TaskGroup, spawnWithKey)
{
	zend_string *name;
	zend_long number = 0;
	zend_fcall_info fci;
	zend_fcall_info_cache fcc;
	arguments_t arguments = {NULL, 0, NULL};

	ZEND_PARSE_PARAMETERS_START(2, -1)
		Z_PARAM_STR_OR_LONG(name, number)
		Z_PARAM_FUNC(fci, fcc)
		Z_PARAM_VARIADIC_WITH_NAMED(arguments.values, arguments.count, arguments.named)
	ZEND_PARSE_PARAMETERS_END();

	(void) fcc;
	async_group_key_t key = key_of(name, number);

	spawn(THIS_GROUP, &key, &fci.function_name, &arguments);
}

/* ---- ending ---- */

PHP_METHOD(Async_TaskGroup, cancel)
{
	zend_object *reason = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(reason, async_ce_cancellation)
	ZEND_PARSE_PARAMETERS_END();

	if (reason) {
		GC_ADDREF(reason);
	}
	async_group_cancel(THIS_GROUP, reason);
}

PHP_METHOD(Async_TaskGroup, dispose)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_group_dispose(THIS_GROUP);
}

PHP_METHOD(Async_TaskGroup, close)
{
	ZEND_PARSE_PARAMETERS_NONE();
	async_group_close(THIS_GROUP);
}

/* ---- state ---- */

PHP_METHOD(Async_TaskGroup, isFinished)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(async_group_is_finished(THIS_GROUP));
}

PHP_METHOD(Async_TaskGroup, isClosed)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(async_group_is_closed(THIS_GROUP));
}

PHP_METHOD(Async_TaskGroup, count)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_LONG((zend_long) async_group_count(THIS_GROUP));
}

/* ---- waiting ---- */

PHP_METHOD(Async_TaskGroup, awaitCompletion)
{
	async_group_t *group = THIS_GROUP;

	ZEND_PARSE_PARAMETERS_NONE();
	if (!async_group_is_closed(group)) {
		async_throw(async_ce_exception, "%s must be closed before calling awaitCompletion()",
			async_group_name(group));
		RETURN_THROWS();
	}
	async_group_wait_complete(group);
}

PHP_METHOD(Async_TaskGroup, finally)
{
	zval *callback;
	zval result;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_OBJECT_OF_CLASS(callback, zend_ce_closure)
	ZEND_PARSE_PARAMETERS_END();

	if (!async_group_is_complete(THIS_GROUP)) {
		async_group_add_finally(THIS_GROUP, callback);
		return;
	}
	ZVAL_UNDEF(&result);
	call_user_function(NULL, NULL, callback, &result, 1, ZEND_THIS);
	zval_ptr_dtor(&result);
}

PHP_METHOD(Async_TaskGroup, getIterator)
{
	ZEND_PARSE_PARAMETERS_NONE();
	zend_throw_error(NULL, "An object of class %s is not a traversable object in an invalid state",
		ZSTR_VAL(Z_OBJCE_P(ZEND_THIS)->name));
}

/* ---- registration ---- */

zend_object *async_group_future_object(async_future_t *future)
{
	zend_object *object = async_future_object_create(future);

	async_future_release(future);
	return object;
}

static zend_object *combine(zend_string *message, zval *failures)
{
	zend_object *composite = async_composite_create(ZSTR_VAL(message));

	zend_update_property(async_ce_composite_exception, composite, ZEND_STRL("exceptions"), failures);
	zend_string_release(message);
	zval_ptr_dtor(failures);
	return composite;
}

void async_group_class_prepare(zend_class_entry *ce)
{
	ce->create_object = create_object;
	ce->get_iterator = async_group_iterator_create;
	ASYNC_SET_DEFAULT_HANDLERS(ce, &group_handlers);
}

void async_group_classes_register(void)
{
	memcpy(&group_handlers, &std_object_handlers, sizeof(zend_object_handlers));
	group_handlers.offset = XtOffsetOf(group_obj_t, std);
	group_handlers.dtor_obj = dtor_object;
	group_handlers.free_obj = free_object;
	group_handlers.get_gc = get_gc;
	group_handlers.clone_obj = NULL;
	async_group_combine = combine;

	async_task_group_class_register();
	async_task_set_class_register();
}
