/* file.c - regular files: what is in memory is read at once, a thread waits for the disk. */
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
#include <string.h>
#include <unistd.h>

/* The position that belongs to the descriptor. */
#define OWN_POSITION ((off_t) -1)

/* A thread reads so much at a time: what it reads is copied. */
#define PIECE ((size_t) 1 << 20)

/* Files are in memory by pages of at least this size. */
#define PAGE 4096

#ifdef RWF_NOWAIT
static ssize_t read_cached(int fd, void *buffer, size_t length, off_t position)
{
	struct iovec vector = {buffer, length};

	return preadv2(fd, &vector, 1, position, RWF_NOWAIT);
}
#else
static ssize_t read_cached(int fd, void *buffer, size_t length, off_t position)
{
	(void) fd, (void) buffer, (void) length, (void) position;
	errno = EOPNOTSUPP;
	return -1;
}
#endif

/* ---- in a thread ---- */

typedef enum {
	JOB_READ,
	JOB_SYNC,
	JOB_SYNC_DATA,
} job_kind_t;

typedef struct file_job {
	async_work_t work; /* first */
	job_kind_t kind;
	int fd;
	off_t position;
	size_t length;
	ssize_t result;
	int error;
	char buffer[1]; /* "length" bytes of a JOB_READ */
} file_job_t;

static ssize_t read_fully(file_job_t *job)
{
	size_t done = 0;

	while (done < job->length) {
		ssize_t count = pread(job->fd, job->buffer + done, job->length - done, job->position + (off_t) done);
		if (count <= 0) {
			return count < 0 && done == 0 ? -1 : (ssize_t) done;
		}
		done += (size_t) count;
	}
	return (ssize_t) done;
}

static void run_job(async_work_t *work)
{
	file_job_t *job = (file_job_t *) work;

	switch (job->kind) {
		case JOB_READ:
			job->result = read_fully(job);
			break;
		case JOB_SYNC:
			job->result = fsync(job->fd);
			break;
		case JOB_SYNC_DATA:
			job->result = fdatasync(job->fd);
			break;
	}
	job->error = errno;
}

static void dispose_job(async_work_t *work)
{
	free(work);
}

static file_job_t *create_job(job_kind_t kind, int fd, size_t length)
{
	file_job_t *job = malloc(sizeof(file_job_t) + length);

	if (job != NULL) {
		*job = (file_job_t) {.work = {.run = run_job, .dispose = dispose_job}, .kind = kind, .fd = fd, .length = length};
	}
	return job;
}

/* May switch. False with errno when cancelled: then the job belongs to nobody here. */
static bool await_job(file_job_t *job)
{
	async_wait_result_t result;

	async_readiness_enter(job->fd);
	result = async_work_run(ASYNC_WORK_FILE, &job->work, ASYNC_NO_DEADLINE);
	async_readiness_leave(job->fd);
	if (result != ASYNC_WAIT_DONE) {
		errno = ECANCELED;
		return false;
	}
	return true;
}

/* May switch. Reads at a position of the file, not of the descriptor. */
static ssize_t read_by_thread(int fd, void *buffer, size_t length, off_t position)
{
	file_job_t *job = create_job(JOB_READ, fd, length);
	ssize_t result;
	int error;

	if (job == NULL) {
		return pread(fd, buffer, length, position);
	}
	job->position = position;
	if (!await_job(job)) {
		return -1;
	}
	result = job->result;
	error = job->error;
	if (result > 0) {
		memcpy(buffer, job->buffer, (size_t) result);
	}
	async_work_dispose(&job->work);
	errno = error;
	return result;
}

/* May switch. The descriptor moves on when the data is there; until then nobody else reads from it. */
static ssize_t read_own_by_thread(int fd, void *buffer, size_t length)
{
	async_turn_t turn;
	off_t position;
	ssize_t result;

	if (!async_turn_wait(fd)) {
		return -1;
	}
	position = lseek(fd, 0, SEEK_CUR);
	if (position < 0) {
		return read(fd, buffer, length);
	}
	async_turn_take(&turn, fd);
	result = read_by_thread(fd, buffer, length, position);
	if (result > 0) {
		lseek(fd, position + result, SEEK_SET);
	}
	async_turn_leave(&turn);
	return result;
}

/* ---- reading ---- */

static bool is_unsupported(void)
{
	return errno == EOPNOTSUPP || errno == ENOSYS || errno == EINVAL;
}

static ssize_t read_plain(int fd, void *buffer, size_t length, off_t position)
{
	return position == OWN_POSITION ? read(fd, buffer, length) : pread(fd, buffer, length, position);
}

/* May switch. A piece of a read that did not find it in memory. */
static ssize_t read_piece(int fd, void *buffer, size_t length, off_t position)
{
	if (async_call_is_over()) {
		return async_call_refuse(-1) ? 0 : -1;
	}
	return position == OWN_POSITION
		? read_own_by_thread(fd, buffer, length) : read_by_thread(fd, buffer, length, position);
}

/* Whether a read that got less than it wanted met the end of the file: what is missing in memory begins with a page. Reads
 * begin with one nearly always; where they do not this is wrong once in a while, and the caller gets less than there is. */
static bool is_end_of_file(off_t position, size_t done)
{
	return ((position == OWN_POSITION ? 0 : (size_t) position) + done) % PAGE != 0;
}

static ssize_t read_file(int fd, void *buffer, size_t length, off_t position)
{
	size_t done = 0, piece;

	if (UNEXPECTED(position == OWN_POSITION && async_turn_is_taken(fd)) && !async_turn_wait(fd)) {
		return -1;
	}
	while (done < length) {
		off_t from = position == OWN_POSITION ? OWN_POSITION : position + (off_t) done;
		ssize_t count = read_cached(fd, (char *) buffer + done, length - done, from);
		if (count == 0) {
			break;
		}
		if (count < 0 && is_unsupported()) {
			async_kind_remember(fd, ASYNC_KIND_PLAIN);
			count = read_plain(fd, (char *) buffer + done, length - done, from);
			return count < 0 ? count : (ssize_t) done + count;
		}
		piece = length - done;
		if (count < 0 && errno == EAGAIN) {
			piece = piece < PIECE ? piece : PIECE;
			count = read_piece(fd, (char *) buffer + done, piece, from);
		}
		if (count < 0) {
			return done > 0 ? (ssize_t) done : -1;
		}
		done += (size_t) count;
		if ((size_t) count < piece && is_end_of_file(position, done)) {
			break;
		}
	}
	return (ssize_t) done;
}

ssize_t async_file_read(int fd, const struct iovec *vector, int count)
{
	size_t done = 0;

	for (int i = 0; i < count; i++) {
		ssize_t received = read_file(fd, vector[i].iov_base, vector[i].iov_len, OWN_POSITION);
		if (received < 0) {
			return done > 0 ? (ssize_t) done : -1;
		}
		done += (size_t) received;
		if ((size_t) received < vector[i].iov_len) {
			break;
		}
	}
	return (ssize_t) done;
}

ssize_t async_replaced_pread(int fd, void *buffer, size_t length, off_t position)
{
	if (!async_wait_is_possible() || position < 0 || async_kind_of(fd) != ASYNC_KIND_FILE) {
		return pread(fd, buffer, length, position);
	}
	return read_file(fd, buffer, length, position);
}

#ifdef __GLIBC__
extern ssize_t __pread_chk(int fd, void *buffer, size_t length, off_t position, size_t capacity);

ssize_t async_replaced_pread_chk(int fd, void *buffer, size_t length, off_t position, size_t capacity)
{
	return length > capacity
		? __pread_chk(fd, buffer, length, position, capacity) : async_replaced_pread(fd, buffer, length, position);
}
#endif

/* ---- writing through to the disk ---- */

static int sync_file(int fd, job_kind_t kind)
{
	file_job_t *job = create_job(kind, fd, 0);
	int result, error;

	if (job == NULL || async_call_is_over()) {
		free(job);
		return kind == JOB_SYNC ? fsync(fd) : fdatasync(fd);
	}
	if (!await_job(job)) {
		return -1;
	}
	result = (int) job->result;
	error = job->error;
	async_work_dispose(&job->work);
	errno = error;
	return result;
}

int async_replaced_fsync(int fd)
{
	return async_wait_is_possible() && async_kind_of(fd) == ASYNC_KIND_FILE ? sync_file(fd, JOB_SYNC) : fsync(fd);
}

int async_replaced_fdatasync(int fd)
{
	return async_wait_is_possible() && async_kind_of(fd) == ASYNC_KIND_FILE ? sync_file(fd, JOB_SYNC_DATA) : fdatasync(fd);
}
