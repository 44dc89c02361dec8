/* file_events.h - changes of files on their way to the script: collected, combined, held back. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_SYNC_FILE_EVENTS_H
#define ASYNC_SYNC_FILE_EVENTS_H

#include "php.h"
#include "core/wait.h"

#define ASYNC_FILE_RENAMED 1u /* created, deleted, renamed */
#define ASYNC_FILE_CHANGED 2u /* contents or attributes */

typedef struct async_file_events async_file_events_t;

/* Times are nanoseconds. */
typedef struct async_file_events_options {
	bool is_combining;     /* what waits about one file becomes one event */
	uint64_t quiet_time;   /* 0: every change is an event. Else a burst of changes becomes one, without a
	                          name, when nothing has happened for so long ... */
	uint64_t longest_hold; /* ... or when the burst has lasted for so long; 0: no limit */
	HashTable *extensions; /* borrowed for the call: strings, with or without dot. Only changes of files with
	                          one of them make a burst. Empty or NULL: all */
} async_file_events_options_t;

async_file_events_t *async_file_events_create(const async_file_events_options_t *options);

/* Nobody may wait any more. */
void async_file_events_destroy(async_file_events_t *events);

/* Something changed: a bit set of the above. name is relative, borrowed, NULL when unknown. Can be called
 * where no PHP code may run, and takes no memory of the request. */
void async_file_events_note(async_file_events_t *events, const char *name, size_t length, unsigned what);

/* The next event, if there is one. *name receives an owned string, or NULL. */
bool async_file_events_take(async_file_events_t *events, zend_string **name, unsigned *what);

/* May switch. Waits until take() has something to give; returns false when it never will again because of
 * close(), or with an exception. */
bool async_file_events_wait(async_file_events_t *events);

/* Nothing is noted any more; what is held back becomes an event at once. Never runs PHP code. */
void async_file_events_close(async_file_events_t *events);
bool async_file_events_are_closed(const async_file_events_t *events);

#endif
