/* conversation.c - keeps two coroutines from talking over one connection at the same time. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/conversation.h"

#include "interpose/call.h"
#include "zend_exceptions.h"
#include "zend_smart_str.h"

#include <string.h>
#include <sys/socket.h>

/* Writes that were allowed while somebody else was in the middle of a read. Only the newest are kept: a
 * client reads right after it wrote. */
#define NOTED_WRITES 16

typedef struct noted_write {
	int fd;
	uint64_t writer; /* ids of coroutines */
	uint64_t reader;
} noted_write_t;

static ASYNC_THREAD_LOCAL noted_write_t *noted_writes; /* owned; NULL until the first one */
static ASYNC_THREAD_LOCAL uint32_t noted_count;

/* Whether the PHP function that is running belongs to PHP's own stream and socket functions. */
bool async_conversation_is_plain(void)
{
	static const char *const modules[] = {"standard", "sockets", "SPL", "Core"};
	const zend_execute_data *frame = EG(current_execute_data);
	const zend_module_entry *module;

	if (frame == NULL || frame->func == NULL) {
		return true;
	}
	if (ZEND_USER_CODE(frame->func->common.type)) {
		return false; /* something that a library made is released, or iterated */
	}
	module = frame->func->internal_function.module;
	for (size_t i = 0; module != NULL && i < sizeof(modules) / sizeof(*modules); i++) {
		if (strcmp(module->name, modules[i]) == 0) {
			return true;
		}
	}
	return false;
}

static void append_coroutine(smart_str *text, const async_coroutine_t *coroutine)
{
	smart_str_append_printf(text, "coroutine #%" PRIu64, coroutine->id);
	if (coroutine->spawn_file != NULL) {
		smart_str_append_printf(text, " (spawned at %s:%" PRIu32 ")", ZSTR_VAL(coroutine->spawn_file), coroutine->spawn_line);
	} else if (coroutine->flags & ASYNC_COROUTINE_IS_MAIN) {
		smart_str_appends(text, " (main)");
	}
}

/* Noted like a cancellation, so that the call fails for good and without warnings. */
void async_conversation_refuse(const char *act, const async_coroutine_t *holder, const char *holder_act)
{
	async_coroutine_t *self = async_scheduler_current();
	async_location_t place = async_coroutine_suspend_location(holder);
	smart_str text = {0};

	if (EG(exception) != NULL) {
		return;
	}
	append_coroutine(&text, self);
	ZSTR_VAL(text.s)[0] = 'C';
	smart_str_append_printf(&text, " cannot %s: ", act);
	append_coroutine(&text, holder);
	smart_str_append_printf(&text, " is in the middle of %s", holder_act);
	if (place.file != NULL) {
		smart_str_append_printf(&text, ", waiting at %s:%" PRIu32, ZSTR_VAL(place.file), place.line);
	}
	smart_str_0(&text);
	zend_throw_exception(async_ce_exception, ZSTR_VAL(text.s), 0);
	smart_str_free(&text);
	self->control->delivered = EG(exception);
}

static bool refuse(int fd, unsigned direction, unsigned held, const async_coroutine_t *holder)
{
	char act[64];

	snprintf(act, sizeof(act), "%s descriptor %d", direction == ASYNC_READABLE ? "read from" : "write to", fd);
	async_conversation_refuse(act, holder, held == ASYNC_READABLE ? "a read on it" : "a write on it");
	errno = EBUSY;
	return false;
}

static void note_write(int fd, const async_coroutine_t *reader)
{
	if (noted_writes == NULL) {
		noted_writes = pecalloc(NOTED_WRITES, sizeof(*noted_writes), 1);
	}
	noted_writes[noted_count++ % NOTED_WRITES] = (noted_write_t) {
		.fd = fd, .writer = async_scheduler_current()->id, .reader = reader->id,
	};
}

static bool wrote_meanwhile(int fd, const async_coroutine_t *reader)
{
	uint64_t self = async_scheduler_current()->id;

	for (uint32_t i = 0; noted_writes != NULL && i < NOTED_WRITES; i++) {
		if (noted_writes[i].writer == self && noted_writes[i].fd == fd && noted_writes[i].reader == reader->id) {
			return true;
		}
	}
	return false;
}

static bool check_read(int fd)
{
	async_coroutine_t *reader = async_readiness_holder(fd, ASYNC_READABLE);

	if (reader == NULL) {
		return true;
	}
	if (wrote_meanwhile(fd, reader) || !async_conversation_is_plain()) {
		shutdown(fd, SHUT_RDWR);
	}
	return refuse(fd, ASYNC_READABLE, ASYNC_READABLE, reader);
}

static bool check_write(int fd)
{
	async_coroutine_t *reader = async_readiness_holder(fd, ASYNC_READABLE);
	async_coroutine_t *writer = async_readiness_holder(fd, ASYNC_WRITABLE);

	if (reader != NULL && !async_conversation_is_plain()) {
		return refuse(fd, ASYNC_WRITABLE, ASYNC_READABLE, reader);
	}
	if (reader != NULL) {
		note_write(fd, reader);
	}
	return writer == NULL || refuse(fd, ASYNC_WRITABLE, ASYNC_WRITABLE, writer);
}

bool async_conversation_check(int fd, unsigned direction)
{
	return direction == ASYNC_READABLE ? check_read(fd) : check_write(fd);
}

void async_conversation_break(int fd)
{
	int saved_errno = errno;

	if (async_kind_remembered(fd) == ASYNC_KIND_STREAM && !async_conversation_is_plain()) {
		shutdown(fd, SHUT_RDWR);
	}
	errno = saved_errno;
}

void async_conversations_close(void)
{
	if (noted_writes != NULL) {
		pefree(noted_writes, 1);
		noted_writes = NULL;
	}
}
