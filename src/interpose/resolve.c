/* resolve.c - names, addresses and records: getaddrinfo(), getnameinfo(), res_nsearch() on a worker thread. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/replaced.h"

#include "interpose/call.h"
#include "interpose/resolve.h"

#include <arpa/inet.h>
#include <resolv.h>
#include <stdlib.h>
#include <string.h>

char *async_resolve_copy_text(const char *text, bool *failed)
{
	char *copy;

	if (text == NULL) {
		return NULL;
	}
	copy = strdup(text);
	*failed |= copy == NULL;
	return copy;
}

bool async_resolve_run(async_work_t *work)
{
	if (async_call_is_over()) {
		work->dispose(work);
		errno = ECANCELED;
		return false;
	}
	if (async_work_run(ASYNC_WORK_RESOLVE, work, ASYNC_NO_DEADLINE) == ASYNC_WAIT_DONE) {
		return true;
	}
	errno = ECANCELED;
	return false;
}

bool async_resolve_is_literal(const char *name)
{
	unsigned char address[sizeof(struct in6_addr)];
	struct in_addr old_form;

	return inet_pton(AF_INET6, name, address) == 1 || inet_aton(name, &old_form) != 0 || strchr(name, '%') != NULL;
}

typedef struct forward_job {
	async_work_t work;
	char *node;            /* owned, or NULL */
	char *service;         /* owned, or NULL */
	struct addrinfo hints;
	bool has_hints;
	struct addrinfo *list; /* owned until the caller takes it */
	int result;
	int error;             /* errno */
} forward_job_t;

static void look_up_node(async_work_t *work)
{
	forward_job_t *job = (forward_job_t *) work;

	job->result = getaddrinfo(job->node, job->service, job->has_hints ? &job->hints : NULL, &job->list);
	job->error = errno;
	if (job->result != 0) {
		job->list = NULL;
	}
}

static void dispose_forward_job(async_work_t *work)
{
	forward_job_t *job = (forward_job_t *) work;

	if (job->list != NULL) {
		freeaddrinfo(job->list);
	}
	free(job->node);
	free(job->service);
	free(job);
}

static forward_job_t *create_forward_job(const char *node, const char *service, const struct addrinfo *hints)
{
	forward_job_t *job = calloc(1, sizeof(*job));
	bool failed = job == NULL;

	if (failed) {
		return NULL;
	}
	job->work = (async_work_t) {.run = look_up_node, .dispose = dispose_forward_job};
	job->node = async_resolve_copy_text(node, &failed);
	job->service = async_resolve_copy_text(service, &failed);
	if (hints != NULL) {
		job->has_hints = true;
		job->hints = *hints;
	}
	if (failed) {
		dispose_forward_job(&job->work);
		return NULL;
	}
	return job;
}

/* The list is the C library's own, made on another thread; freeaddrinfo() does not mind. */
int async_replaced_getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **list)
{
	forward_job_t *job;
	int result;

	if (!async_wait_is_possible() || node == NULL || (hints != NULL && (hints->ai_flags & AI_NUMERICHOST) != 0)
			|| async_resolve_is_literal(node)) {
		return getaddrinfo(node, service, hints, list);
	}
	job = create_forward_job(node, service, hints);
	if (job == NULL) {
		return EAI_MEMORY;
	}
	if (!async_resolve_run(&job->work)) {
		return EAI_AGAIN;
	}
	result = job->result;
	if (result == 0) {
		*list = job->list;
		job->list = NULL;
	}
	errno = job->error;
	async_work_dispose(&job->work);
	return result;
}

typedef struct reverse_job {
	async_work_t work;
	struct sockaddr_storage address;
	socklen_t address_length;
	char *host;                /* in "text", or NULL */
	char *service;             /* in "text", or NULL */
	socklen_t host_length;
	socklen_t service_length;
	int flags;
	int result;
	int error;                 /* errno */
	char text[];
} reverse_job_t;

static void look_up_address(async_work_t *work)
{
	reverse_job_t *job = (reverse_job_t *) work;

	job->result = getnameinfo((struct sockaddr *) &job->address, job->address_length,
		job->host, job->host_length, job->service, job->service_length, job->flags);
	job->error = errno;
}

static void dispose_reverse_job(async_work_t *work)
{
	free(work);
}

static reverse_job_t *create_reverse_job(const struct sockaddr *address, socklen_t address_length,
		socklen_t host_length, socklen_t service_length, int flags)
{
	reverse_job_t *job = calloc(1, sizeof(*job) + host_length + service_length);

	if (job == NULL) {
		return NULL;
	}
	job->work = (async_work_t) {.run = look_up_address, .dispose = dispose_reverse_job};
	memcpy(&job->address, address, address_length);
	job->address_length = address_length;
	job->host = host_length > 0 ? job->text : NULL;
	job->service = service_length > 0 ? job->text + host_length : NULL;
	job->host_length = host_length;
	job->service_length = service_length;
	job->flags = flags;
	return job;
}

int async_replaced_getnameinfo(const struct sockaddr *address, socklen_t address_length,
		char *host, socklen_t host_length, char *service, socklen_t service_length, int flags)
{
	reverse_job_t *job;
	int result;

	if (!async_wait_is_possible() || host == NULL || host_length == 0 || (flags & NI_NUMERICHOST) != 0
			|| address_length > sizeof(struct sockaddr_storage)) {
		return getnameinfo(address, address_length, host, host_length, service, service_length, flags);
	}
	job = create_reverse_job(address, address_length, host_length, service != NULL ? service_length : 0, flags);
	if (job == NULL) {
		return EAI_MEMORY;
	}
	if (!async_resolve_run(&job->work)) {
		return EAI_AGAIN;
	}
	result = job->result;
	if (result == 0) {
		memcpy(host, job->host, host_length);
		if (job->service != NULL) {
			memcpy(service, job->service, service_length);
		}
	}
	errno = job->error;
	async_work_dispose(&job->work);
	return result;
}

#ifdef __GLIBC__
typedef struct record_job {
	async_work_t work;
	char *name;            /* owned */
	int class;
	int type;
	unsigned long options; /* what the caller's resolver is set to */
	int retry_pause;
	int retries;
	int length;            /* of the answer, which may be more than fits; or -1 */
	int error;             /* errno */
	int host_error;        /* h_errno */
	int capacity;
	unsigned char answer[];
} record_job_t;

/* With a resolver of its own: the caller's is gone before the job ends when the caller was cancelled. */
static void look_up_records(async_work_t *work)
{
	record_job_t *job = (record_job_t *) work;
	struct __res_state resolver;

	memset(&resolver, 0, sizeof(resolver));
	if (res_ninit(&resolver) != 0) {
		job->length = -1;
		job->error = errno;
		job->host_error = NO_RECOVERY;
		return;
	}
	resolver.options = job->options;
	resolver.retrans = job->retry_pause;
	resolver.retry = job->retries;
	job->length = res_nsearch(&resolver, job->name, job->class, job->type, job->answer, job->capacity);
	job->error = errno;
	job->host_error = resolver.res_h_errno;
	res_nclose(&resolver);
}

static void dispose_record_job(async_work_t *work)
{
	record_job_t *job = (record_job_t *) work;

	free(job->name);
	free(job);
}

static record_job_t *create_record_job(const struct __res_state *resolver, const char *name, int class, int type, int capacity)
{
	record_job_t *job = calloc(1, sizeof(*job) + (size_t) capacity);
	bool failed = job == NULL;

	if (failed) {
		return NULL;
	}
	job->work = (async_work_t) {.run = look_up_records, .dispose = dispose_record_job};
	job->name = async_resolve_copy_text(name, &failed);
	job->class = class;
	job->type = type;
	job->options = resolver->options;
	job->retry_pause = resolver->retrans;
	job->retries = resolver->retry;
	job->capacity = capacity;
	if (failed) {
		dispose_record_job(&job->work);
		return NULL;
	}
	return job;
}

static void set_host_error(res_state resolver, int host_error)
{
	resolver->res_h_errno = host_error;
	h_errno = host_error;
}

int async_replaced_res_nsearch(res_state resolver, const char *name, int class, int type, unsigned char *answer, int capacity)
{
	record_job_t *job;
	int length;

	if (!async_wait_is_possible() || name == NULL || capacity < 0) {
		return res_nsearch(resolver, name, class, type, answer, capacity);
	}
	job = create_record_job(resolver, name, class, type, capacity);
	if (job == NULL) {
		set_host_error(resolver, NO_RECOVERY);
		return -1;
	}
	if (!async_resolve_run(&job->work)) {
		set_host_error(resolver, TRY_AGAIN);
		return -1;
	}
	length = job->length;
	if (length > 0) {
		memcpy(answer, job->answer, (size_t) (length < capacity ? length : capacity));
	}
	set_host_error(resolver, job->host_error);
	errno = job->error;
	async_work_dispose(&job->work);
	return length;
}
#endif
