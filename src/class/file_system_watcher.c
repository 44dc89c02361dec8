/* file_system_watcher.c - the classes Async\FileSystemWatcher and Async\FileSystemEvent. */
/* SPDX-License-Identifier: MIT */
#include "class/file_system_watcher.h"

#include "php.h"
#include "fopen_wrappers.h"
#include "zend_interfaces.h"
#include "class/exceptions.h"
#include "class/interfaces.h"
#include "compat.h"
#include "core/membership.h"
#include "core/request.h"
#include "reactor/reactor.h"
#include "reactor/watch.h"
#include "sync/file_events.h"
#include "stubs/file_system_watcher_arginfo.h"

static zend_class_entry *async_ce_file_system_event;
static zend_object_handlers event_handlers;
static zend_object_handlers watcher_handlers;

/* "watch" reports to "events", from which iterators take. */
typedef struct watcher_obj {
	async_watch_t *watch;            /* owned; NULL until constructed, and when closed */
	async_file_events_t *events;     /* owned; NULL until constructed */
	async_scope_dependent_t dependent; /* of the scope of the constructor; linked while there is a watch */
	zend_string *path;               /* owned: as given; NULL until constructed */
	zend_object std;
} watcher_obj_t;

static watcher_obj_t *from_obj(const zend_object *object)
{
	return (watcher_obj_t *) ((char *) object - XtOffsetOf(watcher_obj_t, std));
}

#define THIS_WATCHER from_obj(Z_OBJ_P(ZEND_THIS))

/* ---- handlers ---- */

static zend_object *create_event_object(zend_class_entry *ce)
{
	zend_object *object = zend_objects_new(ce);

	object_properties_init(object, ce);
	object->handlers = &event_handlers;
	return object;
}

static zend_object *create_watcher_object(zend_class_entry *ce)
{
	watcher_obj_t *watcher = zend_object_alloc(sizeof(watcher_obj_t), ce);

	async_list_init(&watcher->dependent.link);
	zend_object_std_init(&watcher->std, ce);
	watcher->std.handlers = &watcher_handlers;
	return &watcher->std;
}

static void stop_watching(watcher_obj_t *watcher)
{
	async_membership_independ(&watcher->dependent);
	if (watcher->watch) {
		async_watch_destroy(watcher->watch);
		watcher->watch = NULL;
	}
}

/* Whoever waits for an event holds the object. */
static void free_watcher_object(zend_object *object)
{
	watcher_obj_t *watcher = from_obj(object);

	stop_watching(watcher);
	if (watcher->events) {
		async_file_events_destroy(watcher->events);
	}
	if (watcher->path) {
		zend_string_release(watcher->path);
	}
	zend_object_std_dtor(object);
}

/* It holds no values: no cycle leads through it. */
static HashTable *get_watcher_gc(zend_object *object, zval **table, int *count)
{
	(void) object;
	*table = NULL;
	*count = 0;
	return NULL;
}

/* ---- events ---- */

/* The properties in the order of the stub. */
enum { PROPERTY_PATH, PROPERTY_FILENAME, PROPERTY_RENAMED, PROPERTY_CHANGED };

/* Where a property of a new event is to be written. */
static zval *property(zend_object *event, uint32_t number)
{
	zval *place = OBJ_PROP_NUM(event, number);

	Z_PROP_FLAG_P(place) = 0;
	return place;
}

/* Takes ownership of name, which may be NULL. */
static void create_event(zval *result, zend_string *path, zend_string *name, unsigned what)
{
	zend_object *event = create_event_object(async_ce_file_system_event);

	ZVAL_STR_COPY(property(event, PROPERTY_PATH), path);
	if (name) {
		ZVAL_STR(property(event, PROPERTY_FILENAME), name);
	} else {
		ZVAL_NULL(property(event, PROPERTY_FILENAME));
	}
	ZVAL_BOOL(property(event, PROPERTY_RENAMED), (what & ASYNC_FILE_RENAMED) != 0);
	ZVAL_BOOL(property(event, PROPERTY_CHANGED), (what & ASYNC_FILE_CHANGED) != 0);
	ZVAL_OBJ(result, event);
}

PHP_METHOD(Async_FileSystemEvent, __construct)
{
	/* Private. */
	ZEND_PARSE_PARAMETERS_NONE();
}

/* ---- construction ---- */

static void on_change(void *owner, const char *name, size_t length, unsigned what)
{
	unsigned noted = 0;

	if (what & ASYNC_WATCH_RENAMED) {
		noted |= ASYNC_FILE_RENAMED;
	}
	if (what & ASYNC_WATCH_CHANGED) {
		noted |= ASYNC_FILE_CHANGED;
	}
	async_file_events_note(owner, name, length, noted);
}

/* What happened before is reported. */
static void close_watcher(watcher_obj_t *watcher)
{
	if (watcher->watch) {
		async_watch_catch_up(watcher->watch);
	}
	stop_watching(watcher);
	async_file_events_close(watcher->events);
}

static void on_scope_disposed(async_scope_dependent_t *dependent)
{
	close_watcher(ASYNC_LIST_ENTRY(dependent, watcher_obj_t, dependent));
}

static bool check_extensions(HashTable *extensions)
{
	zval *extension;

	ZEND_HASH_FOREACH_VAL(extensions, extension) {
		ZVAL_DEREF(extension);
		if (Z_TYPE_P(extension) != IS_STRING) {
			zend_argument_type_error(6, "must be an array of strings, %s found", async_type_name(extension));
			return false;
		}
		if (Z_STRLEN_P(extension) == 0 || zend_string_equals_literal(Z_STR_P(extension), ".")) {
			zend_argument_value_error(6, "must not contain an empty extension");
			return false;
		}
	} ZEND_HASH_FOREACH_END();
	return true;
}

/* Negative times are refused. A time too long to count is a very long one. */
static bool take_time(zend_long milliseconds, uint32_t argument, uint64_t *nanoseconds)
{
	if (milliseconds < 0) {
		zend_argument_value_error(argument, "must be greater than or equal to 0");
		return false;
	}
	*nanoseconds = MIN((uint64_t) milliseconds, UINT64_MAX / 1000000) * 1000000;
	return true;
}

static void throw_cannot_watch(const zend_string *path, const char *why)
{
	zend_throw_error(NULL, "Cannot watch \"%s\": %s", ZSTR_VAL(path), why);
}

/* The directory of the process may change later. Owned by the caller; NULL with an exception. */
static char *absolute_path(const zend_string *path)
{
	char *absolute;

	if (ZSTR_LEN(path) == 0) {
		zend_argument_value_error(1, "cannot be empty");
		return NULL;
	}
	absolute = expand_filepath(ZSTR_VAL(path), NULL);
	if (!absolute) {
		throw_cannot_watch(path, "there is no such path");
		return NULL;
	}
	if (php_check_open_basedir_ex(absolute, 0)) {
		throw_cannot_watch(path, "open_basedir restriction in effect");
		efree(absolute);
		return NULL;
	}
	return absolute;
}

static void start_watching(watcher_obj_t *watcher, const char *absolute, bool is_recursive)
{
	int error;

	watcher->watch = async_watch_create(absolute, is_recursive, on_change, watcher->events, &error);
	if (!watcher->watch) {
		async_file_events_close(watcher->events);
		throw_cannot_watch(watcher->path, async_reactor_error_text(error));
		return;
	}
	watcher->dependent.on_disposed = on_scope_disposed;
	async_membership_depend(async_membership_current(), &watcher->dependent);
}

PHP_METHOD(Async_FileSystemWatcher, __construct)
{
	watcher_obj_t *watcher = THIS_WATCHER;
	async_file_events_options_t options = {.is_combining = true};
	zend_string *path;
	bool is_recursive = false;
	zend_long debounce = 0;
	zend_long hold = 0;

	ZEND_PARSE_PARAMETERS_START(1, 6)
		Z_PARAM_PATH_STR(path)
		Z_PARAM_OPTIONAL
		Z_PARAM_BOOL(is_recursive)
		Z_PARAM_BOOL(options.is_combining)
		Z_PARAM_LONG(debounce)
		Z_PARAM_LONG(hold)
		Z_PARAM_ARRAY_HT(options.extensions)
	ZEND_PARSE_PARAMETERS_END();

	if (watcher->events) {
		zend_throw_error(NULL, "Cannot construct a FileSystemWatcher twice");
		RETURN_THROWS();
	}
	if (!take_time(debounce, 4, &options.quiet_time) || !take_time(hold, 5, &options.longest_hold)
			|| (options.extensions && !check_extensions(options.extensions)) || !async_request_start()) {
		RETURN_THROWS();
	}
	char *absolute = absolute_path(path);

	if (!absolute) {
		RETURN_THROWS();
	}
	watcher->path = zend_string_copy(path);
	watcher->events = async_file_events_create(&options);
	start_watching(watcher, absolute, is_recursive);
	efree(absolute);
}

/* ---- iteration ---- */

typedef struct iterator {
	zend_object_iterator base; /* data: the watcher */
	zval current;              /* owned: UNDEF before the first event and after the last */
	zend_ulong key;
} iterator_t;

static watcher_obj_t *watcher_of(const iterator_t *iterator)
{
	return from_obj(Z_OBJ(iterator->base.data));
}

static void forget_current(iterator_t *iterator)
{
	zval event;

	ZVAL_COPY_VALUE(&event, &iterator->current);
	ZVAL_UNDEF(&iterator->current);
	zval_ptr_dtor(&event);
}

/* May switch. Another iteration may take first what this one was woken for. */
static void wait_for_next(iterator_t *iterator)
{
	watcher_obj_t *watcher = watcher_of(iterator);
	zend_string *name;
	unsigned what;

	if (watcher->watch) {
		async_watch_renew(watcher->watch);
	}
	if (async_request_start() && async_file_events_wait(watcher->events)
			&& async_file_events_take(watcher->events, &name, &what)) {
		create_event(&iterator->current, watcher->path, name, what);
	}
}

static void destroy_iterator(zend_object_iterator *base)
{
	forget_current((iterator_t *) base);
	zval_ptr_dtor(&base->data);
}

static int is_valid(zend_object_iterator *base)
{
	return Z_TYPE(((iterator_t *) base)->current) != IS_UNDEF ? SUCCESS : FAILURE;
}

static zval *get_current(zend_object_iterator *base)
{
	return is_valid(base) == SUCCESS ? &((iterator_t *) base)->current : NULL;
}

static void get_key(zend_object_iterator *base, zval *key)
{
	ZVAL_LONG(key, (zend_long) ((iterator_t *) base)->key);
}

static void move_forward(zend_object_iterator *base)
{
	iterator_t *iterator = (iterator_t *) base;

	forget_current(iterator);
	iterator->key++;
	wait_for_next(iterator);
}

/* An event that was taken is not given back: a second rewind stays where it is. */
static void rewind_iterator(zend_object_iterator *base)
{
	iterator_t *iterator = (iterator_t *) base;

	if (Z_TYPE(iterator->current) == IS_UNDEF) {
		wait_for_next(iterator);
	}
}

static HashTable *get_iterator_gc(zend_object_iterator *base, zval **table, int *count)
{
	iterator_t *iterator = (iterator_t *) base;
	zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

	zend_get_gc_buffer_add_zval(buffer, &iterator->base.data);
	zend_get_gc_buffer_add_zval(buffer, &iterator->current);
	zend_get_gc_buffer_use(buffer, table, count);
	return NULL;
}

static const zend_object_iterator_funcs iterator_functions = {
	.dtor = destroy_iterator,
	.valid = is_valid,
	.get_current_data = get_current,
	.get_current_key = get_key,
	.move_forward = move_forward,
	.rewind = rewind_iterator,
	.get_gc = get_iterator_gc,
};

static zend_object_iterator *get_iterator(zend_class_entry *ce, zval *object, int by_reference)
{
	(void) ce;
	if (by_reference) {
		zend_throw_error(NULL, "An iterator cannot be used with foreach by reference");
		return NULL;
	}
	iterator_t *iterator = emalloc(sizeof(iterator_t));

	zend_iterator_init(&iterator->base);
	ZVAL_OBJ_COPY(&iterator->base.data, Z_OBJ_P(object));
	iterator->base.funcs = &iterator_functions;
	ZVAL_UNDEF(&iterator->current);
	iterator->key = 0;
	return &iterator->base;
}

/* ---- methods ---- */

PHP_METHOD(Async_FileSystemWatcher, close)
{
	ZEND_PARSE_PARAMETERS_NONE();
	close_watcher(THIS_WATCHER);
}

PHP_METHOD(Async_FileSystemWatcher, isClosed)
{
	ZEND_PARSE_PARAMETERS_NONE();
	RETURN_BOOL(async_file_events_are_closed(THIS_WATCHER->events));
}

PHP_METHOD(Async_FileSystemWatcher, getIterator)
{
	ZEND_PARSE_PARAMETERS_NONE();
	zend_create_internal_iterator_zval(return_value, ZEND_THIS);
}

/* ---- registration ---- */

static void register_event(void)
{
	async_ce_file_system_event = register_class_Async_FileSystemEvent();
	async_ce_file_system_event->create_object = create_event_object;

	memcpy(&event_handlers, &std_object_handlers, sizeof(zend_object_handlers));
	event_handlers.clone_obj = NULL;
	ASYNC_SET_DEFAULT_HANDLERS(async_ce_file_system_event, &event_handlers);
}

static void register_watcher(void)
{
	zend_class_entry *ce = register_class_Async_FileSystemWatcher(async_ce_awaitable, zend_ce_aggregate);

	ce->create_object = create_watcher_object;
	ce->get_iterator = get_iterator;

	memcpy(&watcher_handlers, &std_object_handlers, sizeof(zend_object_handlers));
	watcher_handlers.offset = XtOffsetOf(watcher_obj_t, std);
	watcher_handlers.free_obj = free_watcher_object;
	watcher_handlers.get_gc = get_watcher_gc;
	watcher_handlers.clone_obj = NULL;
	ASYNC_SET_DEFAULT_HANDLERS(ce, &watcher_handlers);
}

void async_file_system_watcher_classes_register(void)
{
	register_event();
	register_watcher();
}
