/* group.c - the tasks of a group: queue, coroutine, end; and the end of the group. */
/* SPDX-License-Identifier: MIT */
#include "sync/group.h"

#include "core/callback.h"
#include "core/failure.h"
#include "core/finally.h"
#include "core/request.h"
#include "sync/group_state.h"

/* A flow that waits for a place in the queue; on its stack. */
typedef struct spawner {
	async_waiter_t waiter;
	bool has_place; /* one is reserved for it */
} spawner_t;

const char *async_group_name(const async_group_t *group)
{
	return group->options.is_set ? "TaskSet" : "TaskGroup";
}

static zend_string *describe_place(const async_event_t *event)
{
	const async_group_t *group = ASYNC_LIST_ENTRY(event, async_group_t, place);

	return strpprintf(0, "place in the queue of a %s with %" PRIu32 " queued tasks",
		async_group_name(group), group->queued);
}

static zend_string *describe_progress(const async_event_t *event)
{
	const async_group_t *group = ASYNC_LIST_ENTRY(event, async_group_t, progress);

	return strpprintf(0, "next outcome of a %s with %" PRIu32 " unfinished tasks",
		async_group_name(group), group->running + group->queued);
}

static zend_string *describe_complete(const async_event_t *event)
{
	const async_group_t *group = ASYNC_LIST_ENTRY(event, async_group_t, complete);

	return strpprintf(0, "completion of a %s with %" PRIu32 " unfinished tasks",
		async_group_name(group), group->running + group->queued);
}

static const async_event_type_t place_type = {.describe = describe_place};
static const async_event_type_t progress_type = {.describe = describe_progress};
static const async_event_type_t complete_type = {.describe = describe_complete};

/* ---- state ---- */

bool async_group_is_closed(const async_group_t *group)
{
	return group->is_closed;
}

bool async_group_is_finished(const async_group_t *group)
{
	return async_list_is_empty(&group->unsettled);
}

bool async_group_is_complete(const async_group_t *group)
{
	return group->is_complete;
}

uint32_t async_group_count(const async_group_t *group)
{
	return zend_hash_num_elements(&group->tasks);
}

/* Whether a task that comes now runs at once. */
static bool has_free_place(const async_group_t *group)
{
	return group->options.concurrency == 0 || group->running < group->options.concurrency;
}

/* ---- tasks ---- */

static void free_call(async_task_t *task)
{
	zval_ptr_dtor(&task->call.callable);
	async_arguments_free(task->call.arguments);
	if (task->call.place.file) {
		zend_string_release(task->call.place.file);
	}
}

/* The destructor of the table. */
static void free_task(zval *element)
{
	async_task_t *task = Z_PTR_P(element);

	switch ((async_task_state_t) task->state) {
		case ASYNC_TASK_QUEUED:
			free_call(task);
			break;
		case ASYNC_TASK_RUNNING:
			/* Only after a fatal error: else the object lives until all have ended. */
			async_event_unsubscribe(&task->end);
			break;
		default:
			zval_ptr_dtor(&task->outcome.value);
			if (task->outcome.error) {
				OBJ_RELEASE(task->outcome.error);
			}
	}
	if (task->key.name) {
		zend_string_release(task->key.name);
	}
	efree(task);
}

static bool is_key_in_use(const async_group_t *group, const async_group_key_t *key)
{
	return key->name ? zend_hash_exists(&group->tasks, key->name)
		: zend_hash_index_exists(&group->tasks, (zend_ulong) key->number);
}

static bool has_number_left(const async_group_t *group)
{
	return group->next_number <= ZEND_LONG_MAX;
}

static void add_to_table(async_group_t *group, async_task_t *task)
{
	const async_group_key_t *key = &task->key;

	if (key->name) {
		zend_hash_add_new_ptr(&group->tasks, key->name, task);
		return;
	}
	zend_hash_index_add_new_ptr(&group->tasks, (zend_ulong) key->number, task);
	if (key->number >= 0 && (zend_ulong) key->number >= group->next_number) {
		group->next_number = (zend_ulong) key->number + 1;
	}
}

/* A task without a state yet. */
static async_task_t *add_task(async_group_t *group, const async_group_key_t *key)
{
	async_task_t *task = emalloc(sizeof(async_task_t));

	task->group = group;
	task->key = key ? *key : (async_group_key_t){.number = (zend_long) group->next_number};
	if (task->key.name) {
		zend_string_addref(task->key.name);
	}
	task->serial = ++group->last_serial;
	task->is_failure_known = false;
	async_list_append(&group->unsettled, &task->link);
	add_to_table(group, task);
	return task;
}

/* error takes the place of the value. */
static void settle(async_task_t *task, zval *value, zend_object *error)
{
	async_group_t *group = task->group;

	async_list_unlink(&task->link);
	async_list_append(&group->settled, &task->link);
	async_list_init(&task->outcome.success_link);
	task->state = ASYNC_TASK_SETTLED;
	task->outcome.error = error;
	if (error) {
		GC_ADDREF(error);
		ZVAL_UNDEF(&task->outcome.value);
	} else {
		ZVAL_COPY_DEREF(&task->outcome.value, value);
		async_list_append(&group->successes, &task->outcome.success_link);
	}
	async_group_deliver(task);
}

static void start_queued(async_group_t *group);
static void grant_places(async_group_t *group);

static void on_task_ended(async_waiter_t *waiter)
{
	async_task_t *task = ASYNC_LIST_ENTRY(waiter, async_task_t, end);
	async_coroutine_t *coroutine = ASYNC_LIST_ENTRY(waiter->event, async_coroutine_t, done);
	async_group_t *group = task->group;

	group->running--;
	group->end_place = (async_location_t){coroutine->spawn_file, coroutine->spawn_line};
	settle(task, &coroutine->result, coroutine->exception);
	start_queued(group);
	grant_places(group);
	async_group_conclude(group);
	group->end_place = (async_location_t){NULL, 0};
}

static void run(async_task_t *task, async_coroutine_t *coroutine)
{
	task->state = ASYNC_TASK_RUNNING;
	task->group->running++;
	async_event_subscribe(&coroutine->done, &task->end, on_task_ended);
	async_coroutine_launch(coroutine);
}

/* ---- the queue ---- */

/* Takes ownership of the callable and the arguments. */
static void enqueue(async_task_t *task, zval *callable, async_arguments_t *arguments)
{
	async_group_t *group = task->group;

	task->state = ASYNC_TASK_QUEUED;
	ZVAL_COPY_VALUE(&task->call.callable, callable);
	task->call.arguments = arguments;
	task->call.place = async_location_current();
	if (task->call.place.file) {
		zend_string_addref(task->call.place.file);
	}
	group->queued++;
	if (!group->first_queued) {
		group->first_queued = task;
	}
}

static async_task_t *dequeue(async_group_t *group)
{
	async_task_t *task = group->first_queued;
	async_list_t *following = task->link.next;

	group->queued--;
	group->first_queued =
		following == &group->unsettled ? NULL : ASYNC_LIST_ENTRY(following, async_task_t, link);
	return task;
}

/* As if spawn() had made the coroutine. Nothing refuses it: a group whose scope does has no queue. */
static void start_task(async_task_t *task)
{
	async_coroutine_t *coroutine =
		async_coroutine_prepare(&task->group->scope->base, &task->call.callable, 0, NULL, NULL);

	ZEND_ASSERT(coroutine);
	if (coroutine->spawn_file) {
		zend_string_release(coroutine->spawn_file);
	}
	coroutine->arguments = task->call.arguments;
	coroutine->spawn_file = task->call.place.file;
	coroutine->spawn_line = task->call.place.line;
	run(task, coroutine);
}

static void start_queued(async_group_t *group)
{
	while (group->first_queued && has_free_place(group)) {
		start_task(dequeue(group));
	}
}

/* The array may find no memory: what is moved has one owner at any moment. */
static void move_value(zval *array, zval *value)
{
	zend_hash_next_index_insert(Z_ARRVAL_P(array), value);
	ZVAL_UNDEF(value);
}

/* What is left of the call has no destructors. */
static void move_call(async_task_t *task, zval *array)
{
	async_arguments_t *arguments = task->call.arguments;
	zval named;

	move_value(array, &task->call.callable);
	for (uint32_t i = 0; arguments && i < arguments->count; i++) {
		move_value(array, &arguments->values[i]);
	}
	if (arguments && arguments->named) {
		ZVAL_ARR(&named, arguments->named);
		move_value(array, &named);
		arguments->named = NULL;
	}
	free_call(task);
}

void async_group_release_later(const async_group_t *group, zval *array)
{
	if (async_request_is_started() && zend_hash_num_elements(Z_ARRVAL_P(array)) > 0) {
		async_callback_release_value_later(group->scope->base.parent, array);
	} else {
		zval_ptr_dtor(array);
	}
}

static zend_object *create_reason(const async_group_t *group, const char *what)
{
	char message[64];

	snprintf(message, sizeof(message), "%s %s", async_group_name(group), what);
	return async_failure_create(async_ce_cancellation, message);
}

/* What was queued never starts. */
static void settle_queued(async_group_t *group)
{
	zval calls;

	if (!group->first_queued) {
		return;
	}
	bool is_default = !group->reason;
	zend_object *reason = is_default ? create_reason(group, "has been cancelled") : group->reason;

	array_init(&calls);
	while (group->first_queued) {
		async_task_t *task = dequeue(group);
		move_call(task, &calls);
		settle(task, NULL, reason);
	}
	if (is_default) {
		OBJ_RELEASE(reason);
	}
	async_group_release_later(group, &calls);
}

/* A fatal error ends coroutines without telling anybody; but then the scope has lost its members. */
static bool has_lost_tasks(const async_group_t *group)
{
	return group->running > 0 && group->scope->base.alive == 0;
}

static void settle_lost(async_group_t *group, zend_object *reason)
{
	while (group->running > 0) {
		async_task_t *task = ASYNC_LIST_ENTRY(group->unsettled.next, async_task_t, link);
		group->running--;
		settle(task, NULL, reason);
	}
	group->reason = reason;
	settle_queued(group);
	group->reason = NULL;
}

void async_group_notice_fatal_error(async_group_t *group)
{
	if (EXPECTED(!has_lost_tasks(group))) {
		return;
	}
	zend_object *reason = async_failure_create(async_ce_cancellation, "The task was ended by a fatal error");

	settle_lost(group, reason);
	OBJ_RELEASE(reason);
	async_group_conclude(group);
}

/* ---- places in the queue ---- */

static spawner_t *first_spawner(async_group_t *group)
{
	return (spawner_t *) ASYNC_LIST_ENTRY(group->place.waiters.next, async_waiter_t, link);
}

static void grant_places(async_group_t *group)
{
	while (async_event_has_waiters(&group->place)
			&& (uint64_t) group->queued + group->reserved < group->options.queue_limit) {
		spawner_t *spawner = first_spawner(group);
		spawner->has_place = true;
		group->reserved++;
		async_wake(&spawner->waiter);
	}
}

/* Nobody overtakes those who came earlier, be they still waiting or just woken. */
static bool must_wait(const async_group_t *group)
{
	return group->reserved > 0 || async_event_has_waiters(&group->place)
		|| (!has_free_place(group) && group->queued >= group->options.queue_limit);
}

/* Returns false with an exception. */
static bool wait_for_place(async_group_t *group)
{
	spawner_t self = {.waiter.event = &group->place};

	if (!async_request_start()) {
		return false;
	}
	async_wait_result_t result = async_wait(&self.waiter, 1, ASYNC_NO_DEADLINE);

	group->reserved -= self.has_place;
	return result != ASYNC_WAIT_CANCELLED;
}

/* ---- spawning ---- */

static async_group_result_t check(const async_group_t *group, const async_group_key_t *key)
{
	if (group->is_closed) {
		return ASYNC_GROUP_CLOSED;
	}
	if (key) {
		return is_key_in_use(group, key) ? ASYNC_GROUP_DUPLICATE : ASYNC_GROUP_DONE;
	}
	return has_number_left(group) ? ASYNC_GROUP_DONE : ASYNC_GROUP_NO_KEY;
}

static async_group_result_t add(async_group_t *group, const async_group_key_t *key, zval *callable,
	uint32_t argc, zval *argv, HashTable *named)
{
	if (!has_free_place(group)) {
		async_arguments_t *arguments = async_arguments_copy(argc, argv, named);
		enqueue(add_task(group, key), callable, arguments);
		return ASYNC_GROUP_DONE;
	}
	async_coroutine_t *coroutine = async_coroutine_prepare(&group->scope->base, callable, argc, argv, named);

	if (!coroutine) {
		return ASYNC_GROUP_FAILED;
	}
	run(add_task(group, key), coroutine);
	return ASYNC_GROUP_DONE;
}

async_group_result_t async_group_spawn(async_group_t *group, const async_group_key_t *key, zval *callable,
	uint32_t argc, zval *argv, HashTable *named)
{
	async_group_result_t result = check(group, key);

	if (result == ASYNC_GROUP_DONE && must_wait(group)) {
		result = wait_for_place(group) ? check(group, key) : ASYNC_GROUP_FAILED;
	}
	if (result == ASYNC_GROUP_DONE) {
		result = add(group, key, callable, argc, argv, named);
	} else {
		zval_ptr_dtor(callable);
	}
	grant_places(group);
	return result;
}

/* ---- the end ---- */

static void start_finally(async_group_t *group)
{
	if (group->finally_callbacks.count && async_request_start()) {
		async_finally_start_uncounted(&group->finally_callbacks, &group->scope->base, group->object);
	}
}

static void complete(async_group_t *group)
{
	group->is_complete = true;
	async_wake_all(&group->complete);
	async_wake_all(&group->progress);
	start_finally(group);
	if (group->keeps_object) {
		group->keeps_object = false;
		async_callback_release_later(group->scope->base.parent, group->object);
	}
}

void async_group_conclude(async_group_t *group)
{
	async_group_answer_requests(group);
	if (group->is_closed && !group->is_complete && async_group_is_finished(group)) {
		complete(group);
	}
}

void async_group_close(async_group_t *group)
{
	if (!group->is_closed) {
		group->is_closed = true;
		async_wake_all_with_error(&group->place);
		async_group_conclude(group);
	}
}

/* Somebody ends the scope; its members are still to be cancelled. */
static void on_disposed(async_scope_dependent_t *dependent)
{
	async_group_t *group = ASYNC_LIST_ENTRY(dependent, async_group_t, dependent);

	settle_queued(group);
	async_group_close(group);
	async_group_conclude(group);
}

void async_group_cancel(async_group_t *group, zend_object *reason)
{
	if (!reason) {
		reason = create_reason(group, "has been cancelled");
	}
	group->reason = reason;
	GC_ADDREF(reason);
	async_scope_cancel(group->scope, reason);
	group->reason = NULL;
	OBJ_RELEASE(reason);
}

void async_group_dispose(async_group_t *group)
{
	if (!group->scope->is_cancelled) {
		async_group_cancel(group, create_reason(group, "has been disposed of"));
	}
}

bool async_group_wait_complete(async_group_t *group)
{
	while (!group->is_complete) {
		if (!async_request_start()) {
			return false;
		}
		if (async_wait_event(&group->complete, ASYNC_NO_DEADLINE) == ASYNC_WAIT_CANCELLED) {
			return false;
		}
	}
	return true;
}

void async_group_add_finally(async_group_t *group, zval *callback)
{
	async_finally_add(&group->finally_callbacks, callback);
}

/* ---- the group itself ---- */

async_group_t *async_group_create(
	async_scope_t *parent, zend_object *object, const async_group_options_t *options)
{
	async_group_t *group = ecalloc(1, sizeof(async_group_t));

	group->scope = async_scope_create(parent);
	group->scope->is_safe = false;
	group->dependent.on_disposed = on_disposed;
	async_membership_depend(&group->scope->base, &group->dependent);
	group->object = object;
	group->options = *options;
	zend_hash_init(&group->tasks, 0, NULL, free_task, 0);
	async_list_init(&group->unsettled);
	async_list_init(&group->settled);
	async_list_init(&group->successes);
	async_event_init(&group->place, &place_type);
	async_event_init(&group->progress, &progress_type);
	async_event_init(&group->complete, &complete_type);
	for (int kind = 0; kind < ASYNC_GROUP_REQUEST_KINDS; kind++) {
		async_list_init(&group->requests[kind]);
	}
	return group;
}

/* Whether nobody but the group can tell that its scope is there. */
static bool is_scope_unused(const async_group_t *group)
{
	const async_scope_t *scope = &group->scope->base;

	return scope->alive == 0 && async_list_is_empty(&scope->children)
		&& scope->dependents.next == scope->dependents.previous;
}

void async_group_object_dropped(async_group_t *group)
{
	if (!group->scope->is_cancelled && !is_scope_unused(group)) {
		async_group_cancel(group, create_reason(group, "is being disposed due to object destruction"));
	}
	async_group_close(group);
	if (!group->is_complete && !group->keeps_object) {
		group->keeps_object = true;
		GC_ADDREF(group->object);
	}
}

/* Whether the context of the scope goes with the group. */
static bool owns_context(const async_group_t *group)
{
	return group->scope->base.context && group->scope->base.references == 1;
}

/* The collector may be at work: then what it was told of is given up here, and not later. */
static void release_context(async_group_t *group)
{
	zend_object *context = group->scope->base.context;

	if (owns_context(group)) {
		group->scope->base.context = NULL;
		OBJ_RELEASE(context);
	}
}

void async_group_free(async_group_t *group)
{
	async_group_forget_requests(group);
	async_membership_independ(&group->dependent);
	async_finally_free(&group->finally_callbacks);
	zend_hash_destroy(&group->tasks);
	release_context(group);
	async_scope_release(group->scope);
	efree(group);
}

static void add_task_to_gc(const async_task_t *task, zend_get_gc_buffer *buffer)
{
	switch ((async_task_state_t) task->state) {
		case ASYNC_TASK_QUEUED:
			zend_get_gc_buffer_add_zval(buffer, (zval *) &task->call.callable);
			if (task->call.arguments) {
				async_arguments_add_to_gc(task->call.arguments, buffer);
			}
			break;
		case ASYNC_TASK_RUNNING:
			/* The coroutine has everything, and the scheduler has the coroutine. */
			break;
		default:
			zend_get_gc_buffer_add_zval(buffer, (zval *) &task->outcome.value);
			if (task->outcome.error) {
				zend_get_gc_buffer_add_obj(buffer, task->outcome.error);
			}
	}
}

void async_group_add_to_gc(async_group_t *group, zend_get_gc_buffer *buffer)
{
	async_task_t *task;

	ZEND_HASH_FOREACH_PTR(&group->tasks, task) {
		add_task_to_gc(task, buffer);
	} ZEND_HASH_FOREACH_END();
	async_finally_add_to_gc(&group->finally_callbacks, buffer);
	if (owns_context(group)) {
		zend_get_gc_buffer_add_obj(buffer, group->scope->base.context);
	}
}
