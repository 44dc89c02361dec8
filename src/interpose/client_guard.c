/* client_guard.c - one coroutine at a time inside of a connection to a server. */
/* SPDX-License-Identifier: MIT */
#include "interpose/client_guard.h"

#include "core/coroutine.h"
#include "core/membership.h"
#include "core/native_call.h"
#include "interpose/client_iteration.h"
#include "interpose/client_release.h"
#include "interpose/client_table.h"
#include "interpose/conversation.h"
#include "interpose/visit.h"
#include "zend_extensions.h"

#define MODULE_NAME "true_async"
#define MOST_FUNCTIONS 2048

/* A function of PHP that is guarded. */
typedef struct guarded_function {
	const async_client_t *client;
	async_client_use_t use;
	bool opens, continues, closes, closes_last, connects;
	bool is_prepared; /* the classes it works with are known: a call outside of coroutines needs nothing more */
	zif_handler original;
} guarded_function_t;

/* A connection that was left open between two calls. */
typedef struct opening {
	uint64_t opener;      /* id of a coroutine */
	zend_object *object;  /* borrowed: compared, and named in messages as long as it exists */
	const zend_function *function;
} opening_t;

static guarded_function_t *functions; /* owned, for the process */
static uint32_t function_count;
static int slot = -1;                 /* in zend_internal_function.reserved: copies in classes that inherit have it too */

/* By address of the place; NULL until the first one. */
static ASYNC_THREAD_LOCAL HashTable *openings;

static zend_ulong key_of(const void *place)
{
	return (zend_ulong) (uintptr_t) place >> 3;
}

static opening_t *find_opening(const void *place)
{
	return EXPECTED(openings == NULL) ? NULL : zend_hash_index_find_ptr(openings, key_of(place));
}

static void free_opening(zval *value)
{
	efree(Z_PTR_P(value));
}

static void close_opening(const void *place)
{
	if (UNEXPECTED(openings != NULL)) {
		zend_hash_index_del(openings, key_of(place));
	}
}

static void note_opening(const void *place, zend_object *object, const zend_function *function)
{
	opening_t opening = {.opener = async_scheduler_current()->id, .object = object, .function = function};

	if (openings == NULL) {
		openings = zend_new_array(8);
		openings->pDestructor = free_opening;
	}
	zend_hash_index_update_mem(openings, key_of(place), &opening, sizeof(opening));
}

/* NULL when it has ended. */
static async_coroutine_t *find_coroutine(uint64_t id)
{
	uint32_t count;
	async_coroutine_t **all = async_membership_list_all(&count), *found = NULL;

	for (uint32_t i = 0; i < count && found == NULL; i++) {
		if (all[i]->id == id) {
			found = all[i];
		}
	}
	efree(all);
	return found;
}

/* Whether somebody else has left the connection open. */
static bool refuse_if_open(const guarded_function_t *guarded, const void *place, const zend_object *object)
{
	opening_t *opening = find_opening(place);
	async_visit_t visit;

	if (EXPECTED(opening == NULL) || opening->opener == async_scheduler_current()->id || guarded->continues
			|| guarded->use == ASYNC_CLIENT_LOOKS) {
		return true;
	}
	visit = (async_visit_t) {.object = opening->object, .visitor = find_coroutine(opening->opener)};
	if (visit.visitor == NULL) {
		close_opening(place);
		return true;
	}
	async_visit_name_function(&visit, opening->function);
	async_visit_refuse(&visit, object);
	return false;
}

/* Asked before the call: some functions change their arguments. */
static bool may_open(const guarded_function_t *guarded, zend_execute_data *execute_data)
{
	uint32_t number = guarded->client->module != NULL ? 3 : 2;
	const zval *flags;

	if (!guarded->opens || guarded->client->opens_with == 0) {
		return guarded->opens;
	}
	flags = ZEND_NUM_ARGS() >= number ? ZEND_CALL_ARG(execute_data, number) : NULL;
	return flags != NULL && Z_TYPE_P(flags) == IS_LONG && (Z_LVAL_P(flags) & guarded->client->opens_with) != 0;
}

static bool does_close(const guarded_function_t *guarded, const zval *result)
{
	if (guarded->closes || (guarded->closes_last && (Z_TYPE_P(result) == IS_FALSE || Z_TYPE_P(result) == IS_NULL))) {
		return true;
	}
	return !guarded->continues && guarded->use == ASYNC_CLIENT_USES && !guarded->client->is_open_for_opener;
}

/* What the call leaves behind. */
static void note_outcome(const guarded_function_t *guarded, const void *place, zend_object *object,
		const zend_function *function, const zval *result, bool opens)
{
	if (UNEXPECTED(opens)) {
		if (Z_TYPE_P(result) == IS_OBJECT || Z_TYPE_P(result) == IS_TRUE) {
			note_opening(place, object, function);
		}
	} else if (UNEXPECTED(openings != NULL) && does_close(guarded, result)) {
		close_opening(place);
	}
}

/* What it returns may be a statement or a result of the same connection. */
static void call_original(INTERNAL_FUNCTION_PARAMETERS, const guarded_function_t *guarded)
{
	const zend_module_entry *module = EX(func)->internal_function.module;

	guarded->original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	if (Z_TYPE_P(return_value) == IS_OBJECT) {
		async_client_release_prepare(Z_OBJ_P(return_value), guarded->client, module);
	}
}

static void call_inside(INTERNAL_FUNCTION_PARAMETERS, const guarded_function_t *guarded, const void *place, zend_object *object)
{
	const zend_function *function = EX(func);
	bool opens = may_open(guarded, execute_data);
	async_visit_t visit;

	async_visit_begin(&visit, place, object);
	async_visit_name_function(&visit, function);
	call_original(INTERNAL_FUNCTION_PARAM_PASSTHRU, guarded);
	async_native_call_restore_reason(function);
	note_outcome(guarded, place, object, function, return_value, opens);
	async_visit_end(&visit);
}

/* Of the object that it is a method of, or else of the first argument; NULL when there is none, or one that is wrong. */
static zend_object *find_object(zend_execute_data *execute_data, const async_client_t *client)
{
	zval *value = &EX(This);

	if (client->module != NULL) {
		value = ZEND_NUM_ARGS() > 0 ? ZEND_CALL_ARG(execute_data, 1) : NULL;
	}
	if (value == NULL || Z_TYPE_P(value) != IS_OBJECT
			|| !async_client_release_prepare(Z_OBJ_P(value), client, EX(func)->internal_function.module)) {
		return NULL;
	}
	return Z_OBJ_P(value);
}

static const void *find_place(zend_execute_data *execute_data, const guarded_function_t *guarded, zend_object *object)
{
	const void *peer = guarded->connects ? guarded->client->find_peer(execute_data) : NULL;

	if (UNEXPECTED(peer != NULL)) {
		return peer;
	}
	return object != NULL ? guarded->client->place(object) : NULL;
}

/* Some objects have nothing to be known by: their functions are guarded for this only. */
static void restore_reason(const zend_function *function)
{
	if (UNEXPECTED(EG(exception) != NULL) && async_scheduler_current() != NULL) {
		async_native_call_restore_reason(function);
	}
}

/* Its objects may be dropped in a coroutine later. One that returns true or false may return an object next time. */
static zend_never_inline void call_outside(INTERNAL_FUNCTION_PARAMETERS, guarded_function_t *guarded)
{
	bool has_object = find_object(execute_data, guarded->client) != NULL;

	call_original(INTERNAL_FUNCTION_PARAM_PASSTHRU, guarded);
	if (has_object && Z_TYPE_P(return_value) != IS_TRUE && Z_TYPE_P(return_value) != IS_FALSE) {
		__atomic_store_n(&guarded->is_prepared, true, __ATOMIC_RELAXED);
	}
}

/* What the same coroutine calls from a callback of the library is part of the visit. */
static zend_never_inline void call_in_coroutine(INTERNAL_FUNCTION_PARAMETERS, const guarded_function_t *guarded)
{
	zend_object *object = find_object(execute_data, guarded->client);
	const void *place = find_place(execute_data, guarded, object);

	if (place == NULL || async_visit_find_own(place) != NULL) {
		call_original(INTERNAL_FUNCTION_PARAM_PASSTHRU, guarded);
		restore_reason(EX(func));
	} else if (async_visit_refuse_if_taken(place, object, guarded->use == ASYNC_CLIENT_LOOKS)
			&& refuse_if_open(guarded, place, object)) {
		call_inside(INTERNAL_FUNCTION_PARAM_PASSTHRU, guarded, place, object);
	}
}

/* In front of all of them. */
static ZEND_NAMED_FUNCTION(call_guarded)
{
	guarded_function_t *guarded = EX(func)->internal_function.reserved[slot];

	if (async_wait_is_possible()) {
		call_in_coroutine(INTERNAL_FUNCTION_PARAM_PASSTHRU, guarded);
	} else if (EXPECTED(__atomic_load_n(&guarded->is_prepared, __ATOMIC_RELAXED))) {
		guarded->original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	} else {
		call_outside(INTERNAL_FUNCTION_PARAM_PASSTHRU, guarded);
	}
}

static bool is_listed(const char *list, const char *name, size_t length)
{
	const char *found = list;

	while (found != NULL && (found = strstr(found, name)) != NULL) {
		if (found > list && found[-1] == ' ' && found[length] == ' ') {
			return true;
		}
		found++;
	}
	return false;
}

static async_client_use_t use_of(const async_client_t *client, const char *name, size_t length)
{
	if (is_listed(client->ignores, name, length)) {
		return ASYNC_CLIENT_IGNORES;
	}
	if (is_listed(client->looks, name, length)) {
		return ASYNC_CLIENT_LOOKS;
	}
	return is_listed(client->uses, name, length) ? ASYNC_CLIENT_USES : client->use;
}

static void guard_function(const async_client_t *client, zend_internal_function *function, const char *name, size_t length)
{
	async_client_use_t use = use_of(client, name, length);
	guarded_function_t *guarded;

	if (use == ASYNC_CLIENT_IGNORES || function->type != ZEND_INTERNAL_FUNCTION || function_count == MOST_FUNCTIONS
			|| function->handler == call_guarded || (function->fn_flags & ZEND_ACC_ABSTRACT) != 0) {
		return;
	}
	guarded = &functions[function_count++];
	*guarded = (guarded_function_t) {
		.client = client, .use = use, .original = function->handler,
		.opens = is_listed(client->opens, name, length),
		.continues = is_listed(client->continues, name, length),
		.closes = is_listed(client->closes, name, length),
		.closes_last = is_listed(client->closes_last, name, length),
		.connects = client->find_peer != NULL && is_listed(client->connects, name, length),
	};
	function->reserved[slot] = guarded;
	function->handler = call_guarded;
}

static void guard_methods(const async_client_t *client, zend_class_entry *class)
{
	zend_string *name;
	zend_function *function;

	ZEND_HASH_MAP_FOREACH_STR_KEY_PTR(&class->function_table, name, function) {
		guard_function(client, &function->internal_function, ZSTR_VAL(name), ZSTR_LEN(name));
	} ZEND_HASH_FOREACH_END();
	async_client_iteration_guard(class, client);
}

/* And what inherits from it: the classes of PDO's drivers (8.4) have copies of its methods. */
static void guard_class(const async_client_t *client)
{
	zend_class_entry *base = zend_hash_str_find_ptr(CG(class_table), client->class_name, strlen(client->class_name)), *class;

	if (base == NULL || base->type != ZEND_INTERNAL_CLASS) {
		return;
	}
	ZEND_HASH_MAP_FOREACH_PTR(CG(class_table), class) {
		if (class->type == ZEND_INTERNAL_CLASS && instanceof_function(class, base)) {
			guard_methods(client, class);
		}
	} ZEND_HASH_FOREACH_END();
}

static void guard_module(const async_client_t *client)
{
	const zend_module_entry *module = zend_hash_str_find_ptr(&module_registry, client->module, strlen(client->module));
	size_t prefix = strlen(client->prefix);
	zend_string *name;
	zend_function *function;

	if (module == NULL) {
		return;
	}
	ZEND_HASH_MAP_FOREACH_STR_KEY_PTR(CG(function_table), name, function) {
		if (function->type == ZEND_INTERNAL_FUNCTION && function->internal_function.module == module
				&& strncmp(ZSTR_VAL(name), client->prefix, prefix) == 0) {
			guard_function(client, &function->internal_function, ZSTR_VAL(name) + prefix, ZSTR_LEN(name) - prefix);
		}
	} ZEND_HASH_FOREACH_END();
}

/* Without a slot, which other extensions may have used up, nothing is guarded. */
void async_client_guard_install(void)
{
	if (functions != NULL || (slot = zend_get_resource_handle(MODULE_NAME)) < 0) {
		return;
	}
	functions = pecalloc(MOST_FUNCTIONS, sizeof(*functions), true);
	async_client_table_prepare();
	for (size_t i = 0; i < async_client_table_rows; i++) {
		if (async_client_table[i].class_name != NULL) {
			guard_class(&async_client_table[i]);
		} else {
			guard_module(&async_client_table[i]);
		}
	}
}

static void restore_functions(HashTable *table)
{
	zend_function *function;

	ZEND_HASH_MAP_FOREACH_PTR(table, function) {
		zend_internal_function *internal = &function->internal_function;
		if (function->type == ZEND_INTERNAL_FUNCTION && internal->handler == call_guarded) {
			internal->handler = ((const guarded_function_t *) internal->reserved[slot])->original;
		}
	} ZEND_HASH_FOREACH_END();
}

/* Wherever they are now: those that the settings disable are freed after all extensions have started, and classes that
 * inherit have copies. */
void async_client_guard_restore(void)
{
	zend_class_entry *class;

	if (functions == NULL) {
		return;
	}
	restore_functions(CG(function_table));
	ZEND_HASH_MAP_FOREACH_PTR(CG(class_table), class) {
		restore_functions(&class->function_table);
	} ZEND_HASH_FOREACH_END();
	async_client_iteration_restore();
	async_client_release_restore();
	function_count = 0;
	pefree(functions, true);
	functions = NULL;
}

void async_client_guard_forget(const zend_object *object, const void *place)
{
	const opening_t *opening = find_opening(place);

	if (UNEXPECTED(opening != NULL) && opening->object == object) {
		close_opening(place);
	}
}

void async_client_guard_reset(void)
{
	openings = NULL;
}

void async_client_guard_close(void)
{
	if (openings != NULL) {
		zend_array_destroy(openings);
		openings = NULL;
	}
}
