/* kind.h - what sort of thing a descriptor is, asked once per descriptor. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_KIND_H
#define ASYNC_INTERPOSE_KIND_H

#include <stdbool.h>
#include <stdint.h>

typedef enum {
	ASYNC_KIND_UNKNOWN,        /* never returned by async_kind_of() */
	ASYNC_KIND_STREAM,         /* a stream socket that is no listener: one conversation */
	ASYNC_KIND_LISTENER,
	ASYNC_KIND_TAMED_LISTENER, /* a listener that we made non-blocking behind the user's back */
	ASYNC_KIND_SOCKET,         /* every other socket: each read is a message of its own */
	ASYNC_KIND_PIPE,           /* pipe or FIFO */
	ASYNC_KIND_POLLED_PIPE,    /* one that the kernel cannot read or write without blocking on request */
	ASYNC_KIND_TERMINAL,
	ASYNC_KIND_DEVICE,         /* event descriptor, sound card, ...: may block */
	ASYNC_KIND_FILE,           /* a regular file that can be read from memory only, on request */
	ASYNC_KIND_PLAIN,          /* every other regular file, folder, /dev/null, no descriptor at all: left to the C library */
	ASYNC_KIND_CLOSING,        /* as good as closed: see end_of_descriptor() in lifetime.c */
} async_kind_t;

/* The table belongs to the process, as descriptors do. Threads race for it harmlessly: they write the
 * same values. */
#define ASYNC_KIND_TABLE_SIZE (1u << 20)
extern uint8_t async_kind_table[ASYNC_KIND_TABLE_SIZE];

/* Asks the kernel. Keeps errno. */
async_kind_t async_kind_determine(int fd);

/* What is remembered; ASYNC_KIND_UNKNOWN when nothing is. */
static inline async_kind_t async_kind_remembered(int fd)
{
	return (unsigned) fd < ASYNC_KIND_TABLE_SIZE
		? (async_kind_t) __atomic_load_n(&async_kind_table[fd], __ATOMIC_RELAXED) : ASYNC_KIND_UNKNOWN;
}

static inline async_kind_t async_kind_of(int fd)
{
	async_kind_t kind = async_kind_remembered(fd);
	return __builtin_expect(kind != ASYNC_KIND_UNKNOWN, 1) ? kind : async_kind_determine(fd);
}

static inline void async_kind_remember(int fd, async_kind_t kind)
{
	if ((unsigned) fd < ASYNC_KIND_TABLE_SIZE) {
		__atomic_store_n(&async_kind_table[fd], (uint8_t) kind, __ATOMIC_RELAXED);
	}
}

/* The number is about to change hands, or its nature. */
static inline void async_kind_forget(int fd)
{
	async_kind_remember(fd, ASYNC_KIND_UNKNOWN);
}

/* Never ready and never not: whether it can be waited for is none of readiness' business. */
static inline bool async_kind_is_file(async_kind_t kind)
{
	return kind == ASYNC_KIND_FILE || kind == ASYNC_KIND_PLAIN;
}

static inline bool async_kind_is_socket(async_kind_t kind)
{
	return kind >= ASYNC_KIND_STREAM && kind <= ASYNC_KIND_SOCKET;
}

#endif
