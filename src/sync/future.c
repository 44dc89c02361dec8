/* future.c - a value or an error that arrives later, once. */
/* SPDX-License-Identifier: MIT */
#include "sync/future.h"

#include "zend_exceptions.h"
#include "core/failure.h"
#include "sync/future_chain.h"

zend_class_entry *async_ce_future_state;
zend_object_handlers async_future_state_handlers;

static const char *place_or_unknown(const zend_string *file)
{
	return file ? ZSTR_VAL(file) : "unknown";
}

static zend_string *describe(const async_event_t *event)
{
	const async_future_t *future = ASYNC_LIST_ENTRY(event, async_future_t, settled);

	const char *state = async_future_is_settled(future) ? "completed" : "pending";

	return strpprintf(0, "Future(%s) created at %s:%" PRIu32, state, place_or_unknown(future->created_file),
		future->created_line);
}

static const async_event_type_t settled_type = {.is_external = false, .describe = describe};
static const async_event_type_t settled_outside_type = {.is_external = true, .describe = describe};

static void remember_place(zend_string **file, uint32_t *line, async_location_t place)
{
	*file = place.file ? zend_string_copy(place.file) : NULL;
	*line = place.line;
}

async_future_t *async_future_create(void)
{
	async_future_t *future = zend_object_alloc(sizeof(async_future_t), async_ce_future_state);

	async_event_init(&future->settled, &settled_type);
	ZVAL_UNDEF(&future->value);
	ZVAL_UNDEF(&future->kept);
	remember_place(&future->created_file, &future->created_line, async_location_current());
	zend_object_std_init(&future->std, async_ce_future_state);
	future->std.handlers = &async_future_state_handlers;
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

/* When the engine destroys everything that is left, a flow may still wait for a future that nobody else can
 * reach, or for one that is made of it. */
static bool is_awaited(const async_future_t *future)
{
	ASYNC_LIST_FOREACH(&future->settled.waiters, node) {
		if (ASYNC_LIST_ENTRY(node, async_waiter_t, link)->coroutine) {
			return true;
		}
	}
	return false;
}

static void tell_source_unless_wanted(async_future_t *future)
{
	if (!future->handles && !is_awaited(future)) {
		tell_source(future);
	}
}

static void release_error(async_future_t *future)
{
	zend_object *error = future->error;

	if (error) {
		future->error = NULL;
		OBJ_RELEASE(error);
	}
}

static void release_place(zend_string **file)
{
	if (*file) {
		zend_string_release(*file);
		*file = NULL;
	}
}

void async_future_release_storage(async_future_t *future)
{
	async_future_t *upstream = future->upstream;

	tell_source(future);
	async_future_chain_discard(future);
	future->upstream = NULL;
	if (upstream) {
		/* After a fatal error, or awaited until the end: else the last handle has taken it along. */
		async_future_release(upstream);
	}
	zval_ptr_dtor(&future->value);
	ZVAL_UNDEF(&future->value);
	zval_ptr_dtor(&future->kept);
	ZVAL_UNDEF(&future->kept);
	release_error(future);
	release_place(&future->created_file);
	release_place(&future->settled_file);
}

/* ---- warnings ---- */

static zend_string *message_of(zend_object *error)
{
	zend_class_entry *base = zend_get_exception_base(error);
	zval unused;

	return zval_get_string(zend_read_property_ex(base, error, ZSTR_KNOWN(ZEND_STR_MESSAGE), true, &unused));
}

static void warn_of_error(const async_future_t *future, zend_object *error)
{
	zend_string *message = message_of(error);

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
		"Future was never used; call await(), map(), catch(), finally() or ignore() to suppress this "
		"warning. Created at %s:%" PRIu32,
		place_or_unknown(future->created_file), future->created_line);
}

static bool has_unseen_error(const async_future_t *future)
{
	if (!future->error || (future->flags & ASYNC_FUTURE_IS_ERROR_SEEN)) {
		return false;
	}
	return !async_failure_is_cancellation(future->error);
}

static bool is_unused(const async_future_t *future)
{
	return !(future->flags & ASYNC_FUTURE_IS_USED) && !has_unseen_error(future);
}

void async_future_warn_of_late_error(const async_future_t *future, zend_object *error)
{
	if (!(future->flags & ASYNC_FUTURE_IS_IGNORED) && !async_failure_is_cancellation(error)) {
		warn_of_error(future, error);
	}
}

/* An error belongs to those who hold the future in any way: to callbacks that have not run yet, too. */
void async_future_abandon(async_future_t *future)
{
	tell_source_unless_wanted(future);
	if (has_unseen_error(future)) {
		warn_of_error(future, future->error);
	} else if ((future->flags & ASYNC_FUTURE_HAS_WRITER) && is_unused(future)) {
		warn_of_no_use(future);
	}
}

/* ---- handles ---- */

async_future_t *async_future_hold(async_future_t *future)
{
	future->handles++;
	return async_future_addref(future);
}

/* Returns the handle, with its reference, that the future needs no more. */
static async_future_t *lose_handle(async_future_t *future)
{
	if (--future->handles > 0 || (future->flags & ASYNC_FUTURE_HAS_WRITER)) {
		return NULL;
	}
	tell_source_unless_wanted(future);
	if (is_unused(future)) {
		future->flags |= ASYNC_FUTURE_IS_USED; /* warned once */
		warn_of_no_use(future);
	}
	async_future_t *upstream = future->upstream;

	if (is_awaited(future)) {
		return NULL;
	}
	future->upstream = NULL;
	return upstream;
}

/* A loop: a chain of derived futures may be longer than the C stack is deep. */
void async_future_drop(async_future_t *future)
{
	while (future) {
		async_future_t *upstream = lose_handle(future);

		async_future_release(future);
		future = upstream;
	}
}

/* ---- settling ---- */

static void settle(async_future_t *future, async_location_t place)
{
	future->flags |= ASYNC_FUTURE_IS_SETTLED;
	remember_place(&future->settled_file, &future->settled_line, place);
	tell_source(future);
	if (future->error) {
		async_wake_all_with_error(&future->settled);
	} else {
		async_wake_all(&future->settled);
	}
}

bool async_future_complete_at(async_future_t *future, zval *value, async_location_t place)
{
	if (async_future_is_settled(future)) {
		return false;
	}
	ZVAL_COPY_DEREF(&future->value, value);
	settle(future, place);
	return true;
}

bool async_future_fail_at(async_future_t *future, zend_object *error, async_location_t place)
{
	if (async_future_is_settled(future)) {
		return false;
	}
	GC_ADDREF(error);
	future->error = error;
	settle(future, place);
	return true;
}

bool async_future_complete(async_future_t *future, zval *value)
{
	return async_future_complete_at(future, value, async_location_current());
}

bool async_future_fail(async_future_t *future, zend_object *error)
{
	return async_future_fail_at(future, error, async_location_current());
}

bool async_future_cancel(async_future_t *future, zend_object *reason)
{
	async_future_t *upstream = future->upstream;

	if (!async_future_fail(future, reason)) {
		return false;
	}
	future->upstream = NULL;
	async_future_chain_leave(future);
	async_future_drop(upstream);
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

void async_future_let_go(async_future_t *future, zval *value)
{
	ZVAL_COPY_VALUE(value, &future->kept);
	ZVAL_UNDEF(&future->kept);
}

/* ---- inspection ---- */

zend_object *async_future_error(const async_future_t *future)
{
	return future->error;
}

zend_object *async_future_take_error(async_future_t *future)
{
	future->flags |= ASYNC_FUTURE_IS_ERROR_SEEN;
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
	future->flags |= ASYNC_FUTURE_IS_USED;
}

void async_future_ignore(async_future_t *future)
{
	future->flags |= ASYNC_FUTURE_IS_USED | ASYNC_FUTURE_IS_ERROR_SEEN | ASYNC_FUTURE_IS_IGNORED;
}

async_location_t async_future_created_at(const async_future_t *future)
{
	return (async_location_t){future->created_file, future->created_line};
}

async_location_t async_future_settled_at(const async_future_t *future)
{
	return (async_location_t){future->settled_file, future->settled_line};
}

void async_future_add_to_gc(async_future_t *future, zend_get_gc_buffer *buffer)
{
	zend_get_gc_buffer_add_zval(buffer, &future->value);
	zend_get_gc_buffer_add_zval(buffer, &future->kept);
	if (future->error) {
		zend_get_gc_buffer_add_obj(buffer, future->error);
	}
	if (future->upstream) {
		zend_get_gc_buffer_add_obj(buffer, &future->upstream->std);
	}
	async_future_chain_add_to_gc(future, buffer);
}
