/* interpose.h - makes the blocking calls of PHP and its libraries park only the calling coroutine. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_INTERPOSE_H
#define ASYNC_INTERPOSE_INTERPOSE_H

#include <stdbool.h>
#include <stdint.h>

/* Replaces the functions of table.c in everything that is loaded, for the whole process. To be called at
 * each start of a scheduler: the first call does the work (below a millisecond), later ones only look
 * at what was loaded meanwhile. Callable from any thread. Returns NULL, or what went wrong. Where the platform
 * cannot do it nothing is replaced and nothing is wrong: coroutines then work, but calls block. */
const char *async_interpose_install(void);

/* The end of a request: frees what the thread kept for it. */
void async_interpose_close(void);

/* Puts functions of ours in front of a few of PHP's, which they call straight as long as no scheduler runs. */
void async_interpose_module_start(void);

/* Looks at what was loaded since the last time; part of install. */
void async_interpose_update(void);

/* Puts everything back. Called once, when no thread runs a request any more. */
void async_interpose_restore(void);

/* Whether a loaded extension or library imports a function of this name; true where nobody can tell. */
bool async_interpose_has_importer(const char *name);

/* Registers what a forked child must do before it goes on, after the reactor was made new (at most 8,
 * called in order). Harmless twice. */
void async_interpose_on_fork(void (*in_child)(void));

/* May switch. Tells everybody who is parked on this descriptor that it is about to be closed, and lets them leave
 * what they are in. Part of close(); for objects that free something before they close. Keeps errno. */
void async_interpose_end_descriptor(int fd);

typedef struct async_interpose_statistics {
	bool is_supported;    /* by this platform */
	bool is_installed;
	uint32_t replaceable; /* functions in the table */
	uint32_t functions;   /* of those, imported by at least one loaded object */
	uint32_t slots;       /* pointers replaced; when not installed: that would be */
	uint32_t objects;     /* loaded objects (program, libraries) with at least one slot */
} async_interpose_statistics_t;

/* Counts anew (below a millisecond). */
async_interpose_statistics_t async_interpose_statistics(void);

#endif
