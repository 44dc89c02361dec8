/* file.c - regular files: a thread waits for the disk. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/file.h"
#include "interpose/replaced.h"

#include "interpose/call.h"
#include "interpose/kind.h"
#include "interpose/turn.h"
#include "reactor/work.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

/* A copy can be cancelled whenever so many bytes have been copied. */
#define COPIED_AT_A_TIME ((size_t) 1 << 24)

#define SMALLEST_PAGE 4096

/* Up to so much is copied at once when it is in memory: a thread would take longer. */
#define SMALL_COPY ((size_t) 1 << 16)

/* Mappings are looked at by so many pages at a time. */
#define PAGES_AT_A_TIME ((size_t) 512)

ASYNC_THREAD_LOCAL async_file_attempt_t *async_file_attempt;
ASYNC_THREAD_LOCAL async_file_knowledge_t async_file_last_read;

void async_files_reset(void)
{
	async_file_attempt = NULL;
	async_file_last_read.position = -1;
}

/* ---- in a thread ---- */

/* What is read here is thrown away: it stays in the memory of the kernel. What cannot be read gives its error to the
 * read that comes after. */
typedef struct fetch {
	async_work_t work; /* first */
	int fd;
	off_t position;
	size_t length;
	char scratch[1 << 16];
} fetch_t;

static void run_fetch(async_work_t *work)
{
	fetch_t *fetch = (fetch_t *) work;
	size_t done = 0;

	while (done < fetch->length) {
		size_t piece = fetch->length - done < sizeof(fetch->scratch) ? fetch->length - done : sizeof(fetch->scratch);
		ssize_t count = pread(fetch->fd, fetch->scratch, piece, fetch->position + (off_t) done);
		if (count <= 0) {
			return;
		}
		done += (size_t) count;
	}
}

#ifdef __linux__
typedef struct file_copy {
	async_work_t work; /* first */
	int from, to;
	off_t *from_position, *to_position;
	size_t length;
	unsigned flags;
	ssize_t result;
	int error;
} file_copy_t;

static void run_copy(async_work_t *work)
{
	file_copy_t *copy = (file_copy_t *) work;

	copy->result = copy_file_range(copy->from, copy->from_position, copy->to, copy->to_position, copy->length, copy->flags);
	copy->error = errno;
}
#endif

typedef struct file_sync {
	async_work_t work; /* first */
	int fd;
	bool is_data_only;
	int result;
	int error;
} file_sync_t;

static void run_sync(async_work_t *work)
{
	file_sync_t *sync = (file_sync_t *) work;

	sync->result = sync->is_data_only ? fdatasync(sync->fd) : fsync(sync->fd);
	sync->error = errno;
}

static void dispose_job(async_work_t *work)
{
	free(work);
}

/* May switch. False with errno when cancelled: then the job belongs to nobody here. Until the job has ended nobody
 * closes the descriptor. */
static bool await_job(int fd, async_work_t *job)
{
	async_wait_result_t result;

	job->dispose = dispose_job;
	async_readiness_enter(fd);
	result = async_work_run(ASYNC_WORK_FILE, job, ASYNC_NO_DEADLINE);
	async_readiness_leave(fd);
	if (result != ASYNC_WAIT_DONE) {
		errno = ECANCELED;
		return false;
	}
	return true;
}

/* May switch. False with errno ECANCELED when cancelled. */
static bool fetch_into_memory(int fd, off_t position, size_t length)
{
	fetch_t *fetch = async_call_is_over() ? NULL : malloc(sizeof(*fetch));

	if (fetch == NULL) {
		return true; /* then everybody waits */
	}
	fetch->work.run = run_fetch;
	fetch->fd = fd;
	fetch->position = position;
	fetch->length = length;
	if (!await_job(fd, &fetch->work)) {
		return false;
	}
	async_work_dispose(&fetch->work);
	return true;
}

/* ---- reading ---- */

/* position -1: where the descriptor stands, which moves on then. */
#ifdef RWF_NOWAIT
static ssize_t read_from_memory(int fd, void *buffer, size_t length, off_t position)
{
	struct iovec vector = {buffer, length};

	return preadv2(fd, &vector, 1, position, RWF_NOWAIT);
}
#else
static ssize_t read_from_memory(int fd, void *buffer, size_t length, off_t position)
{
	(void) fd, (void) buffer, (void) length, (void) position;
	errno = EOPNOTSUPP;
	return -1;
}
#endif

/* Whether what came, which is less than was asked for, ends where the file does; else a page is missing. Pages are
 * missing from their begin on, so that another read has to find out only there. */
static bool is_at_end(async_file_knowledge_t *known, int fd)
{
	if (known->position < 0) {
		known->position = lseek(fd, 0, SEEK_CUR);
	}
	return known->position % SMALLEST_PAGE != 0 || known->position == known->end;
}

/* Everything that read() would give, or nothing. */
static ssize_t read_in_full(async_file_knowledge_t *known, int fd, char *buffer, size_t length)
{
	size_t done = 0;
	ssize_t count;

	if (known->position >= 0 && known->position == known->end) {
		count = read(fd, buffer, length); /* the end still, or what was added to it just now */
		known->position += count > 0 ? count : 0;
		return count;
	}
	while ((count = read_from_memory(fd, buffer + done, length - done, -1)) > 0) {
		done += (size_t) count;
		known->position += known->position >= 0 ? count : 0;
		if (done == length || is_at_end(known, fd)) {
			return (ssize_t) done;
		}
	}
	if (count == 0) {
		known->end = known->position;
		return (ssize_t) done;
	}
	if (done > 0) {
		int saved_errno = errno;
		lseek(fd, -(off_t) done, SEEK_CUR);
		errno = saved_errno;
	}
	known->position = -1;
	return -1;
}

bool async_file_read(async_file_attempt_t *attempt, int fd, void *buffer, size_t length, ssize_t *received)
{
	if (!attempt->may_wait) {
		async_file_last_read.position = -1;
		*received = read(fd, buffer, length);
		return true;
	}
	*received = read_in_full(&async_file_last_read, fd, buffer, length);
	if (EXPECTED(*received >= 0)) {
		return true;
	}
	if (errno != EAGAIN) {
		if (async_kind_of(fd) == ASYNC_KIND_FILE) {
			async_kind_remember(fd, ASYNC_KIND_PLAIN); /* of a kind that cannot tell */
		}
		return false;
	}
	if (async_kind_of(fd) != ASYNC_KIND_FILE) {
		return false;
	}
	attempt->is_missing = true;
	attempt->fd = fd;
	attempt->length = length;
	return true;
}

bool async_file_fetch(const async_file_attempt_t *attempt)
{
	off_t position = lseek(attempt->fd, 0, SEEK_CUR);

	return position < 0 || fetch_into_memory(attempt->fd, position, attempt->length);
}

static bool is_in_memory(const char *mapping, size_t length, size_t page_size)
{
	unsigned char pages[PAGES_AT_A_TIME];

	if (mincore((void *) mapping, length, (void *) pages) != 0) {
		return true; /* as far as anybody can tell */
	}
	for (size_t i = 0; i < (length + page_size - 1) / page_size; i++) {
		if (!(pages[i] & 1)) {
			return false;
		}
	}
	return true;
}

async_file_fetched_t async_file_fetch_mapping(int fd, const char *mapping, size_t length, off_t position)
{
	size_t page_size = (size_t) sysconf(_SC_PAGESIZE), piece;
	async_file_fetched_t fetched = ASYNC_FILE_IS_IN_MEMORY;

	for (size_t done = 0; done < length; done += piece) {
		piece = length - done < PAGES_AT_A_TIME * page_size ? length - done : PAGES_AT_A_TIME * page_size;
		if (is_in_memory(mapping + done, piece, page_size)) {
			continue;
		}
		if (!fetch_into_memory(fd, position + (off_t) done, piece)) {
			return ASYNC_FILE_IS_NOT_WAITED_FOR;
		}
		fetched = ASYNC_FILE_WAS_FETCHED;
	}
	return fetched;
}

/* ---- writing through to the disk ---- */

int async_file_sync(int fd, bool is_data_only)
{
	file_sync_t *sync = async_call_is_over() ? NULL : malloc(sizeof(*sync));
	int result, error;

	if (sync == NULL) {
		return is_data_only ? fdatasync(fd) : fsync(fd);
	}
	sync->work.run = run_sync;
	sync->fd = fd;
	sync->is_data_only = is_data_only;
	if (!await_job(fd, &sync->work)) {
		return -1;
	}
	result = sync->result;
	error = sync->error;
	async_work_dispose(&sync->work);
	errno = error;
	return result;
}

/* ---- copying ---- */

#ifdef __linux__
/* May switch. Not cancelled: a thread that went on by itself would write to a file that others have begun to use. */
static ssize_t copy_piece(const file_copy_t *piece)
{
	file_copy_t *copy = malloc(sizeof(*copy));
	async_coroutine_t *self = async_scheduler_current();
	ssize_t result;
	int error;

	if (copy == NULL) {
		return copy_file_range(piece->from, piece->from_position, piece->to, piece->to_position, piece->length, piece->flags);
	}
	*copy = *piece;
	copy->work.run = run_copy;
	async_coroutine_enter_unbroken(self);
	async_readiness_enter(piece->from);
	await_job(piece->to, &copy->work);
	async_readiness_leave(piece->from);
	async_coroutine_leave_unbroken(self);
	result = copy->result;
	error = copy->error;
	async_work_dispose(&copy->work);
	errno = error;
	return result;
}

static bool is_small_and_in_memory(int fd, const off_t *start, size_t length)
{
	char scratch[8192];
	off_t position = start != NULL ? *start : lseek(fd, 0, SEEK_CUR);
	size_t seen = 0;
	ssize_t count = 1;

	while (position >= 0 && seen < length && seen <= SMALL_COPY && count > 0) {
		count = read_from_memory(fd, scratch, sizeof(scratch), position + (off_t) seen);
		seen += count > 0 ? (size_t) count : 0;
	}
	return count >= 0 && seen <= SMALL_COPY;
}

/* Piece by piece, so that it can be cancelled in between. */
static ssize_t copy_in_pieces(file_copy_t *piece, size_t length)
{
	size_t done = 0;

	while (done < length && !async_call_is_closing(piece->from) && !async_call_is_closing(piece->to)) {
		piece->length = length - done < COPIED_AT_A_TIME ? length - done : COPIED_AT_A_TIME;
		ssize_t count = copy_piece(piece);
		if (count <= 0) {
			return count < 0 && done == 0 ? -1 : (ssize_t) done;
		}
		done += (size_t) count;
		/* The end of the file is where it was when the copy came there: a file that is copied to itself grows. */
		if ((size_t) count < piece->length || async_coroutine_deliver_cancellation(async_scheduler_current())) {
			break;
		}
	}
	return done > 0 || length == 0 ? (ssize_t) done : -1;
}

/* May switch. Nobody else's copy may move the descriptors meanwhile. False with errno. */
static bool wait_for_both(int from, int to)
{
	while (async_turn_is_taken(from) || async_turn_is_taken(to)) {
		if (!async_turn_wait(from) || !async_turn_wait(to)) {
			return false;
		}
	}
	return true;
}

/* The kernel moves both descriptors when it is done: until then nobody else reads, writes or seeks with them. */
ssize_t async_replaced_copy_file_range(int from, off_t *from_position, int to, off_t *to_position, size_t length, unsigned flags)
{
	file_copy_t piece = {.from = from, .to = to, .from_position = from_position, .to_position = to_position, .flags = flags};
	async_turn_t turn_from, turn_to;
	ssize_t copied;

	async_file_last_read.position = -1;
	if (!async_wait_is_possible() || async_call_is_over()) {
		return copy_file_range(from, from_position, to, to_position, length, flags);
	}
	if (!wait_for_both(from, to)) {
		return -1;
	}
	if (is_small_and_in_memory(from, from_position, length)) {
		return copy_file_range(from, from_position, to, to_position, length, flags);
	}
	async_turn_take(&turn_from, from);
	async_turn_take(&turn_to, to);
	copied = copy_in_pieces(&piece, length);
	async_turn_leave(&turn_to);
	async_turn_leave(&turn_from);
	return copied;
}
#endif
