/* stream_operations.c - what is put in front of the operations of PHP's own streams. */
/* SPDX-License-Identifier: MIT */
#include "interpose/stream_operations.h"

#include "interpose/call.h"
#include "interpose/file.h"
#include "interpose/interpose.h"
#include "interpose/stream_visits.h"
#include "interpose/turn.h"
#include "php_network.h"
#include "streams/php_stream_userspace.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* What the tables held before. Of the whole process, written once. */
static php_stream_ops of_files, of_user_streams;

/* The descriptor below a stream; -1 when there is none. */
static int descriptor_of(php_stream *stream)
{
	php_socket_t fd;

	if (!php_stream_is(stream, PHP_STREAM_IS_STDIO)
			|| of_files.cast(stream, PHP_STREAM_AS_FD_FOR_SELECT, (void **) &fd) != SUCCESS) {
		return -1;
	}
	return (int) fd;
}

/* Turns of pipes and terminals are about writing only. */
static bool is_being_copied(php_stream *stream)
{
	return UNEXPECTED(async_turn_is_anywhere()) && !(stream->flags & PHP_STREAM_FLAG_NO_SEEK)
		&& async_turn_is_taken(descriptor_of(stream));
}

/* Whether a coroutine is inside a read of it, or copies from or to it. */
static bool is_taken(php_stream *stream)
{
	return async_stream_is_read_by_another(stream) || is_being_copied(stream);
}

/* May switch. False with errno: cancelled, or the stream is being closed. */
static bool wait_for_turn(php_stream *stream)
{
	while (UNEXPECTED(is_taken(stream))) {
		int fd = descriptor_of(stream);
		if (!async_stream_wait_for_turn(stream, fd) || (is_being_copied(stream) && !async_turn_wait(fd))) {
			return false;
		}
	}
	return true;
}

/* ---- the buffer ---- */

/* Where in the buffer a read puts its bytes; nothing else may move the buffer, or empty it, before it has. */
typedef struct filling {
	bool is_filling; /* false: the bytes go somewhere else */
	const unsigned char *buffer;
	zend_off_t readpos, writepos;
} filling_t;

static bool is_inside_buffer(const php_stream *stream, const char *place)
{
	return place >= (char *) stream->readbuf && place < (char *) stream->readbuf + stream->readbuflen;
}

static filling_t begin_filling(const php_stream *stream, const char *place)
{
	return (filling_t) {is_inside_buffer(stream, place), stream->readbuf, stream->readpos, stream->writepos};
}

/*
 * While the reader was parked a writer may have emptied the buffer, which PHP does before it seeks; the
 * writer now waits in that seek for its turn and will empty it again. Anything else that moves the buffer
 * (a filter that was added) has moved its contents too.
 */
static void continue_filling(php_stream *stream, const filling_t *filling, char **place, size_t *count)
{
	if (!filling->is_filling) {
		return;
	}
	if (stream->readbuf == filling->buffer && stream->writepos == 0 && stream->readpos == 0) {
		stream->readpos = filling->readpos;
		stream->writepos = filling->writepos;
	}
	if (stream->readbuflen - stream->writepos == 0) {
		stream->readbuflen += stream->chunk_size;
		stream->readbuf = perealloc(stream->readbuf, stream->readbuflen, stream->is_persistent);
	}
	*place = (char *) stream->readbuf + stream->writepos;
	*count = stream->readbuflen - stream->writepos;
}

/* An empty buffer begins anew, and has room for a chunk: then PHP does not move it when the next reader comes. */
static char *renew_buffer(php_stream *stream)
{
	if (stream->readbuflen < stream->chunk_size) {
		stream->readbuf = perealloc(stream->readbuf, stream->chunk_size, stream->is_persistent);
		stream->readbuflen = stream->chunk_size;
	}
	stream->readpos = stream->writepos = 0;
	return (char *) stream->readbuf;
}

/* ---- reading ---- */

typedef ssize_t (*read_function_t)(php_stream *stream, char *place, size_t count);

static ssize_t read_in_visit(const php_stream_ops *original, php_stream *stream, char *place, size_t count)
{
	async_stream_visit_t visit;
	ssize_t received;

	async_stream_visit_begin(&visit, stream, ASYNC_VISIT_READ);
	received = original->read(stream, place, count);
	async_stream_visit_end(&visit, stream);
	return received;
}

/* The caller said where in the buffer it wants the bytes before it had to wait. What the others left there is its to
 * take first. */
static ssize_t read_after_others(read_function_t read_now, php_stream *stream, char *place, size_t count)
{
	bool is_fill = is_inside_buffer(stream, place);

	if (!wait_for_turn(stream)) {
		return -1;
	}
	if (is_fill) {
		if (stream->writepos > stream->readpos) {
			return 0;
		}
		place = renew_buffer(stream);
		count = stream->readbuflen;
	}
	return read_now(stream, place, count);
}

static ssize_t read_in_turn(read_function_t read_now, php_stream *stream, char *place, size_t count)
{
	if (UNEXPECTED(is_taken(stream))) {
		return read_after_others(read_now, stream, place, count);
	}
	return read_now(stream, place, count);
}

/* The compiler reads what is included, and the like, through streams without a buffer that clean up after themselves.
 * So does PHP code that asked for a stream without a buffer, which nobody can tell from it. */
static bool may_belong_to_compiler(const php_stream *stream)
{
	return (stream->flags & PHP_STREAM_FLAG_NO_BUFFER) && stream->__exposed;
}

/* May switch. What the attempt did not find in memory. */
static ssize_t read_from_disk(const async_file_attempt_t *attempt, php_stream *stream, char *place, size_t count)
{
	filling_t filling = begin_filling(stream, place);
	async_stream_visit_t visit;
	ssize_t received = 0;

	async_stream_visit_begin(&visit, stream, ASYNC_VISIT_READ);
	if (async_file_fetch(attempt)) {
		continue_filling(stream, &filling, &place, &count);
		received = of_files.read(stream, place, count);
	}
	async_stream_visit_end(&visit, stream);
	return received;
}

/* A new stream may have the address of an old one, but not the flag. */
static bool was_read_last(const php_stream *stream)
{
	return async_file_last_read.reader == stream && (stream->flags & ASYNC_STREAM_WAS_READ);
}

static void forget_position(void)
{
	async_file_last_read.position = -1;
}

/* PHP knows where a descriptor stands that was opened just now. */
static void begin_knowing(php_stream *stream)
{
	if (!was_read_last(stream)) {
		bool is_new = !(stream->flags & (ASYNC_STREAM_WAS_READ | PHP_STREAM_FLAG_WAS_WRITTEN)) && stream->writepos == 0;
		async_file_last_read = (async_file_knowledge_t) {
			.reader = stream, .position = is_new ? stream->position : -1, .end = -1,
		};
		stream->flags |= ASYNC_STREAM_WAS_READ;
	}
}

static ssize_t read_file_now(php_stream *stream, char *place, size_t count)
{
	async_file_attempt_t attempt = {.may_wait = !may_belong_to_compiler(stream)};
	ssize_t received;

	if (UNEXPECTED(async_call_is_over())) {
		return 0; /* what copies or collects a whole file stops here */
	}
	begin_knowing(stream);
	async_file_attempt = &attempt;
	received = of_files.read(stream, place, count);
	if (UNEXPECTED(async_file_take_attempt() != NULL)) {
		forget_position(); /* the C library has read it */
	}
	if (UNEXPECTED(attempt.is_missing)) {
		return read_from_disk(&attempt, stream, place, count);
	}
	return EXPECTED(!attempt.is_closing) ? received : -1;
}

static ssize_t read_pipe_now(php_stream *stream, char *place, size_t count)
{
	return read_in_visit(&of_files, stream, place, count);
}

static ssize_t read_user_stream_now(php_stream *stream, char *place, size_t count)
{
	return read_in_visit(&of_user_streams, stream, place, count);
}

static ssize_t read_file(php_stream *stream, char *place, size_t count)
{
	if (!async_wait_is_possible()) {
		return of_files.read(stream, place, count);
	}
	return read_in_turn(stream->flags & PHP_STREAM_FLAG_NO_SEEK ? read_pipe_now : read_file_now, stream, place, count);
}

static ssize_t read_user_stream(php_stream *stream, char *place, size_t count)
{
	if (!async_wait_is_possible()) {
		return of_user_streams.read(stream, place, count);
	}
	return read_in_turn(read_user_stream_now, stream, place, count);
}

/* ---- writing ---- */

static ssize_t write_in_visit(const php_stream_ops *original, php_stream *stream, const char *text, size_t length)
{
	async_stream_visit_t visit;
	ssize_t written;

	async_stream_visit_begin(&visit, stream, ASYNC_VISIT_WRITE);
	written = original->write(stream, text, length);
	async_stream_visit_end(&visit, stream);
	return written;
}

static ssize_t write_file(php_stream *stream, const char *text, size_t length)
{
	forget_position();
	if (!async_wait_is_possible()) {
		return of_files.write(stream, text, length);
	}
	if (!(stream->flags & PHP_STREAM_FLAG_NO_SEEK)) {
		bool may_write = EXPECTED(!is_being_copied(stream)) || async_turn_wait(descriptor_of(stream));
		return may_write ? of_files.write(stream, text, length) : -1;
	}
	return write_in_visit(&of_files, stream, text, length);
}

static ssize_t write_user_stream(php_stream *stream, const char *text, size_t length)
{
	if (!async_wait_is_possible()) {
		return of_user_streams.write(stream, text, length);
	}
	return write_in_visit(&of_user_streams, stream, text, length);
}

/* ---- seeking ---- */

/* PHP empties the buffer of a stream, and seeks to where it stands, before it writes to it. */
static bool is_seek_of_writer(const php_stream *stream, zend_off_t offset, int whence)
{
	return whence == SEEK_SET && offset == stream->position && stream->readpos == 0 && stream->writepos == 0;
}

static int seek_in_turn(const php_stream_ops *original, php_stream *stream, zend_off_t offset, int whence, zend_off_t *position)
{
	if (async_wait_is_possible() && UNEXPECTED(is_taken(stream))) {
		bool is_writer = is_seek_of_writer(stream, offset, whence);
		if (!wait_for_turn(stream)) {
			return -1;
		}
		if (is_writer) { /* the reader has moved on */
			stream->readpos = stream->writepos = 0;
			offset = stream->position;
		}
	}
	return original->seek(stream, offset, whence, position);
}

static int seek_file(php_stream *stream, zend_off_t offset, int whence, zend_off_t *position)
{
	int result = seek_in_turn(&of_files, stream, offset, whence, position);

	if (was_read_last(stream)) {
		async_file_last_read.position = result == 0 ? *position : -1;
	}
	return result;
}

static int seek_user_stream(php_stream *stream, zend_off_t offset, int whence, zend_off_t *position)
{
	return seek_in_turn(&of_user_streams, stream, offset, whence, position);
}

/* ---- closing ---- */

/*
 * PHP frees a stream right after it was closed. Those who are inside have to leave it first: that they are not
 * parked for the descriptor any more is not enough, for an error handler of theirs may be waiting.
 */
static int close_in_peace(const php_stream_ops *original, php_stream *stream, int close_handle)
{
	if (UNEXPECTED(stream->flags & ASYNC_STREAM_WAS_VISITED) && async_wait_is_possible()) {
		int fd = close_handle ? descriptor_of(stream) : -1;
		if (fd >= 0) {
			async_interpose_end_descriptor(fd);
		}
		async_stream_wait_for_departure(stream);
	}
	return original->close(stream, close_handle);
}

static int close_file(php_stream *stream, int close_handle)
{
	return close_in_peace(&of_files, stream, close_handle);
}

static int close_user_stream(php_stream *stream, int close_handle)
{
	return close_in_peace(&of_user_streams, stream, close_handle);
}

/* ---- options ---- */

/* May switch. As PHP does it: from here on the stream is one of the C library's, with a buffer of that. */
static int sync_file(php_stream *stream, int value, void *argument)
{
	FILE *file;

	if (value == PHP_STREAM_SYNC_SUPPORTED) {
		return of_files.set_option(stream, PHP_STREAM_OPTION_SYNC_API, value, argument);
	}
	if (php_stream_cast(stream, PHP_STREAM_AS_STDIO, (void **) &file, REPORT_ERRORS) != SUCCESS
			|| of_files.flush(stream) != 0
			|| async_file_sync(descriptor_of(stream), value == PHP_STREAM_SYNC_FDSYNC) != 0) {
		return PHP_STREAM_OPTION_RETURN_ERR;
	}
	return PHP_STREAM_OPTION_RETURN_OK;
}

/* Whether the file still reaches to the end of the mapping: beyond it is nothing that can be read. */
static bool is_long_enough(int fd, const php_stream_mmap_range *range)
{
	struct stat status;

	return fstat(fd, &status) == 0 && (uint64_t) status.st_size >= (uint64_t) range->offset + range->length;
}

static int unmap_file(php_stream *stream)
{
	async_stream_visit_t *visit = async_stream_visit_of_mine(stream, ASYNC_VISIT_MAPPING);
	int result = of_files.set_option(stream, PHP_STREAM_OPTION_MMAP_API, PHP_STREAM_MMAP_UNMAP, NULL);

	if (visit != NULL) {
		stream->flags &= ~ASYNC_STREAM_IS_MAPPED;
		async_stream_visit_end(visit, stream);
		efree(visit);
	}
	return result;
}

/* May switch. False: PHP has to read the file instead. Whoever waits for the disk finds the file cut off, perhaps. */
static bool fetch_mapping(php_stream *stream, const php_stream_mmap_range *range)
{
	int fd = descriptor_of(stream);

	switch (async_file_fetch_mapping(fd, range->mapped, range->length, (off_t) range->offset)) {
		case ASYNC_FILE_IS_IN_MEMORY: return true;
		case ASYNC_FILE_WAS_FETCHED:  return is_long_enough(fd, range);
		default:                      return false;
	}
}

/* May switch. A stream remembers one mapping, and loses it when it is closed. */
static int map_file(php_stream *stream, php_stream_mmap_range *range)
{
	int result;

	if ((stream->flags & ASYNC_STREAM_IS_MAPPED) || async_call_is_over()) {
		return PHP_STREAM_OPTION_RETURN_ERR;
	}
	result = of_files.set_option(stream, PHP_STREAM_OPTION_MMAP_API, PHP_STREAM_MMAP_MAP_RANGE, range);
	if (result != PHP_STREAM_OPTION_RETURN_OK) {
		return result;
	}
	stream->flags |= ASYNC_STREAM_IS_MAPPED;
	async_stream_visit_begin(emalloc(sizeof(async_stream_visit_t)), stream, ASYNC_VISIT_MAPPING);
	if (fetch_mapping(stream, range)) {
		return result;
	}
	unmap_file(stream);
	range->mapped = NULL;
	return PHP_STREAM_OPTION_RETURN_ERR;
}

/* May switch. */
static int set_mapping(php_stream *stream, int value, void *argument)
{
	switch (value) {
		case PHP_STREAM_MMAP_MAP_RANGE: return map_file(stream, argument);
		case PHP_STREAM_MMAP_UNMAP:     return unmap_file(stream);
		default:                        return of_files.set_option(stream, PHP_STREAM_OPTION_MMAP_API, value, argument);
	}
}

static int set_option_in_turn(const php_stream_ops *original, php_stream *stream, int option, int value, void *argument)
{
	bool concerns_buffer = option == PHP_STREAM_OPTION_SET_CHUNK_SIZE || option == PHP_STREAM_OPTION_READ_BUFFER;

	if (concerns_buffer && async_wait_is_possible() && !wait_for_turn(stream)) {
		return PHP_STREAM_OPTION_RETURN_ERR;
	}
	return original->set_option(stream, option, value, argument);
}

static int set_file_option(php_stream *stream, int option, int value, void *argument)
{
	if (option != PHP_STREAM_OPTION_CHECK_LIVENESS) { /* which feof() uses */
		forget_position();
	}
	if (async_wait_is_possible()) {
		if (option == PHP_STREAM_OPTION_SYNC_API) {
			return sync_file(stream, value, argument);
		}
		if (option == PHP_STREAM_OPTION_MMAP_API) {
			return set_mapping(stream, value, argument);
		}
	}
	return set_option_in_turn(&of_files, stream, option, value, argument);
}

static int set_user_stream_option(php_stream *stream, int option, int value, void *argument)
{
	return set_option_in_turn(&of_user_streams, stream, option, value, argument);
}

/* ---- the tables ---- */

/* The loader made most of them read-only, and so does async_imports_patch() when it is done. */
static bool unprotect(const php_stream_ops *operations)
{
	uintptr_t page_size = (uintptr_t) sysconf(_SC_PAGESIZE);
	uintptr_t start = (uintptr_t) operations & ~(page_size - 1);

	return mprotect((void *) start, (uintptr_t) (operations + 1) - start, PROT_READ | PROT_WRITE) == 0;
}

void async_stream_operations_install(void)
{
	php_stream_ops *files = (php_stream_ops *) &php_stream_stdio_ops;
	php_stream_ops *user_streams = (php_stream_ops *) &php_stream_userspace_ops;

	if (of_files.read == NULL && unprotect(files)) {
		of_files = *files;
		files->read = read_file;
		files->write = write_file;
		files->seek = seek_file;
		files->close = close_file;
		files->set_option = set_file_option;
	}
	if (of_user_streams.read == NULL && unprotect(user_streams)) {
		of_user_streams = *user_streams;
		user_streams->read = read_user_stream;
		user_streams->write = write_user_stream;
		user_streams->seek = seek_user_stream;
		user_streams->close = close_user_stream;
		user_streams->set_option = set_user_stream_option;
	}
}

static void restore(php_stream_ops *operations, php_stream_ops *original)
{
	if (original->read != NULL && unprotect(operations)) {
		operations->read = original->read;
		operations->write = original->write;
		operations->seek = original->seek;
		operations->close = original->close;
		operations->set_option = original->set_option;
		original->read = NULL;
	}
}

void async_stream_operations_restore(void)
{
	restore((php_stream_ops *) &php_stream_stdio_ops, &of_files);
	restore((php_stream_ops *) &php_stream_userspace_ops, &of_user_streams);
}
