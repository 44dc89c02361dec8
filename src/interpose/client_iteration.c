/* client_iteration.c - foreach over objects of a connection. */
/* SPDX-License-Identifier: MIT */
#include "interpose/client_iteration.h"

#include "core/coroutine.h"
#include "core/native_call.h"
#include "interpose/visit.h"

#include <pthread.h>

/* PDOStatement and mysqli_result. */
#define MOST_CLASSES 2

typedef struct iterated_class {
	zend_class_entry *class;
	const async_client_t *client;
	zend_object_iterator *(*original)(zend_class_entry *class, zval *object, int by_ref);
	const zend_object_iterator_funcs *original_funcs; /* NULL before the first iteration */
	zend_object_iterator_funcs funcs;
	const zend_function *function; /* that does the same, to be named */
} iterated_class_t;

static iterated_class_t iterated_classes[MOST_CLASSES];
static uint32_t iterated_count;
static pthread_mutex_t functions_lock = PTHREAD_MUTEX_INITIALIZER;

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
	const void *place = async_wait_is_possible() ? iterated->client->place(object) : NULL;

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
		async_native_call_restore_reason(EG(current_execute_data)->func);
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
	pthread_mutex_lock(&functions_lock);
	if (iterated->original_funcs == NULL) {
		iterated->funcs = *iterator->funcs;
		iterated->funcs.move_forward = on_forward;
		iterated->funcs.rewind = iterator->funcs->rewind != NULL ? on_rewind : NULL;
		iterated->original_funcs = iterator->funcs;
	}
	pthread_mutex_unlock(&functions_lock);
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

void async_client_iteration_guard(zend_class_entry *class, const async_client_t *client)
{
	const zend_function *function = zend_hash_str_find_ptr(&class->function_table, ZEND_STRL("getiterator"));

	if (class->get_iterator == NULL || function == NULL || iterated_count == MOST_CLASSES) {
		return;
	}
	iterated_classes[iterated_count++] = (iterated_class_t) {
		.class = class, .client = client, .original = class->get_iterator, .function = function,
	};
	class->get_iterator = get_guarded_iterator;
}

void async_client_iteration_restore(void)
{
	for (uint32_t i = 0; i < iterated_count; i++) {
		iterated_classes[i].class->get_iterator = iterated_classes[i].original;
	}
	iterated_count = 0;
}
