/* context.c - the class Async\Context: values under strings and under objects. */
/* SPDX-License-Identifier: MIT */
#include "class/context.h"

#include "class/exceptions.h"
#include "compat.h"
#include "stubs/context_arginfo.h"

zend_class_entry *async_ce_context;
static zend_object_handlers context_handlers;

/* A value whose key is an object. */
typedef struct object_entry {
	zend_object *key; /* owned, so that its handle cannot come to stand for another object */
	zval value;       /* owned */
} object_entry_t;

typedef struct context_obj {
	async_scope_t *enclosing; /* shared: where lookups go on; NULL for one that stands alone */
	HashTable strings; /* key => value, owned */
	HashTable objects; /* handle of the key => object_entry_t, owned */
	zend_object std;
} context_obj_t;

static context_obj_t *from_obj(zend_object *object)
{
	return (context_obj_t *) ((char *) object - XtOffsetOf(context_obj_t, std));
}

#define THIS_CONTEXT from_obj(Z_OBJ_P(ZEND_THIS))

/* ---- handlers ---- */

static void free_object_entry(zval *stored)
{
	object_entry_t *entry = Z_PTR_P(stored);

	zval_ptr_dtor(&entry->value);
	OBJ_RELEASE(entry->key);
	efree(entry);
}

static zend_object *create_object(zend_class_entry *ce)
{
	context_obj_t *context = zend_object_alloc(sizeof(context_obj_t), ce);

	zend_hash_init(&context->strings, 8, NULL, ZVAL_PTR_DTOR, 0);
	zend_hash_init(&context->objects, 8, NULL, free_object_entry, 0);
	zend_object_std_init(&context->std, ce);
	context->std.handlers = &context_handlers;
	return &context->std;
}

static void free_object(zend_object *object)
{
	context_obj_t *context = from_obj(object);

	zend_hash_destroy(&context->strings);
	zend_hash_destroy(&context->objects);
	if (context->enclosing) {
		async_membership_release(context->enclosing);
	}
	zend_object_std_dtor(object);
}

static HashTable *get_gc(zend_object *object, zval **table, int *count)
{
	context_obj_t *context = from_obj(object);
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();
	object_entry_t *entry;
	zval *value;

	ZEND_HASH_FOREACH_VAL(&context->strings, value) {
		zend_get_gc_buffer_add_zval(buffer, value);
	} ZEND_HASH_FOREACH_END();
	ZEND_HASH_FOREACH_PTR(&context->objects, entry) {
		zend_get_gc_buffer_add_obj(buffer, entry->key);
		zend_get_gc_buffer_add_zval(buffer, &entry->value);
	} ZEND_HASH_FOREACH_END();
	/* Scopes that nobody but this context holds, or another of them, keep their contexts for it alone. */
	for (async_scope_t *scope = context->enclosing; scope && scope->references == 1; scope = scope->parent) {
		if (scope->context) {
			zend_get_gc_buffer_add_obj(buffer, scope->context);
		}
	}
	zend_get_gc_buffer_use(buffer, table, count);
	return NULL;
}

zend_object *async_context_object_create(async_scope_t *enclosing)
{
	zend_object *object = create_object(async_ce_context);

	from_obj(object)->enclosing = enclosing ? async_membership_addref(enclosing) : NULL;
	return object;
}

/* ---- the store ---- */

static zval *find_local(context_obj_t *context, const zval *key)
{
	if (Z_TYPE_P(key) == IS_STRING) {
		return zend_hash_find(&context->strings, Z_STR_P(key));
	}
	object_entry_t *entry = zend_hash_index_find_ptr(&context->objects, Z_OBJ_HANDLE_P(key));

	return entry ? &entry->value : NULL;
}

/* Scopes that have no context are passed over. */
static zval *find(context_obj_t *context, const zval *key)
{
	zval *value = find_local(context, key);

	for (async_scope_t *scope = context->enclosing; scope && !value; scope = scope->parent) {
		if (scope->context) {
			value = find_local(from_obj(scope->context), key);
		}
	}
	return value;
}

/* Destructors of what is replaced may use the context, so it is in order before they run. */
static void replace_value(zval *place, zval *value)
{
	zval replaced;

	ZVAL_COPY_VALUE(&replaced, place);
	ZVAL_COPY(place, value);
	zval_ptr_dtor(&replaced);
}

static void store(context_obj_t *context, const zval *key, zval *value)
{
	zval *place = find_local(context, key);

	if (place) {
		replace_value(place, value);
		return;
	}
	if (Z_TYPE_P(key) == IS_STRING) {
		Z_TRY_ADDREF_P(value);
		zend_hash_add_new(&context->strings, Z_STR_P(key), value);
		return;
	}
	object_entry_t *entry = emalloc(sizeof(object_entry_t));

	entry->key = Z_OBJ_P(key);
	GC_ADDREF(entry->key);
	ZVAL_COPY(&entry->value, value);
	zend_hash_index_add_new_ptr(&context->objects, entry->key->handle, entry);
}

static void drop(context_obj_t *context, const zval *key)
{
	if (Z_TYPE_P(key) == IS_STRING) {
		zend_hash_del(&context->strings, Z_STR_P(key));
	} else {
		zend_hash_index_del(&context->objects, Z_OBJ_HANDLE_P(key));
	}
}

/* ---- methods ---- */

/* A key is never converted: 1 and "1" would otherwise depend on strict_types. */
static bool is_key(const zval *key)
{
	if (Z_TYPE_P(key) == IS_STRING || Z_TYPE_P(key) == IS_OBJECT) {
		return true;
	}
	zend_argument_type_error(1, "must be of type string|object, %s given", async_type_name(key));
	return false;
}

/* The only argument of most methods. NULL with an exception when it is no key. */
static zval *parse_key(zend_execute_data *execute_data)
{
	zval *key = NULL;

	ZEND_PARSE_PARAMETERS_START(1, 1)
		Z_PARAM_ZVAL(key)
	ZEND_PARSE_PARAMETERS_END_EX(return NULL);

	return is_key(key) ? key : NULL;
}

static void return_or_null(const zval *value, zval *return_value)
{
	if (value) {
		RETURN_COPY(value);
	}
}

static void return_or_throw(const zval *value, const zval *key, zval *return_value)
{
	if (value) {
		RETURN_COPY(value);
	}
	if (Z_TYPE_P(key) == IS_STRING) {
		async_throw(async_ce_context_exception, "Context key \"%s\" not found", Z_STRVAL_P(key));
	} else {
		async_throw(async_ce_context_exception, "Context key of type %s not found", ZSTR_VAL(Z_OBJCE_P(key)->name));
	}
}

PHP_METHOD(Async_Context, find)
{
	zval *key = parse_key(execute_data);

	if (key) {
		return_or_null(find(THIS_CONTEXT, key), return_value);
	}
}

PHP_METHOD(Async_Context, get)
{
	zval *key = parse_key(execute_data);

	if (key) {
		return_or_throw(find(THIS_CONTEXT, key), key, return_value);
	}
}

PHP_METHOD(Async_Context, has)
{
	zval *key = parse_key(execute_data);

	if (key) {
		RETURN_BOOL(find(THIS_CONTEXT, key) != NULL);
	}
}

PHP_METHOD(Async_Context, findLocal)
{
	zval *key = parse_key(execute_data);

	if (key) {
		return_or_null(find_local(THIS_CONTEXT, key), return_value);
	}
}

PHP_METHOD(Async_Context, getLocal)
{
	zval *key = parse_key(execute_data);

	if (key) {
		return_or_throw(find_local(THIS_CONTEXT, key), key, return_value);
	}
}

PHP_METHOD(Async_Context, hasLocal)
{
	zval *key = parse_key(execute_data);

	if (key) {
		RETURN_BOOL(find_local(THIS_CONTEXT, key) != NULL);
	}
}

PHP_METHOD(Async_Context, set)
{
	zval *key, *value;
	bool replace = false;

	ZEND_PARSE_PARAMETERS_START(2, 3)
		Z_PARAM_ZVAL(key)
		Z_PARAM_ZVAL(value)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(replace)
	ZEND_PARSE_PARAMETERS_END();

	if (!is_key(key)) {
		RETURN_THROWS();
	}
	if (!replace && find_local(THIS_CONTEXT, key)) {
		async_throw(async_ce_exception, "Context key already exists and replace is false");
		RETURN_THROWS();
	}
	store(THIS_CONTEXT, key, value);
	RETURN_OBJ_COPY(Z_OBJ_P(ZEND_THIS));
}

PHP_METHOD(Async_Context, unset)
{
	zval *key = parse_key(execute_data);

	if (key) {
		drop(THIS_CONTEXT, key);
		RETURN_OBJ_COPY(Z_OBJ_P(ZEND_THIS));
	}
}

void async_context_class_register(void)
{
	async_ce_context = register_class_Async_Context();
	async_ce_context->create_object = create_object;

	memcpy(&context_handlers, &std_object_handlers, sizeof(zend_object_handlers));
	context_handlers.offset = XtOffsetOf(context_obj_t, std);
	context_handlers.free_obj = free_object;
	context_handlers.get_gc = get_gc;
	context_handlers.clone_obj = NULL;
	ASYNC_SET_DEFAULT_HANDLERS(async_ce_context, &context_handlers);
}
