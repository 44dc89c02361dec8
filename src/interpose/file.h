/* file.h - regular files: a thread waits for the disk. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_FILE_H
#define ASYNC_INTERPOSE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include "thread_local.h"

/*
 * What is known, without asking the kernel, of the file that was read last. It saves the question whether a short
 * read ended where the file does. When another process that shares the descriptor has moved it, less is read
 * ahead, at worst.
 */
typedef struct async_file_knowledge {
	const void *reader; /* whose it is: for those who set it */
	off_t position;     /* where the descriptor stands; -1: not known */
	off_t end;          /* where the file was found to end; -1: nowhere yet */
} async_file_knowledge_t;

extern ASYNC_THREAD_LOCAL async_file_knowledge_t async_file_last_read;

/*
 * What a PHP stream says before a read() of its own: only the readers of streams may be parked for a file. A client
 * library would hold its locks meanwhile (SQLite does), the compiler its state. The read() takes what it
 * finds in memory; the stream waits for the rest when PHP's own code has returned to it.
 */
typedef struct async_file_attempt {
	bool may_wait;   /* else it is a plain read(), whatever that takes */
	bool is_closing; /* out: another coroutine closes the descriptor; read() answered EAGAIN, which PHP is silent about */
	bool is_missing; /* out: not in memory; read() answered EAGAIN and moved nothing */
	int fd;          /* out, when it is missing; so is the next: */
	size_t length;
} async_file_attempt_t;

/* The attempt is good for the next read() of this thread and ends with it. NULL: none. */
extern ASYNC_THREAD_LOCAL async_file_attempt_t *async_file_attempt;

static inline async_file_attempt_t *async_file_take_attempt(void)
{
	async_file_attempt_t *attempt = async_file_attempt;

	async_file_attempt = NULL;
	return attempt;
}

/* A new scheduler: whoever made an attempt may be gone, and files were read meanwhile that nobody watched. */
void async_files_reset(void);

/* Never switches. The read() of an attempt, by whom async_file_last_read tells of. False: this is no regular file after all, and nothing was done. */
bool async_file_read(async_file_attempt_t *attempt, int fd, void *buffer, size_t length, ssize_t *received);

/* May switch. A thread fetches into memory what the attempt did not find there. False: cancelled. */
bool async_file_fetch(const async_file_attempt_t *attempt);

typedef enum {
	ASYNC_FILE_IS_IN_MEMORY, /* all the time: nobody else ran */
	ASYNC_FILE_WAS_FETCHED,
	ASYNC_FILE_IS_NOT_WAITED_FOR, /* cancelled */
} async_file_fetched_t;

/* May switch. Fetches what is missing of a file that was mapped into memory. */
async_file_fetched_t async_file_fetch_mapping(int fd, const char *mapping, size_t length, off_t position);

/* May switch. fsync() or fdatasync(). -1 with errno; ECANCELED when cancelled. */
int async_file_sync(int fd, bool is_data_only);

#endif
