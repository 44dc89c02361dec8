/* hostent.c - names and addresses: the gethostbyname() family on a worker thread. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/replaced.h"

#include "interpose/call.h"
#include "interpose/resolve.h"

#include "ext/standard/file.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

/* The first size of a result whose buffer we choose, and the last. */
#define FIRST_BUFFER_SIZE 1024
#define LAST_BUFFER_SIZE (1024 * 1024)

/* As strict as anything that a struct hostent holds. */
#define BUFFER_ALIGNMENT 16

/* A lookup in either direction: by name when there is one, else by address. */
typedef struct host_job {
	async_work_t work;
	char *name;               /* owned, or NULL */
	unsigned char address[16];
	socklen_t address_length;
	int family;               /* 0: what gethostbyname() does */
	struct hostent entry;     /* leads into "buffer" */
	char *block;              /* owned; the buffer and room to align it */
	char *buffer;
	size_t length;
	struct hostent *found;    /* &entry, or NULL */
	int result;               /* of the C library's function: 0 or an errno */
	int host_error;           /* h_errno */
} host_job_t;

static void look_up_host(async_work_t *work)
{
	host_job_t *job = (host_job_t *) work;

	job->found = NULL;
	if (job->name == NULL) {
		job->result = gethostbyaddr_r(job->address, job->address_length, job->family,
			&job->entry, job->buffer, job->length, &job->found, &job->host_error);
	} else if (job->family == 0) {
		job->result = gethostbyname_r(job->name, &job->entry, job->buffer, job->length, &job->found, &job->host_error);
	} else {
		job->result = gethostbyname2_r(job->name, job->family,
			&job->entry, job->buffer, job->length, &job->found, &job->host_error);
	}
}

static void dispose_host_job(async_work_t *work)
{
	host_job_t *job = (host_job_t *) work;

	free(job->name);
	free(job->block);
	free(job);
}

/* The buffer lies relative to BUFFER_ALIGNMENT as "likeness" does, so that a copy of it there is as well aligned. */
static bool give_buffer(host_job_t *job, size_t length, const char *likeness)
{
	free(job->block);
	job->block = malloc(length + 2 * BUFFER_ALIGNMENT);
	if (job->block == NULL) {
		return false;
	}
	uintptr_t start = ((uintptr_t) job->block + BUFFER_ALIGNMENT - 1) & ~(uintptr_t) (BUFFER_ALIGNMENT - 1);
	job->buffer = (char *) start + ((uintptr_t) likeness & (BUFFER_ALIGNMENT - 1));
	job->length = length;
	return true;
}

/* NULL: no memory. */
static host_job_t *create_host_job(const char *name, const void *address, socklen_t address_length, int family,
		size_t length, const char *likeness)
{
	host_job_t *job = calloc(1, sizeof(*job));
	bool failed = job == NULL;

	if (failed) {
		return NULL;
	}
	job->work = (async_work_t) {.run = look_up_host, .dispose = dispose_host_job};
	job->family = family;
	job->host_error = NETDB_INTERNAL;
	job->name = async_resolve_copy_text(name, &failed);
	if (address != NULL) {
		memcpy(job->address, address, address_length);
		job->address_length = address_length;
	}
	if (failed || !give_buffer(job, length, likeness)) {
		dispose_host_job(&job->work);
		return NULL;
	}
	return job;
}

static void *moved(const host_job_t *job, char *target, void *pointer)
{
	char *place = pointer;

	return place >= job->buffer && place < job->buffer + job->length ? target + (place - job->buffer) : pointer;
}

static void move_list(const host_job_t *job, char *target, char **list)
{
	for (; list != NULL && *list != NULL; list++) {
		*list = moved(job, target, *list);
	}
}

/* Copies the result to where the caller wants it; the pointers follow. */
static void hand_over(const host_job_t *job, struct hostent *entry, char *buffer)
{
	memcpy(buffer, job->buffer, job->length);
	*entry = job->entry;
	entry->h_name = moved(job, buffer, entry->h_name);
	entry->h_aliases = moved(job, buffer, entry->h_aliases);
	entry->h_addr_list = moved(job, buffer, entry->h_addr_list);
	move_list(job, buffer, entry->h_aliases);
	move_list(job, buffer, entry->h_addr_list);
}

/*
 * PHP passes one and the same buffer for all its lookups. While we were parked another coroutine may have
 * freed it and made a new one, of another size: what counts is the present one. It is filled after the last
 * switch. NULL: it is too small now.
 */
static char *present_buffer(const host_job_t *job, const struct hostent *entry, char *buffer)
{
#ifdef HAVE_GETHOSTBYNAME_R
	if (entry == &FG(tmp_host_info)) {
		return job->length <= FG(tmp_host_buf_len) ? FG(tmp_host_buf) : NULL;
	}
#else
	(void) job, (void) entry;
#endif
	return buffer;
}

static int look_up_into(host_job_t *job, struct hostent *entry, char *buffer, struct hostent **found, int *host_error)
{
	int result;

	*found = NULL;
	if (job == NULL) {
		*host_error = NETDB_INTERNAL;
		return ENOMEM;
	}
	if (!async_resolve_run(&job->work)) {
		*host_error = TRY_AGAIN;
		return ECANCELED;
	}
	result = job->result;
	*host_error = job->host_error;
	buffer = present_buffer(job, entry, buffer);
	if (buffer == NULL) {
		result = ERANGE; /* the caller makes it larger and asks again */
	}
	if (result == 0 && job->found != NULL) {
		hand_over(job, entry, buffer);
		*found = entry;
	}
	async_work_dispose(&job->work);
	if (result != 0) {
		errno = result;
	}
	return result;
}

/* The result of the functions without _r: one per thread, as in the C library, valid until the next call. */
static ASYNC_THREAD_LOCAL host_job_t *published;

/* Runs the job with larger and larger buffers. Its last result becomes the thread's. */
static struct hostent *look_up_and_publish(host_job_t *job)
{
	size_t length = FIRST_BUFFER_SIZE;

	for (;;) {
		if (job == NULL) {
			h_errno = NETDB_INTERNAL;
			return NULL;
		}
		if (!async_resolve_run(&job->work)) {
			h_errno = TRY_AGAIN;
			return NULL;
		}
		length *= 4;
		if (job->result != ERANGE || length > LAST_BUFFER_SIZE) {
			break;
		}
		if (!give_buffer(job, length, NULL)) {
			async_work_dispose(&job->work);
			job = NULL;
		}
	}
	if (published != NULL) {
		dispose_host_job(&published->work);
	}
	published = job;
	h_errno = job->host_error;
	return job->result == 0 ? job->found : NULL;
}

static bool is_answered_at_once(const char *name)
{
	return !async_wait_is_possible() || async_resolve_is_literal(name);
}

struct hostent *async_replaced_gethostbyname(const char *name)
{
	if (is_answered_at_once(name)) {
		return gethostbyname(name);
	}
	return look_up_and_publish(create_host_job(name, NULL, 0, 0, FIRST_BUFFER_SIZE, NULL));
}

struct hostent *async_replaced_gethostbyname2(const char *name, int family)
{
	if (is_answered_at_once(name) || family == 0) {
		return gethostbyname2(name, family);
	}
	return look_up_and_publish(create_host_job(name, NULL, 0, family, FIRST_BUFFER_SIZE, NULL));
}

static bool is_unusual_address(const void *address, socklen_t length)
{
	return !async_wait_is_possible() || address == NULL || length > 16;
}

struct hostent *async_replaced_gethostbyaddr(const void *address, socklen_t length, int family)
{
	if (is_unusual_address(address, length)) {
		return gethostbyaddr(address, length, family);
	}
	return look_up_and_publish(create_host_job(NULL, address, length, family, FIRST_BUFFER_SIZE, NULL));
}

int async_replaced_gethostbyname_r(const char *name, struct hostent *entry, char *buffer, size_t length,
		struct hostent **result, int *error)
{
	if (is_answered_at_once(name)) {
		return gethostbyname_r(name, entry, buffer, length, result, error);
	}
	return look_up_into(create_host_job(name, NULL, 0, 0, length, buffer), entry, buffer, result, error);
}

int async_replaced_gethostbyname2_r(const char *name, int family, struct hostent *entry, char *buffer, size_t length,
		struct hostent **result, int *error)
{
	if (is_answered_at_once(name) || family == 0) {
		return gethostbyname2_r(name, family, entry, buffer, length, result, error);
	}
	return look_up_into(create_host_job(name, NULL, 0, family, length, buffer), entry, buffer, result, error);
}

int async_replaced_gethostbyaddr_r(const void *address, socklen_t address_length, int family, struct hostent *entry,
		char *buffer, size_t length, struct hostent **result, int *error)
{
	if (is_unusual_address(address, address_length)) {
		return gethostbyaddr_r(address, address_length, family, entry, buffer, length, result, error);
	}
	return look_up_into(create_host_job(NULL, address, address_length, family, length, buffer),
		entry, buffer, result, error);
}
