/* stream_visits.h - which coroutines are inside the operations of a PHP stream. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_STREAM_VISITS_H
#define ASYNC_INTERPOSE_STREAM_VISITS_H

#include <stdbool.h>
#include "php.h"
#include "core/wait.h"
#include "list.h"

/* Flags of php_stream that PHP leaves free. */
#define ASYNC_STREAM_IS_BEING_READ 0x40000000u /* a coroutine is inside the read of it */
#define ASYNC_STREAM_WAS_VISITED 0x20000000u   /* somebody may be inside another operation of it */
#define ASYNC_STREAM_IS_MAPPED 0x10000000u     /* a coroutine uses the one mapping that a stream has */
#define ASYNC_STREAM_WAS_READ 0x08000000u      /* async_file_last_read may tell of it */

typedef enum {
	ASYNC_VISIT_READ,
	ASYNC_VISIT_WRITE,
	ASYNC_VISIT_MAPPING, /* uses the mapping of a file, until it unmaps it */
} async_visit_kind_t;

/* A coroutine inside an operation, usually on the stack of that coroutine. */
typedef struct async_stream_visit {
	async_list_t link; /* in the list of all visits of the thread */
	async_event_t over;
	const php_stream *stream;
	const async_coroutine_t *visitor;
	async_visit_kind_t kind;
	uint32_t was_being_read; /* the flag: the visitor may be inside a read already, of a wrapper written in PHP */
} async_stream_visit_t;

/* Nobody else must be inside a read of it when one begins. Never switch. */
void async_stream_visit_begin(async_stream_visit_t *visit, php_stream *stream, async_visit_kind_t kind);
void async_stream_visit_end(async_stream_visit_t *visit, php_stream *stream);

/* The running coroutine's own visit of this kind; NULL when there is none. */
async_stream_visit_t *async_stream_visit_of_mine(const php_stream *stream, async_visit_kind_t kind);

/* Whether another coroutine is inside a read of it. What the running one does inside a read of its own is up to it. */
bool async_stream_is_read_by_another(const php_stream *stream);

/* May switch. Waits until no other coroutine is inside a read of it. False with errno: cancelled, or the stream is
 * being closed. fd: the descriptor below, -1 when there is none. */
bool async_stream_wait_for_turn(const php_stream *stream, int fd);

/* May switch. Waits until no other coroutine is inside any operation of it, whatever happens to the running one. */
void async_stream_wait_for_departure(const php_stream *stream);

/* A new scheduler: whoever was inside when a fatal error ended the last one will never leave. */
void async_stream_visits_reset(void);

#endif
