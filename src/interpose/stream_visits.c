/* stream_visits.c - which coroutines are inside the operations of a PHP stream. */
/* SPDX-License-Identifier: MIT */
#include "interpose/stream_visits.h"

#include "interpose/call.h"

#if (ASYNC_STREAM_IS_BEING_READ | ASYNC_STREAM_WAS_VISITED | ASYNC_STREAM_IS_MAPPED | ASYNC_STREAM_WAS_READ) \
	& (PHP_STREAM_FLAG_WAS_WRITTEN | 0xffff)
# error "this PHP uses the flags for something else"
#endif

/* Searched only for streams that the flags tell of. NULL until the first visit. */
static ASYNC_THREAD_LOCAL async_list_t visits;

static zend_string *describe_visit(const async_event_t *event)
{
	const async_stream_visit_t *visit = ASYNC_LIST_ENTRY(event, async_stream_visit_t, over);

	return strpprintf(0, "end of another coroutine's %s the same stream", visit->kind == ASYNC_VISIT_WRITE ? "write to" : "read of");
}

static const async_event_type_t visit_type = {.is_external = false, .describe = describe_visit};

void async_stream_visit_begin(async_stream_visit_t *visit, php_stream *stream, async_visit_kind_t kind)
{
	if (UNEXPECTED(visits.next == NULL)) {
		async_list_init(&visits);
	}
	async_event_init(&visit->over, &visit_type);
	visit->stream = stream;
	visit->visitor = async_scheduler_current();
	visit->kind = kind;
	visit->was_being_read = stream->flags & ASYNC_STREAM_IS_BEING_READ;
	async_list_append(&visits, &visit->link);
	stream->flags |= ASYNC_STREAM_WAS_VISITED | (kind == ASYNC_VISIT_READ ? ASYNC_STREAM_IS_BEING_READ : 0);
}

void async_stream_visit_end(async_stream_visit_t *visit, php_stream *stream)
{
	if (visit->kind == ASYNC_VISIT_READ) {
		stream->flags = (stream->flags & ~ASYNC_STREAM_IS_BEING_READ) | visit->was_being_read;
	}
	async_list_unlink(&visit->link);
	async_wake_all(&visit->over);
}

async_stream_visit_t *async_stream_visit_of_mine(const php_stream *stream, async_visit_kind_t kind)
{
	if (visits.next == NULL) {
		return NULL;
	}
	ASYNC_LIST_FOREACH(&visits, node) {
		async_stream_visit_t *visit = ASYNC_LIST_ENTRY(node, async_stream_visit_t, link);
		if (visit->stream == stream && visit->visitor == async_scheduler_current() && visit->kind == kind) {
			return visit;
		}
	}
	return NULL;
}

static async_stream_visit_t *find_visit_of_another(const php_stream *stream, bool only_reads)
{
	if (visits.next == NULL) {
		return NULL;
	}
	ASYNC_LIST_FOREACH(&visits, node) {
		async_stream_visit_t *visit = ASYNC_LIST_ENTRY(node, async_stream_visit_t, link);
		if (visit->stream == stream && visit->visitor != async_scheduler_current()
				&& (visit->kind == ASYNC_VISIT_READ || !only_reads)) {
			return visit;
		}
	}
	return NULL;
}

bool async_stream_is_read_by_another(const php_stream *stream)
{
	return UNEXPECTED(stream->flags & ASYNC_STREAM_IS_BEING_READ) && find_visit_of_another(stream, true) != NULL;
}

/* May switch. Those who close a descriptor let its guests leave first. */
static bool wait_for_end(async_stream_visit_t *visit, int fd)
{
	async_wait_result_t result;

	if (fd >= 0) {
		async_readiness_enter(fd);
	}
	result = async_wait_event(&visit->over, ASYNC_NO_DEADLINE);
	if (fd >= 0) {
		async_readiness_leave(fd);
	}
	if (result != ASYNC_WAIT_DONE) {
		errno = ECANCELED;
		return false;
	}
	return fd < 0 || !async_call_is_closing(fd);
}

bool async_stream_wait_for_turn(const php_stream *stream, int fd)
{
	async_stream_visit_t *visit;

	while ((visit = find_visit_of_another(stream, true)) != NULL) {
		if (async_call_is_over()) {
			return async_call_refuse(fd);
		}
		if (!wait_for_end(visit, fd)) {
			return false;
		}
	}
	return true;
}

void async_stream_wait_for_departure(const php_stream *stream)
{
	async_coroutine_t *self = async_scheduler_current();
	async_stream_visit_t *visit;

	async_coroutine_enter_unbroken(self);
	while ((visit = find_visit_of_another(stream, false)) != NULL) {
		async_wait_event(&visit->over, ASYNC_NO_DEADLINE);
	}
	async_coroutine_leave_unbroken(self);
}

void async_stream_visits_reset(void)
{
	visits = (async_list_t) {NULL, NULL};
}
