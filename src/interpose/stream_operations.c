/* stream_operations.c - what is put in front of the operations of PHP's own streams. */
/* SPDX-License-Identifier: MIT */
#include "interpose/stream_operations.h"

#include "interpose/call.h"
#include "interpose/file.h"
#include "php_network.h"
#include "streams/php_stream_userspace.h"

#include <sys/mman.h>
#include <unistd.h>

/* A flag of php_stream that PHP leaves free: a coroutine is inside the read of it. */
#define IS_BEING_READ 0x80000000u

/* A read under way, on the stack of the reader. */
typedef struct reading {
	async_list_t link; /* in the list of all readings of the thread */
	async_event_t over;
	const php_stream *stream;
	const async_coroutine_t *reader;
} reading_t;

/* Searched only for streams that are being read. NULL until the first reading. */
static ASYNC_THREAD_LOCAL async_list_t readings;

/* What the tables held before. Of the whole process, written once. */
static php_stream_ops of_files, of_user_streams;

static zend_string *describe_reading(const async_event_t *event)
{
	(void) event;
	return strpprintf(0, "end of another coroutine's read of the same stream");
}

static const async_event_type_t reading_type = {.is_external = false, .describe = describe_reading};

/* ---- turns ---- */

/* The reading that others have to wait for. What the running coroutine does inside a read of its own (in a stream
 * wrapper written in PHP) is up to it. */
static reading_t *find_reading_of_another(const php_stream *stream)
{
	if (EXPECTED(!(stream->flags & IS_BEING_READ)) || readings.next == NULL) {
		return NULL;
	}
	ASYNC_LIST_FOREACH(&readings, node) {
		reading_t *reading = ASYNC_LIST_ENTRY(node, reading_t, link);
		if (reading->stream == stream) {
			return reading->reader != async_scheduler_current() ? reading : NULL;
		}
	}
	return NULL;
}

/* The descriptor below a stream; -1 when there is none. */
static int descriptor_of(php_stream *stream)
{
	void *fd = NULL;

	if (!php_stream_is(stream, PHP_STREAM_IS_STDIO) || of_files.cast(stream, PHP_STREAM_AS_FD, &fd) != SUCCESS) {
		return -1;
	}
	return (int) (intptr_t) fd;
}

/* May switch. False with errno: cancelled, or the stream is being closed. Those who close a descriptor let its guests
 * leave first. */
static bool wait_for_end(reading_t *reading, int fd)
{
	async_wait_result_t result;

	if (fd >= 0) {
		async_readiness_enter(fd);
	}
	result = async_wait_event(&reading->over, ASYNC_NO_DEADLINE);
	if (fd >= 0) {
		async_readiness_leave(fd);
	}
	if (result != ASYNC_WAIT_DONE) {
		errno = ECANCELED;
		return false;
	}
	return fd < 0 || !async_call_is_closing(fd);
}

/* May switch. False with errno: see above. */
static bool wait_for_turn(php_stream *stream)
{
	reading_t *reading;

	while (UNEXPECTED((reading = find_reading_of_another(stream)) != NULL)) {
		if (async_call_is_over()) {
			return async_call_refuse(descriptor_of(stream));
		}
		if (!wait_for_end(reading, descriptor_of(stream))) {
			return false;
		}
	}
	return true;
}

/* ---- reading ---- */

static bool is_inside_buffer(const php_stream *stream, const char *place)
{
	return place >= (char *) stream->readbuf && place < (char *) stream->readbuf + stream->readbuflen;
}

static ssize_t read_in_turn(const php_stream_ops *original, php_stream *stream, char *place, size_t count)
{
	reading_t reading = {.stream = stream, .reader = async_scheduler_current()};
	uint32_t was_being_read = stream->flags & IS_BEING_READ;
	ssize_t received;

	if (UNEXPECTED(readings.next == NULL)) {
		async_list_init(&readings);
	}
	async_event_init(&reading.over, &reading_type);
	async_list_append(&readings, &reading.link);
	stream->flags |= IS_BEING_READ;
	received = original->read(stream, place, count);
	stream->flags = (stream->flags & ~IS_BEING_READ) | was_being_read;
	async_list_unlink(&reading.link);
	async_wake_all(&reading.over);
	return received;
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

/* The caller said where in the buffer it wants the bytes before it had to wait. What the others left there is its to
 * take first. */
static ssize_t read_after_others(const php_stream_ops *original, php_stream *stream, char *place, size_t count)
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
	return read_in_turn(original, stream, place, count);
}

static ssize_t read_stream(const php_stream_ops *original, php_stream *stream, char *place, size_t count)
{
	if (!async_wait_is_possible()) {
		return original->read(stream, place, count);
	}
	if (UNEXPECTED(find_reading_of_another(stream) != NULL)) {
		return read_after_others(original, stream, place, count);
	}
	return read_in_turn(original, stream, place, count);
}

/* The compiler reads what is included, and the like, through streams without a buffer that clean up after themselves.
 * So does PHP code that asked for a stream without a buffer, which nobody can tell from it. */
static bool may_belong_to_compiler(const php_stream *stream)
{
	return (stream->flags & PHP_STREAM_FLAG_NO_BUFFER) && stream->__exposed;
}

static ssize_t read_file(php_stream *stream, char *place, size_t count)
{
	ssize_t received;

	async_file_reader_may_park = !may_belong_to_compiler(stream);
	received = read_stream(&of_files, stream, place, count);
	async_file_reader_may_park = false;
	return received;
}

static ssize_t read_user_stream(php_stream *stream, char *place, size_t count)
{
	return read_stream(&of_user_streams, stream, place, count);
}

/* ---- seeking ---- */

static int seek_in_turn(const php_stream_ops *original, php_stream *stream, zend_off_t offset, int whence, zend_off_t *position)
{
	if (async_wait_is_possible() && !wait_for_turn(stream)) {
		return -1;
	}
	return original->seek(stream, offset, whence, position);
}

static int seek_file(php_stream *stream, zend_off_t offset, int whence, zend_off_t *position)
{
	return seek_in_turn(&of_files, stream, offset, whence, position);
}

static int seek_user_stream(php_stream *stream, zend_off_t offset, int whence, zend_off_t *position)
{
	return seek_in_turn(&of_user_streams, stream, offset, whence, position);
}

/* ---- options ---- */

/* May switch. */
static int sync_file(php_stream *stream, int value, void *argument)
{
	int fd = descriptor_of(stream);

	if (value == PHP_STREAM_SYNC_SUPPORTED || fd < 0) {
		return of_files.set_option(stream, PHP_STREAM_OPTION_SYNC_API, value, argument);
	}
	if (php_stream_flush(stream) != 0 || async_file_sync(fd, value == PHP_STREAM_SYNC_FDSYNC) != 0) {
		return PHP_STREAM_OPTION_RETURN_ERR;
	}
	return PHP_STREAM_OPTION_RETURN_OK;
}

/* May switch. */
static int map_file(php_stream *stream, int value, void *argument)
{
	int result = of_files.set_option(stream, PHP_STREAM_OPTION_MMAP_API, value, argument);

	if (value == PHP_STREAM_MMAP_MAP_RANGE && result == PHP_STREAM_OPTION_RETURN_OK) {
		const php_stream_mmap_range *range = argument;
		async_file_fetch_mapping(descriptor_of(stream), range->mapped, range->length, (off_t) range->offset);
	}
	return result;
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
	if (async_wait_is_possible()) {
		if (option == PHP_STREAM_OPTION_SYNC_API) {
			return sync_file(stream, value, argument);
		}
		if (option == PHP_STREAM_OPTION_MMAP_API) {
			return map_file(stream, value, argument);
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
		files->seek = seek_file;
		files->set_option = set_file_option;
	}
	if (of_user_streams.read == NULL && unprotect(user_streams)) {
		of_user_streams = *user_streams;
		user_streams->read = read_user_stream;
		user_streams->seek = seek_user_stream;
		user_streams->set_option = set_user_stream_option;
	}
}

static void restore(php_stream_ops *operations, php_stream_ops *original)
{
	if (original->read != NULL && unprotect(operations)) {
		operations->read = original->read;
		operations->seek = original->seek;
		operations->set_option = original->set_option;
		original->read = NULL;
	}
}

void async_stream_operations_restore(void)
{
	restore((php_stream_ops *) &php_stream_stdio_ops, &of_files);
	restore((php_stream_ops *) &php_stream_userspace_ops, &of_user_streams);
}

void async_stream_operations_reset(void)
{
	readings = (async_list_t) {NULL, NULL};
}
