/* visit.c - which coroutine is inside of which handle of a client library. */
/* SPDX-License-Identifier: MIT */
#include "interpose/visit.h"

#include "core/coroutine.h"
#include "interpose/conversation.h"

#define BUCKETS 32

/* By address of the place; each all zeros until its first visit. Owned; NULL until the first visit of all. */
static ASYNC_THREAD_LOCAL async_list_t *buckets;

static zend_string *describe_visit(const async_event_t *event)
{
	const async_visit_t *visit = ASYNC_LIST_ENTRY(event, async_visit_t, over);

	if (visit->object == NULL) {
		return strpprintf(0, "end of another coroutine's %s()", visit->function);
	}
	return strpprintf(0, "%s #%" PRIu32 ": end of another coroutine's %s()",
		ZSTR_VAL(visit->object->ce->name), visit->object->handle, visit->function);
}

static const async_event_type_t visit_type = {.is_external = false, .describe = describe_visit};

static async_list_t *bucket_of(const void *place)
{
	uintptr_t address = (uintptr_t) place;

	return &buckets[((address >> 4) ^ (address >> 9)) % BUCKETS];
}

void async_visit_begin(async_visit_t *visit, const void *place, zend_object *object)
{
	async_list_t *bucket;

	if (UNEXPECTED(buckets == NULL)) {
		buckets = pecalloc(BUCKETS, sizeof(*buckets), 1);
	}
	bucket = bucket_of(place);
	if (UNEXPECTED(bucket->next == NULL)) {
		async_list_init(bucket);
	}
	async_event_init(&visit->over, &visit_type);
	visit->place = place;
	visit->object = object;
	visit->visitor = async_scheduler_current();
	visit->left = NULL;
	async_list_append(bucket, &visit->link);
}

void async_visit_name_function(async_visit_t *visit, const zend_function *function)
{
	visit->class_name = function->common.scope != NULL ? function->common.scope->name : NULL;
	visit->function = ZSTR_VAL(function->common.function_name);
}

void async_visit_name_end(async_visit_t *visit)
{
	visit->class_name = visit->object->ce->name;
	visit->function = "__destruct";
}

/* Still part of the visit: the release of a statement talks to the server. It may leave more of them. */
static void release_left_objects(async_visit_t *visit)
{
	HashTable *left;

	while (UNEXPECTED((left = visit->left) != NULL)) {
		visit->left = NULL;
		zend_array_destroy(left);
	}
}

void async_visit_end(async_visit_t *visit)
{
	release_left_objects(visit);
	async_list_unlink(&visit->link);
	async_wake_all(&visit->over);
}

static async_visit_t *find_visit(const void *place, bool own)
{
	async_list_t *bucket;

	if (buckets == NULL || (bucket = bucket_of(place))->next == NULL) {
		return NULL;
	}
	ASYNC_LIST_FOREACH(bucket, node) {
		async_visit_t *visit = ASYNC_LIST_ENTRY(node, async_visit_t, link);
		if (visit->place == place && (visit->visitor == async_scheduler_current()) == own) {
			return visit;
		}
	}
	return NULL;
}

async_visit_t *async_visit_find_other(const void *place)
{
	return find_visit(place, false);
}

async_visit_t *async_visit_find_own(const void *place)
{
	return find_visit(place, true);
}

void async_visit_leave_object(async_visit_t *visit, zend_object *object)
{
	zval value;

	if (visit->left == NULL) {
		visit->left = zend_new_array(1);
	}
	ZVAL_OBJ_COPY(&value, object);
	zend_hash_next_index_insert_new(visit->left, &value);
}

void async_visit_refuse(const async_visit_t *visit, const zend_object *object)
{
	char act[128], holder_act[256];

	if (object != NULL) {
		snprintf(act, sizeof(act), "use %s #%" PRIu32, ZSTR_VAL(object->ce->name), object->handle);
	} else {
		snprintf(act, sizeof(act), "connect");
	}
	snprintf(holder_act, sizeof(holder_act), "%s%s%s() with %s",
		visit->class_name != NULL ? ZSTR_VAL(visit->class_name) : "", visit->class_name != NULL ? "::" : "", visit->function,
		visit->object == object ? "it" : "the same connection");
	async_conversation_refuse(act, visit->visitor, holder_act);
}

bool async_visit_refuse_if_taken(const void *place, const zend_object *object, bool only_by_it)
{
	const async_visit_t *visit = async_visit_find_other(place);

	if (EXPECTED(visit == NULL) || (only_by_it && visit->object != object)) {
		return true;
	}
	async_visit_refuse(visit, object);
	return false;
}

void async_visits_reset(void)
{
	if (buckets != NULL) {
		memset(buckets, 0, BUCKETS * sizeof(*buckets));
	}
}

void async_visits_close(void)
{
	if (buckets != NULL) {
		pefree(buckets, 1);
		buckets = NULL;
	}
}
