/* group_delivery.c - who gets the outcomes of a group: futures, and flows that iterate. */
/* SPDX-License-Identifier: MIT */
#include "sync/group_state.h"

#include "zend_exceptions.h"
#include "core/callback.h"
#include "core/failure.h"
#include "core/request.h"

/* A pending future. It goes away when the future is settled, or cannot be reached any more. */
typedef struct request {
	async_future_source_t source;
	async_list_t link;      /* among the group's requests of this kind */
	async_group_t *group;   /* borrowed: the future keeps its object */
	async_future_t *future; /* borrowed: it tells when it goes away */
	uint64_t arrival;
	uint64_t last_serial;   /* ALL: of the last task that counts */
	bool ignores_failures;  /* ALL */
} request_t;

/* A flow that waits for the next outcome; on its stack. */
typedef struct loop {
	async_waiter_t waiter;
	uint64_t arrival;
	async_task_t *promised; /* by a set; NULL when there is nothing yet */
} loop_t;

zend_object *(*async_group_combine)(zend_string *message, zval *failures);

/* ---- tasks ---- */

static async_task_t *task_of(async_list_t *node)
{
	return ASYNC_LIST_ENTRY(node, async_task_t, link);
}

static async_task_t *success_of(async_list_t *node)
{
	return ASYNC_LIST_ENTRY(node, async_task_t, outcome.success_link);
}

static void unlink_task(async_task_t *task)
{
	async_list_unlink(&task->link);
	async_list_unlink(&task->outcome.success_link);
}

/* It was delivered. Whoever got it has references of his own: nothing is freed here for good. */
static void remove_task(async_task_t *task)
{
	HashTable *tasks = &task->group->tasks;

	unlink_task(task);
	if (task->key.name) {
		zend_hash_del(tasks, task->key.name);
	} else {
		zend_hash_index_del(tasks, (zend_ulong) task->key.number);
	}
}

/* Takes ownership of the value. */
static void put(zval *array, const async_group_key_t *key, zval *value)
{
	if (key->name) {
		zend_hash_add_new(Z_ARRVAL_P(array), key->name, value);
	} else {
		zend_hash_index_add_new(Z_ARRVAL_P(array), (zend_ulong) key->number, value);
	}
}

static bool has_settled(const async_task_t *task)
{
	return task->state == ASYNC_TASK_SETTLED;
}

/* ---- requests ---- */

/* The future needs the object no more. If nobody else holds it, it goes as soon as destructors can run; but
 * its tasks are cancelled now. */
static void let_object_go(async_group_t *group, async_future_t *future)
{
	zval object;

	async_future_let_go(future, &object);
	if (Z_TYPE(object) == IS_UNDEF) {
		return;
	}
	if (Z_REFCOUNT(object) > 1 || !async_request_is_started()) {
		zval_ptr_dtor(&object);
		return;
	}
	async_group_object_dropped(group);
	async_callback_release_later(group->scope->base.parent, Z_OBJ(object));
}

/* Returns its future, which is to be settled next. */
static async_future_t *close_request(request_t *request)
{
	async_future_t *future = request->future;

	async_future_detach_source(future);
	async_list_unlink(&request->link);
	efree(request);
	return future;
}

static void on_unwanted(async_future_source_t *source)
{
	request_t *request = (request_t *) source;
	async_group_t *group = request->group;

	let_object_go(group, close_request(request));
}

/* Returns its future, with one reference. */
static async_future_t *open_request(
	async_group_t *group, async_group_request_kind_t kind, bool ignores_failures)
{
	request_t *request = emalloc(sizeof(request_t));
	zval object;

	*request = (request_t){
		.source.on_unwanted = on_unwanted,
		.group = group,
		.future = async_future_create(),
		.arrival = ++group->last_arrival,
		.last_serial = group->last_serial,
		.ignores_failures = ignores_failures,
	};
	async_list_append(&group->requests[kind], &request->link);
	async_future_attach_source(request->future, &request->source);
	ZVAL_OBJ_COPY(&object, group->object);
	async_future_keep(request->future, &object);
	return request->future;
}

static request_t *first_request(async_group_t *group, async_group_request_kind_t kind)
{
	async_list_t *requests = &group->requests[kind];

	return async_list_is_empty(requests) ? NULL : ASYNC_LIST_ENTRY(requests->next, request_t, link);
}

void async_group_forget_requests(async_group_t *group)
{
	for (int kind = 0; kind < ASYNC_GROUP_REQUEST_KINDS; kind++) {
		while (!async_list_is_empty(&group->requests[kind])) {
			close_request(first_request(group, kind));
		}
	}
}

/* ---- answers ---- */

/* Tasks end where no PHP code is. */
static async_location_t place_of_settling(const async_group_t *group)
{
	async_location_t here = async_location_current();

	return here.file ? here : group->end_place;
}

static void settle_with(async_future_t *future, async_task_t *task)
{
	async_location_t place = place_of_settling(task->group);

	if (!task->outcome.error) {
		async_future_complete_at(future, &task->outcome.value, place);
		return;
	}
	async_future_fail_at(future, task->outcome.error, place);
	if (task->is_failure_known) {
		async_future_take_error(future);
	}
}

static void answer(request_t *request, async_task_t *task)
{
	async_group_t *group = request->group;
	async_future_t *future = close_request(request);

	settle_with(future, task);
	let_object_go(group, future);
}

/* What is made where no PHP code is names the place where the future was asked for. */
static void set_place(zend_object *exception, async_location_t place)
{
	zval value;

	if (!place.file || async_location_current().file) {
		return;
	}
	ZVAL_STR(&value, place.file);
	zend_update_property_ex(zend_ce_exception, exception, ZSTR_KNOWN(ZEND_STR_FILE), &value);
	ZVAL_LONG(&value, place.line);
	zend_update_property_ex(zend_ce_exception, exception, ZSTR_KNOWN(ZEND_STR_LINE), &value);
}

/* Takes ownership of the exception. */
static void fail_with(request_t *request, zend_object *exception, bool is_known)
{
	async_group_t *group = request->group;
	async_future_t *future = close_request(request);

	set_place(exception, async_future_created_at(future));
	async_future_fail_at(future, exception, place_of_settling(group));
	if (is_known) {
		async_future_take_error(future);
	}
	OBJ_RELEASE(exception);
	let_object_go(group, future);
}

static void reject(request_t *request)
{
	fail_with(request, async_failure_create(async_ce_exception, "No task is left in the TaskSet"), false);
}

/* What has settled, of the first tasks up to a serial. */
typedef struct collection {
	zval values;        /* owned: by key */
	zval failures;      /* owned: a list */
	bool is_each_known; /* of the failures; cancellations are not surprising */
} collection_t;

static void collect_one(collection_t *collection, async_task_t *task)
{
	zval copy;

	if (!task->outcome.error) {
		ZVAL_COPY(&copy, &task->outcome.value);
		put(&collection->values, &task->key, &copy);
		return;
	}
	ZVAL_OBJ_COPY(&copy, task->outcome.error);
	add_next_index_zval(&collection->failures, &copy);
	collection->is_each_known &= task->is_failure_known || async_failure_is_cancellation(task->outcome.error);
}

/* A set gives away what is collected. */
static void collect(async_group_t *group, uint64_t last_serial, collection_t *collection)
{
	async_task_t *task;

	array_init(&collection->values);
	array_init(&collection->failures);
	collection->is_each_known = true;
	ZEND_HASH_FOREACH_PTR(&group->tasks, task) {
		if (task->serial > last_serial) {
			break;
		}
		if (has_settled(task)) {
			collect_one(collection, task);
			if (group->options.is_set) {
				remove_task(task);
			}
		}
	} ZEND_HASH_FOREACH_END();
}

/* Nobody else may hold what a set has given away. */
static void discard(const async_group_t *group, zval *array)
{
	if (group->options.is_set) {
		async_group_release_later(group, array);
	} else {
		zval_ptr_dtor(array);
	}
}

static zend_object *combine(collection_t *collection)
{
	uint32_t failures = zend_hash_num_elements(Z_ARRVAL(collection->failures));
	uint32_t count = failures + zend_hash_num_elements(Z_ARRVAL(collection->values));

	return async_group_combine(
		strpprintf(0, "%" PRIu32 " of %" PRIu32 " tasks failed", failures, count), &collection->failures);
}

static void answer_with_all(request_t *request)
{
	async_group_t *group = request->group;
	collection_t collection;

	collect(group, request->last_serial, &collection);
	if (zend_hash_num_elements(Z_ARRVAL(collection.failures)) > 0 && !request->ignores_failures) {
		zend_object *composite = combine(&collection);
		discard(group, &collection.values);
		fail_with(request, composite, collection.is_each_known);
		return;
	}
	async_future_t *future = close_request(request);

	async_future_complete_at(future, &collection.values, place_of_settling(group));
	zval_ptr_dtor(&collection.values);
	discard(group, &collection.failures);
	let_object_go(group, future);
}

/* There are nothing but failures. */
static void answer_with_failures(request_t *request)
{
	collection_t collection;

	collect(request->group, UINT64_MAX, &collection);
	zend_object *composite = combine(&collection);
	zval_ptr_dtor(&collection.values); /* empty */
	fail_with(request, composite, collection.is_each_known);
}

/* The serial up to which all tasks have settled. */
static uint64_t settled_up_to(const async_group_t *group)
{
	return async_group_is_finished(group) ? UINT64_MAX : task_of(group->unsettled.next)->serial - 1;
}

static void reject_all(async_group_t *group, async_group_request_kind_t kind)
{
	while (first_request(group, kind)) {
		reject(first_request(group, kind));
	}
}

void async_group_answer_requests(async_group_t *group)
{
	const uint64_t last_serial = settled_up_to(group);
	request_t *request;

	while ((request = first_request(group, ASYNC_GROUP_ALL)) && request->last_serial <= last_serial) {
		answer_with_all(request);
	}
	if (!async_group_is_finished(group)) {
		return;
	}
	while ((request = first_request(group, ASYNC_GROUP_SUCCESS)) && !async_list_is_empty(&group->settled)) {
		answer_with_failures(request);
	}
	if (async_group_count(group) == 0) {
		reject_all(group, ASYNC_GROUP_FIRST);
		reject_all(group, ASYNC_GROUP_SUCCESS);
	}
}

/* ---- delivery ---- */

/* Those who wait for the first outcome, or success, of a group all get the same one. */
static void announce(async_task_t *task)
{
	async_group_t *group = task->group;
	request_t *request;

	while ((request = first_request(group, ASYNC_GROUP_FIRST))) {
		answer(request, task);
	}
	while (!task->outcome.error && (request = first_request(group, ASYNC_GROUP_SUCCESS))) {
		answer(request, task);
	}
	async_wake_all(&group->progress);
}

static loop_t *first_loop(const async_group_t *group)
{
	return async_event_has_waiters(&group->progress)
		? (loop_t *) ASYNC_LIST_ENTRY(group->progress.waiters.next, async_waiter_t, link) : NULL;
}

static request_t *earlier(request_t *one, request_t *other)
{
	if (!one || !other) {
		return one ? one : other;
	}
	return one->arrival < other->arrival ? one : other;
}

static void promise(loop_t *loop, async_task_t *task)
{
	unlink_task(task);
	task->state = ASYNC_TASK_PROMISED;
	loop->promised = task;
	async_wake(&loop->waiter);
}

/* The outcome goes to the one who came first among those who accept it; or stays in the set. */
static void offer(async_task_t *task)
{
	async_group_t *group = task->group;
	loop_t *loop = first_loop(group);
	request_t *request = first_request(group, ASYNC_GROUP_FIRST);

	if (!task->outcome.error) {
		request = earlier(request, first_request(group, ASYNC_GROUP_SUCCESS));
	}
	if (loop && (!request || loop->arrival < request->arrival)) {
		promise(loop, task);
	} else if (request) {
		answer(request, task);
		remove_task(task);
	}
}

void async_group_deliver(async_task_t *task)
{
	if (task->group->options.is_set) {
		offer(task);
	} else {
		announce(task);
	}
}

/* The flow that it was promised to will not take it. It is still the one that comes next. */
static void give_back(async_task_t *task)
{
	async_group_t *group = task->group;

	task->state = ASYNC_TASK_SETTLED;
	async_list_insert_before(group->settled.next, &task->link);
	if (!task->outcome.error) {
		async_list_insert_before(group->successes.next, &task->outcome.success_link);
	}
	offer(task);
	async_group_conclude(group);
}

/* ---- futures ---- */

/* A future for an outcome that is there. */
static async_future_t *deliver_at_once(async_task_t *task)
{
	async_group_t *group = task->group;
	async_future_t *future = async_future_create();

	settle_with(future, task);
	if (group->options.is_set) {
		remove_task(task);
		async_group_conclude(group);
	}
	return future;
}

/* A future that may be settled on return. */
static async_future_t *ask(async_group_t *group, async_group_request_kind_t kind, bool ignores_failures)
{
	async_future_t *future = open_request(group, kind, ignores_failures);

	async_group_conclude(group);
	return future;
}

async_future_t *async_group_first(async_group_t *group)
{
	if (async_group_count(group) == 0) {
		return NULL;
	}
	if (!async_list_is_empty(&group->settled)) {
		return deliver_at_once(task_of(group->settled.next));
	}
	return ask(group, ASYNC_GROUP_FIRST, false);
}

async_future_t *async_group_success(async_group_t *group)
{
	if (async_group_count(group) == 0) {
		return NULL;
	}
	if (!async_list_is_empty(&group->successes)) {
		return deliver_at_once(success_of(group->successes.next));
	}
	return ask(group, ASYNC_GROUP_SUCCESS, false);
}

async_future_t *async_group_all(async_group_t *group, bool ignores_failures)
{
	return ask(group, ASYNC_GROUP_ALL, ignores_failures);
}

/* ---- what has settled ---- */

void async_group_values(async_group_t *group, zval *result)
{
	async_task_t *task;
	zval copy;

	array_init(result);
	ZEND_HASH_FOREACH_PTR(&group->tasks, task) {
		if (has_settled(task) && !task->outcome.error) {
			ZVAL_COPY(&copy, &task->outcome.value);
			put(result, &task->key, &copy);
		}
	} ZEND_HASH_FOREACH_END();
}

void async_group_failures(async_group_t *group, zval *result)
{
	async_task_t *task;
	zval copy;

	array_init(result);
	ZEND_HASH_FOREACH_PTR(&group->tasks, task) {
		if (has_settled(task) && task->outcome.error) {
			ZVAL_OBJ_COPY(&copy, task->outcome.error);
			put(result, &task->key, &copy);
		}
	} ZEND_HASH_FOREACH_END();
}

void async_group_suppress_failures(async_group_t *group)
{
	ASYNC_LIST_FOREACH(&group->settled, node) {
		task_of(node)->is_failure_known = true;
	}
}

/* ---- iteration ---- */

/* What is there already after this place. */
static async_task_t *following(async_group_t *group, const async_group_cursor_t *cursor)
{
	bool is_first = !cursor->last || group->options.is_set;
	async_list_t *next = is_first ? group->settled.next : cursor->last->link.next;

	return next == &group->settled ? NULL : task_of(next);
}

static void take(async_task_t *task, async_group_cursor_t *cursor, async_group_outcome_t *outcome)
{
	async_group_t *group = task->group;

	if (task->key.name) {
		ZVAL_STR_COPY(&outcome->key, task->key.name);
	} else {
		ZVAL_LONG(&outcome->key, task->key.number);
	}
	outcome->error = task->outcome.error;
	if (outcome->error) {
		GC_ADDREF(outcome->error);
		ZVAL_NULL(&outcome->value);
	} else {
		ZVAL_COPY(&outcome->value, &task->outcome.value);
	}
	if (!group->options.is_set) {
		cursor->last = task;
		return;
	}
	remove_task(task);
	async_group_conclude(group);
}

/* What there is in the end: a promised task, or a reason to look again. False with an exception. */
static bool wait_for_next(async_group_t *group, async_task_t **promised)
{
	loop_t self = {.waiter.event = &group->progress, .arrival = ++group->last_arrival};

	if (!async_request_start()) {
		return false;
	}
	if (async_wait(&self.waiter, 1, ASYNC_NO_DEADLINE) != ASYNC_WAIT_CANCELLED) {
		*promised = self.promised;
		return true;
	}
	if (self.promised) {
		give_back(self.promised);
	}
	return false;
}

async_group_result_t async_group_next(
	async_group_t *group, async_group_cursor_t *cursor, async_group_outcome_t *outcome)
{
	async_task_t *task = following(group, cursor);

	while (!task) {
		if (group->is_complete) {
			return ASYNC_GROUP_END;
		}
		if (!wait_for_next(group, &task)) {
			return ASYNC_GROUP_FAILED;
		}
		if (!task) {
			task = following(group, cursor);
		}
	}
	take(task, cursor, outcome);
	return ASYNC_GROUP_DONE;
}
