/* client_release.c - objects of a connection that are dropped while somebody is inside of it. */
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

static released_class_t released_classes[MOST_CLASSES];
static uint32_t released_count;
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

void async_client_release_restore(void)
{
	for (uint32_t i = 0; i < released_count; i++) {
		released_classes[i].handlers->dtor_obj = released_classes[i].original_dtor;
		released_classes[i].handlers->free_obj = released_classes[i].original_free;
	}
	released_count = 0;
}
