/* client_release.c - objects of a connection that are dropped, or iterated, while somebody is inside of it. */
/* SPDX-License-Identifier: MIT */
#include "interpose/client_release.h"

#include "core/coroutine.h"
#include "interpose/client_guard.h"
#include "interpose/visit.h"

#include <pthread.h>

#define MOST_CLASSES 24

/* Handlers are shared by all objects of an internal class and of those that inherit from it. */
typedef struct released_class {
	zend_object_handlers *handlers;
	const async_client_t *client;
	zend_object_dtor_obj_t original_dtor;
	zend_object_free_obj_t original_free;
} released_class_t;

typedef struct iterated_class {
	zend_class_entry *class;
	const async_client_t *client;
	zend_object_iterator *(*original)(zend_class_entry *class, zval *object, int by_ref);
	const zend_object_iterator_funcs *original_funcs; /* NULL before the first iteration */
	zend_object_iterator_funcs funcs;
	const zend_function *function; /* that does the same, to be named */
} iterated_class_t;

static released_class_t released_classes[MOST_CLASSES];
static uint32_t released_count;
static iterated_class_t iterated_classes[2];
static uint32_t iterated_count;
static pthread_mutex_t release_lock = PTHREAD_MUTEX_INITIALIZER;

/* Its class, or one that it inherits from: of a script, or of a driver (Pdo\Mysql). */
static bool is_of_module(const zend_object *object, const zend_module_entry *module)
{
	const zend_class_entry *class = object->ce;

	while (class != NULL && (class->type != ZEND_INTERNAL_CLASS || class->info.internal.module != module)) {
		class = class->parent;
	}
	return class != NULL;
}

static const released_class_t *find_released(const zend_object *object)
{
	uint32_t i = 0;

	while (released_classes[i].handlers != object->handlers) {
		i++;
	}
	return &released_classes[i];
}

/* Where nobody may wait there is nobody inside either, or the process ends. */
static const void *find_place(zend_object *object, const async_client_t *client)
{
	return async_wait_is_possible() ? client->place(object) : NULL;
}

/* The last reference is gone. One more makes the object outlive this: the engine expects that of destructors. */
static void on_dropped(zend_object *object)
{
	const released_class_t *released = find_released(object);
	async_visit_t *visit;
	const void *place;

	released->original_dtor(object);
	place = find_place(object, released->client);
	if (place != NULL && UNEXPECTED((visit = async_visit_find_other(place)) != NULL)) {
		async_visit_leave_object(visit, object);
	}
}

/* A statement may wait for the server's answer to its end, a result may have rows to come. */
static void on_freed(zend_object *object)
{
	const released_class_t *released = find_released(object);
	const void *place = find_place(object, released->client);
	async_visit_t visit;

	if (place != NULL) {
		async_client_guard_forget(object, place);
	}
	if (place == NULL || async_visit_find_own(place) != NULL) {
		released->original_free(object);
		return;
	}
	async_visit_begin(&visit, place, object);
	async_visit_name_end(&visit);
	released->original_free(object);
	async_visit_end(&visit);
}

static void prepare_class(zend_object_handlers *handlers, const async_client_t *client)
{
	pthread_mutex_lock(&release_lock);
	if (handlers->dtor_obj != on_dropped && released_count < MOST_CLASSES) {
		released_classes[released_count++] = (released_class_t) {
			.handlers = handlers, .client = client, .original_dtor = handlers->dtor_obj, .original_free = handlers->free_obj,
		};
		__atomic_store_n(&handlers->free_obj, on_freed, __ATOMIC_RELEASE);
		__atomic_store_n(&handlers->dtor_obj, on_dropped, __ATOMIC_RELEASE);
	}
	pthread_mutex_unlock(&release_lock);
}

/* Handlers of objects with storage of their own were filled in at the start of their extension: they can be written. */
bool async_client_release_prepare(zend_object *object, const async_client_t *client, const zend_module_entry *module)
{
	if (!is_of_module(object, module) || object->handlers->offset == 0) {
		return false;
	}
	if (UNEXPECTED(object->handlers->dtor_obj != on_dropped)) {
		prepare_class((zend_object_handlers *) object->handlers, client);
	}
	return true;
}

static iterated_class_t *find_iterated(const zend_class_entry *class)
{
	for (; class != NULL; class = class->parent) {
		for (uint32_t i = 0; i < iterated_count; i++) {
			if (iterated_classes[i].class == class) {
				return &iterated_classes[i];
			}
		}
	}
	return NULL;
}

/* False: refused. visit->place is NULL when there is nothing to end. */
static bool begin_step(async_visit_t *visit, const iterated_class_t *iterated, zend_object *object)
{
	const void *place = find_place(object, iterated->client);

	visit->place = NULL;
	if (place == NULL || async_visit_find_own(place) != NULL) {
		return true;
	}
	if (!async_visit_refuse_if_taken(place, object, true)) {
		return false;
	}
	async_visit_begin(visit, place, object);
	async_visit_name_function(visit, iterated->function);
	return true;
}

static void end_step(async_visit_t *visit)
{
	if (visit->place != NULL) {
		async_visit_end(visit);
	}
}

static void step(zend_object_iterator *iterator, bool is_rewind)
{
	zend_object *object = Z_OBJ(iterator->data);
	const iterated_class_t *iterated = find_iterated(object->ce);
	async_visit_t visit;

	if (!begin_step(&visit, iterated, object)) {
		return;
	}
	if (is_rewind) {
		iterated->original_funcs->rewind(iterator);
	} else {
		iterated->original_funcs->move_forward(iterator);
	}
	end_step(&visit);
}

static void on_forward(zend_object_iterator *iterator)
{
	step(iterator, false);
}

static void on_rewind(zend_object_iterator *iterator)
{
	step(iterator, true);
}

/* All iterators of a class have the same functions. */
static void replace_functions(zend_object_iterator *iterator, iterated_class_t *iterated)
{
	pthread_mutex_lock(&release_lock);
	if (iterated->original_funcs == NULL) {
		iterated->funcs = *iterator->funcs;
		iterated->funcs.move_forward = on_forward;
		iterated->funcs.rewind = iterator->funcs->rewind != NULL ? on_rewind : NULL;
		iterated->original_funcs = iterator->funcs;
	}
	pthread_mutex_unlock(&release_lock);
	iterator->funcs = &iterated->funcs;
}

static zend_object_iterator *get_guarded_iterator(zend_class_entry *class, zval *object, int by_ref)
{
	iterated_class_t *iterated = find_iterated(class);
	zend_object_iterator *iterator;
	async_visit_t visit;

	if (!begin_step(&visit, iterated, Z_OBJ_P(object))) {
		return NULL;
	}
	iterator = iterated->original(class, object, by_ref);
	if (iterator != NULL) {
		replace_functions(iterator, iterated);
	}
	end_step(&visit);
	return iterator;
}

void async_client_release_guard_iteration(zend_class_entry *class, const async_client_t *client)
{
	const zend_function *function = zend_hash_str_find_ptr(&class->function_table, ZEND_STRL("getiterator"));

	if (class->get_iterator == NULL || function == NULL || iterated_count == sizeof(iterated_classes) / sizeof(*iterated_classes)) {
		return;
	}
	iterated_classes[iterated_count++] = (iterated_class_t) {
		.class = class, .client = client, .original = class->get_iterator, .function = function,
	};
	class->get_iterator = get_guarded_iterator;
}

void async_client_release_restore(void)
{
	for (uint32_t i = 0; i < released_count; i++) {
		released_classes[i].handlers->dtor_obj = released_classes[i].original_dtor;
		released_classes[i].handlers->free_obj = released_classes[i].original_free;
	}
	for (uint32_t i = 0; i < iterated_count; i++) {
		iterated_classes[i].class->get_iterator = iterated_classes[i].original;
	}
	released_count = 0;
	iterated_count = 0;
}
