/* future.c - a value or an error that arrives later, once. */
/* SPDX-License-Identifier: MIT */
#include "sync/future.h"

#include "zend_exceptions.h"
#include "core/failure.h"

#define IS_USED (1u << 0)        /* somebody cares for the outcome */
#define IS_ERROR_SEEN (1u << 1)  /* or nobody needs to see it */
#define IS_SETTLED (1u << 2)

struct async_future {
	async_event_t settled;
	uint32_t references;
	uint32_t flags;
	uint32_t created_line;
	uint32_t settled_line;
	zend_string *created_file; /* owned, or NULL */
	zend_string *settled_file; /* owned, or NULL */
	async_future_source_t *source; /* borrowed, or NULL */
	zend_object *error;        /* owned: NULL unless settled with an error */
	zval value;                /* owned: UNDEF unless completed */
	zval kept;                 /* owned: what the source needs; UNDEF when nothing */
};

static const char *place_or_unknown(const zend_string *file)
{
	return file ? ZSTR_VAL(file) : "unknown";
}

static zend_string *describe(const async_event_t *event)
{
	const async_future_t *future = ASYNC_LIST_ENTRY(event, async_future_t, settled);

	return strpprintf(0, "Future(%s) created at %s:%" PRIu32, async_future_is_settled(future) ? "completed" : "pending",
		place_or_unknown(future->created_file), future->created_line);
}

static const async_event_type_t settled_type = {.is_external = false, .describe = describe};
static const async_event_type_t settled_outside_type = {.is_external = true, .describe = describe};

static void remember_place(zend_string **file, uint32_t *line)
{
	async_location_t here = async_location_current();

	*file = here.file ? zend_string_copy(here.file) : NULL;
	*line = here.line;
}

async_future_t *async_future_create(void)
{
	async_future_t *future = ecalloc(1, sizeof(async_future_t));

	async_event_init(&future->settled, &settled_type);
	future->references = 1;
	ZVAL_UNDEF(&future->value);
	ZVAL_UNDEF(&future->kept);
	remember_place(&future->created_file, &future->created_line);
	return future;
}

async_future_t *async_future_addref(async_future_t *future)
{
	future->references++;
	return future;
}

static void tell_source(async_future_t *future)
{
	async_future_source_t *source = future->source;

	if (source) {
		future->source = NULL;
		source->on_unwanted(source);
	}
}

void async_future_release(async_future_t *future)
{
	if (--future->references > 0) {
		return;
	}
	tell_source(future);
	zval_ptr_dtor(&future->value);
	zval_ptr_dtor(&future->kept);
	if (future->error) {
		OBJ_RELEASE(future->error);
	}
	if (future->created_file) {
		zend_string_release(future->created_file);
	}
	if (future->settled_file) {
		zend_string_release(future->settled_file);
	}
	efree(future);
}

/* ---- warnings ---- */

static zend_string *message_of(zend_object *error)
{
	zval unused;

	return zval_get_string(
		zend_read_property_ex(zend_get_exception_base(error), error, ZSTR_KNOWN(ZEND_STR_MESSAGE), true, &unused));
}

static void warn_of_unseen_error(const async_future_t *future)
{
	zend_string *message = message_of(future->error);

	zend_error(E_WARNING,
		"Unhandled exception in Future: %s; use catch() or ignore() to handle. "
		"Created at %s:%" PRIu32 ", completed at %s:%" PRIu32,
		ZSTR_VAL(message), place_or_unknown(future->created_file), future->created_line,
		place_or_unknown(future->settled_file), future->settled_line);
	zend_string_release(message);
}

static void warn_of_no_use(const async_future_t *future)
{
	zend_error(E_WARNING,
		"Future was never used; call await(), map(), catch(), finally() or ignore() to suppress this warning. "
		"Created at %s:%" PRIu32,
		place_or_unknown(future->created_file), future->created_line);
}

static bool has_unseen_error(const async_future_t *future)
{
	return future->error && !(future->flags & IS_ERROR_SEEN) && !async_failure_is_cancellation(future->error);
}

void async_future_abandon(async_future_t *future)
{
	tell_source(future);
	if (has_unseen_error(future)) {
		warn_of_unseen_error(future);
	} else if (!(future->flags & IS_USED)) {
		warn_of_no_use(future);
	}
}

/* ---- settling ---- */

static void settle(async_future_t *future)
{
	async_list_t *waiters = &future->settled.waiters;

	future->flags |= IS_SETTLED;
	remember_place(&future->settled_file, &future->settled_line);
	tell_source(future);
	if (!future->error) {
		async_wake_all(&future->settled);
		return;
	}
	while (!async_list_is_empty(waiters)) {
		async_wake_with_error(ASYNC_LIST_ENTRY(waiters->next, async_waiter_t, link));
	}
}

bool async_future_complete(async_future_t *future, zval *value)
{
	if (async_future_is_settled(future)) {
		return false;
	}
	ZVAL_COPY_DEREF(&future->value, value);
	settle(future);
	return true;
}

bool async_future_fail(async_future_t *future, zend_object *error)
{
	if (async_future_is_settled(future)) {
		return false;
	}
	GC_ADDREF(error);
	future->error = error;
	settle(future);
	return true;
}

void async_future_attach_source(async_future_t *future, async_future_source_t *source)
{
	ZEND_ASSERT(!future->source && !async_future_is_settled(future));
	future->source = source;
}

void async_future_detach_source(async_future_t *future)
{
	future->source = NULL;
}

void async_future_set_external(async_future_t *future)
{
	future->settled.type = &settled_outside_type;
}

void async_future_keep(async_future_t *future, zval *value)
{
	ZEND_ASSERT(Z_TYPE(future->kept) == IS_UNDEF);
	ZVAL_COPY_VALUE(&future->kept, value);
}

bool async_future_is_settled(const async_future_t *future)
{
	return future->flags & IS_SETTLED;
}

zend_object *async_future_error(const async_future_t *future)
{
	return future->error;
}

zend_object *async_future_take_error(async_future_t *future)
{
	future->flags |= IS_ERROR_SEEN;
	return future->error;
}

zval *async_future_value(async_future_t *future)
{
	return Z_TYPE(future->value) == IS_UNDEF ? NULL : &future->value;
}

async_event_t *async_future_event(async_future_t *future)
{
	return &future->settled;
}

void async_future_mark_used(async_future_t *future)
{
	future->flags |= IS_USED;
}

void async_future_ignore(async_future_t *future)
{
	future->flags |= IS_USED | IS_ERROR_SEEN;
}

async_location_t async_future_created_at(const async_future_t *future)
{
	return (async_location_t){future->created_file, future->created_line};
}

async_location_t async_future_settled_at(const async_future_t *future)
{
	return (async_location_t){future->settled_file, future->settled_line};
}

/* The collector takes what is reported for references of that one object. As soon as somebody else holds the
 * future too they are not its alone. */
void async_future_add_to_gc(async_future_t *future, zend_get_gc_buffer *buffer)
{
	if (future->references > 1) {
		return;
	}
	zend_get_gc_buffer_add_zval(buffer, &future->value);
	zend_get_gc_buffer_add_zval(buffer, &future->kept);
	if (future->error) {
		zend_get_gc_buffer_add_obj(buffer, future->error);
	}
}
