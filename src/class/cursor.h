/* cursor.h - goes through an array or a Traversable, one element per call. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_CURSOR_H
#define ASYNC_CLASS_CURSOR_H

#include "php.h"

/* Only one coroutine at a time may advance it: the methods of an iterator run then, and they may wait. */
typedef struct async_cursor {
	zval source;                    /* owned: an array or a Traversable */
	zend_object_iterator *iterator; /* owned; NULL for an array, and before the first step */
	HashPosition position;          /* in an array: of the next element */
	bool is_at_end;
} async_cursor_t;

/* Copies the source. Runs no PHP code. */
void async_cursor_init(async_cursor_t *cursor, zval *source);

/* May switch. Copies the next element. Returns false at the end, or with an exception. */
bool async_cursor_next(async_cursor_t *cursor, zval *value, zval *key);

/* Whether there is no further element, as far as one can tell without asking an iterator. */
bool async_cursor_is_at_end(const async_cursor_t *cursor);

/* May switch: destructors run. */
void async_cursor_close(async_cursor_t *cursor);

#endif
