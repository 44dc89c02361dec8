/* timeout.c - the class Async\Timeout: a moment that can be waited for. */
/* SPDX-License-Identifier: MIT */
#include "class/timeout.h"

#include "class/exceptions.h"
#include "class/interfaces.h"
#include "compat.h"
#include "core/deadline.h"
#include "stubs/timeout_arginfo.h"

zend_class_entry *async_ce_timeout;
static zend_object_handlers timeout_handlers;

/*
 * No timer belongs to it: nobody has to be told that the time has come but those who wait, and their own
 * deadline does that. Everybody else compares with the clock.
 */
typedef struct timeout_obj {
	async_event_t cancelled;
	uint64_t deadline;
	zend_long milliseconds;
	zend_object *reason; /* owned: of the cancellation; NULL when there was none */
	bool has_fired;      /* the deadline was seen to have passed; then it stays so */
	zend_object std;
} timeout_obj_t;

static timeout_obj_t *from_obj(const zend_object *object)
{
	return (timeout_obj_t *) ((char *) object - XtOffsetOf(timeout_obj_t, std));
}

#define THIS_TIMEOUT from_obj(Z_OBJ_P(ZEND_THIS))

static zend_string *describe(const async_event_t *event)
{
	const timeout_obj_t *timeout = ASYNC_LIST_ENTRY(event, timeout_obj_t, cancelled);

	return strpprintf(0, "Timeout(" ZEND_LONG_FMT " ms)", timeout->milliseconds);
}

static const async_event_type_t cancelled_type = {.is_external = false, .describe = describe};

/* ---- handlers ---- */

static zend_object *create_object(zend_class_entry *ce)
{
	timeout_obj_t *timeout = zend_object_alloc(sizeof(timeout_obj_t), ce);

	async_event_init(&timeout->cancelled, &cancelled_type);
	zend_object_std_init(&timeout->std, ce);
	timeout->std.handlers = &timeout_handlers;
	return &timeout->std;
}

static void free_object(zend_object *object)
{
	timeout_obj_t *timeout = from_obj(object);

	if (timeout->reason) {
		OBJ_RELEASE(timeout->reason);
	}
	zend_object_std_dtor(object);
}

static HashTable *get_gc(zend_object *object, zval **table, int *count)
{
	timeout_obj_t *timeout = from_obj(object);
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

	if (timeout->reason) {
		zend_get_gc_buffer_add_obj(buffer, timeout->reason);
	}
	zend_get_gc_buffer_use(buffer, table, count);
	return NULL;
}

/* ---- for others ---- */

zend_object *async_timeout_create(zend_long milliseconds)
{
	zend_object *object = create_object(async_ce_timeout);
	timeout_obj_t *timeout = from_obj(object);

	timeout->milliseconds = milliseconds;
	/* A time too long to count is still a time. */
	timeout->deadline = MIN(async_deadline_after_ms(milliseconds), ASYNC_NO_DEADLINE - 1);
	return object;
}

async_event_t *async_timeout_event(zend_object *object)
{
	return &from_obj(object)->cancelled;
}

uint64_t async_timeout_deadline(const zend_object *object)
{
	return from_obj(object)->deadline;
}

static bool has_fired(timeout_obj_t *timeout)
{
	if (!timeout->has_fired && !timeout->reason) {
		timeout->has_fired = async_clock_now() >= timeout->deadline;
	}
	return timeout->has_fired;
}

bool async_timeout_is_settled(zend_object *object)
{
	timeout_obj_t *timeout = from_obj(object);

	return timeout->reason || has_fired(timeout);
}

zend_object *async_timeout_create_failure(zend_object *object)
{
	timeout_obj_t *timeout = from_obj(object);

	if (timeout->reason) {
		GC_ADDREF(timeout->reason);
		return timeout->reason;
	}
	return async_exception_create(
		async_ce_timeout_exception, "Timeout of " ZEND_LONG_FMT " ms expired", timeout->milliseconds);
}

/* ---- methods ---- */

PHP_METHOD(Async_Timeout, __construct)
{
	/* Private. */
	ZEND_PARSE_PARAMETERS_NONE();
}

PHP_METHOD(Async_Timeout, cancel)
{
	timeout_obj_t *timeout = THIS_TIMEOUT;
	zend_object *reason = NULL;

	ZEND_PARSE_PARAMETERS_START(0, 1)
		Z_PARAM_OPTIONAL
		Z_PARAM_OBJ_OF_CLASS_OR_NULL(reason, async_ce_cancellation)
	ZEND_PARSE_PARAMETERS_END();

	if (async_timeout_is_settled(&timeout->std)) {
		return;
	}
	if (reason) {
		GC_ADDREF(reason);
	} else {
		reason = async_exception_create(async_ce_cancellation, "Timeout has been cancelled");
	}
	timeout->reason = reason;
	async_wake_all(&timeout->cancelled);
}

PHP_METHOD(Async_Timeout, isCompleted)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(async_timeout_is_settled(Z_OBJ_P(ZEND_THIS)));
}

PHP_METHOD(Async_Timeout, isCancelled)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(THIS_TIMEOUT->reason != NULL);
}

void async_timeout_class_register(void)
{
	async_ce_timeout = register_class_Async_Timeout(async_ce_completable);
	async_ce_timeout->create_object = create_object;

	memcpy(&timeout_handlers, &std_object_handlers, sizeof(zend_object_handlers));
	timeout_handlers.offset = XtOffsetOf(timeout_obj_t, std);
	timeout_handlers.free_obj = free_object;
	timeout_handlers.get_gc = get_gc;
	timeout_handlers.clone_obj = NULL;
	ASYNC_SET_DEFAULT_HANDLERS(async_ce_timeout, &timeout_handlers);
}
