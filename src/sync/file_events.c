/* file_events.c - changes of files on their way to the script: collected, combined, held back. */
/* SPDX-License-Identifier: MIT */
#include "sync/file_events.h"

#include "core/deadline.h"

/* So many events wait at most, as in the kernel; what comes then is known only as "something changed". */
#define PENDING_MAX 16384

/* Under its name in the table when events are combined; "" stands for an unknown file. */
typedef struct pending_event {
	async_list_t link;
	unsigned what;
	size_t length;
	bool has_name;
	char name[];
} pending_event_t;

struct async_file_events {
	async_event_t arrived;    /* fires when something can be taken, and at the end */
	async_list_t pending;     /* of pending_event_t.link, owned */
	uint32_t count;
	HashTable by_name;        /* name -> pending_event_t, borrowed; empty unless is_combining */
	bool is_combining;
	bool is_closed;
	uint64_t quiet_time;
	uint64_t longest_hold;
	unsigned burst;           /* what the changes held back are; 0 when there are none */
	uint64_t burst_until;     /* no longer than that, or ASYNC_NO_DEADLINE; valid with burst */
	async_deadline_t burst_ends;
	char **suffixes;          /* owned, and so are the strings: ".txt", in lower case */
	uint32_t suffix_count;
};

static zend_string *describe(const async_event_t *event)
{
	(void) event;
	return zend_string_init(ZEND_STRL("file system watcher: event"), 0);
}

static const async_event_type_t arrived_type = {.is_external = true, .describe = describe};

/* ---- what waits to be taken ---- */

static pending_event_t *create_event(const char *name, size_t length, unsigned what)
{
	pending_event_t *event = pemalloc(sizeof(*event) + length + 1, 1);

	event->what = what;
	event->length = length;
	event->has_name = name != NULL;
	if (length > 0) {
		memcpy(event->name, name, length);
	}
	return event;
}

static void append(async_file_events_t *events, const char *name, size_t length, unsigned what)
{
	pending_event_t *event = create_event(name, length, what);

	async_list_append(&events->pending, &event->link);
	events->count++;
	if (events->is_combining) {
		zend_hash_str_add_new_ptr(&events->by_name, event->name, length, event);
	}
}

/* The one that this change can be added to, or NULL. */
static pending_event_t *find_similar(async_file_events_t *events, const char *name, size_t length)
{
	pending_event_t *last;

	if (events->is_combining) {
		return zend_hash_str_find_ptr(&events->by_name, name ? name : "", length);
	}
	if (events->count < PENDING_MAX || async_list_is_empty(&events->pending)) {
		return NULL;
	}
	last = ASYNC_LIST_ENTRY(events->pending.previous, pending_event_t, link);
	return last->has_name ? NULL : last;
}

static void push(async_file_events_t *events, const char *name, size_t length, unsigned what)
{
	pending_event_t *similar = find_similar(events, name, length);

	if (!similar && events->count >= PENDING_MAX) {
		name = NULL;
		length = 0;
		what = ASYNC_FILE_RENAMED | ASYNC_FILE_CHANGED;
		similar = find_similar(events, name, length);
	}
	if (similar) {
		similar->what |= what;
	} else {
		append(events, name, length, what);
	}
	async_wake_all(&events->arrived);
}

bool async_file_events_take(async_file_events_t *events, zend_string **name, unsigned *what)
{
	pending_event_t *event;

	if (async_list_is_empty(&events->pending)) {
		return false;
	}
	event = ASYNC_LIST_ENTRY(events->pending.next, pending_event_t, link);
	*name = event->has_name ? zend_string_init(event->name, event->length, 0) : NULL;
	*what = event->what;
	if (events->is_combining) {
		zend_hash_str_del(&events->by_name, event->name, event->length);
	}
	async_list_unlink(&event->link);
	events->count--;
	pefree(event, 1);
	return true;
}

/* ---- bursts ---- */

static bool ends_with(const char *name, size_t length, const char *suffix)
{
	size_t rest = strlen(suffix);

	return length >= rest && zend_binary_strcasecmp(name + length - rest, rest, suffix, rest) == 0;
}

/* What nobody knows the name of may be one of those that are asked for. */
static bool is_wanted(const async_file_events_t *events, const char *name, size_t length)
{
	if (!name || events->suffix_count == 0) {
		return true;
	}
	for (uint32_t i = 0; i < events->suffix_count; i++) {
		if (ends_with(name, length, events->suffixes[i])) {
			return true;
		}
	}
	return false;
}

static void end_burst(async_file_events_t *events)
{
	unsigned what = events->burst;

	async_deadline_clear(&events->burst_ends);
	events->burst = 0;
	if (what) {
		push(events, NULL, 0, what);
	}
}

static void on_quiet(async_deadline_t *deadline)
{
	end_burst(ASYNC_LIST_ENTRY(deadline, async_file_events_t, burst_ends));
}

static void add_to_burst(async_file_events_t *events, unsigned what)
{
	uint64_t quiet_from = async_deadline_after(events->quiet_time);
	uint64_t hold = events->longest_hold;

	if (!events->burst) {
		events->burst_until = hold ? async_deadline_after(hold) : ASYNC_NO_DEADLINE;
	}
	events->burst |= what;
	events->burst_ends.on_expired = on_quiet;
	async_deadline_set(&events->burst_ends, MIN(MIN(quiet_from, events->burst_until), ASYNC_NO_DEADLINE - 1));
}

/* ---- for others ---- */

void async_file_events_note(async_file_events_t *events, const char *name, size_t length, unsigned what)
{
	if (events->is_closed) {
		return;
	}
	if (!events->quiet_time) {
		push(events, name, length, what);
	} else if (is_wanted(events, name, length)) {
		add_to_burst(events, what);
	}
}

bool async_file_events_wait(async_file_events_t *events)
{
	async_wait_result_t result = ASYNC_WAIT_DONE;

	while (result == ASYNC_WAIT_DONE && !events->is_closed && async_list_is_empty(&events->pending)) {
		result = async_wait_event(&events->arrived, ASYNC_NO_DEADLINE);
	}
	return result == ASYNC_WAIT_DONE && !async_list_is_empty(&events->pending);
}

void async_file_events_close(async_file_events_t *events)
{
	if (!events->is_closed) {
		end_burst(events);
		events->is_closed = true;
		async_wake_all(&events->arrived);
	}
}

bool async_file_events_are_closed(const async_file_events_t *events)
{
	return events->is_closed;
}

static char *create_suffix(const zend_string *extension)
{
	size_t dot = ZSTR_VAL(extension)[0] != '.';
	char *suffix = safe_pemalloc(1, ZSTR_LEN(extension), 2, 1);

	suffix[0] = '.';
	memcpy(suffix + dot, ZSTR_VAL(extension), ZSTR_LEN(extension) + 1);
	return suffix;
}

static void add_suffixes(async_file_events_t *events, HashTable *extensions)
{
	zval *extension;

	events->suffixes = safe_pemalloc(zend_hash_num_elements(extensions), sizeof(char *), 1, 1);
	ZEND_HASH_FOREACH_VAL(extensions, extension) {
		ZVAL_DEREF(extension);
		events->suffixes[events->suffix_count++] = create_suffix(Z_STR_P(extension));
	} ZEND_HASH_FOREACH_END();
}

async_file_events_t *async_file_events_create(const async_file_events_options_t *options)
{
	async_file_events_t *events = pecalloc(1, sizeof(*events), 1);

	async_event_init(&events->arrived, &arrived_type);
	async_list_init(&events->pending);
	zend_hash_init(&events->by_name, 8, NULL, NULL, 1);
	events->is_combining = options->is_combining;
	events->quiet_time = options->quiet_time;
	events->longest_hold = options->longest_hold;
	if (options->extensions) {
		add_suffixes(events, options->extensions);
	}
	return events;
}

void async_file_events_destroy(async_file_events_t *events)
{
	async_deadline_clear(&events->burst_ends);
	ASYNC_LIST_FOREACH_SAFE(&events->pending, node, following) {
		pefree(ASYNC_LIST_ENTRY(node, pending_event_t, link), 1);
	}
	zend_hash_destroy(&events->by_name);
	for (uint32_t i = 0; i < events->suffix_count; i++) {
		pefree(events->suffixes[i], 1);
	}
	if (events->suffixes) {
		pefree(events->suffixes, 1);
	}
	pefree(events, 1);
}
