/* imports.h - points functions that loaded objects import at replacements, and back. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_IMPORTS_H
#define ASYNC_INTERPOSE_IMPORTS_H

#include <stdbool.h>
#include <stdint.h>

/* At most this many functions can be replaced. */
#define ASYNC_IMPORTS_MAX 250

/* One function to replace, whoever imports it. */
typedef struct async_import {
	const char *name;
	void *replacement;
} async_import_t;

/* A slot is one pointer in one object that leads to one imported function. */
typedef struct async_imports_statistics {
	uint32_t functions; /* of the given ones, found in at least one object */
	uint32_t slots;
	uint32_t objects;   /* with at least one slot */
} async_imports_statistics_t;

/*
 * All of these may be called from any thread. "imports" is borrowed until async_imports_restore().
 *
 * Left alone are: the C library and what belongs to it, the dynamic loader, sanitizer runtimes, libuv, and
 * the object that contains this file. Calls made by our own code therefore always reach the C library,
 * or whatever else was in front of it before us.
 */

/* Points every slot in every loaded object at its replacement; objects that were dealt with before
 * cost nothing. A call while nothing was loaded or unloaded since the last one is cheap (well below a
 * microsecond). Slots that cannot be made writable are left as they are. */
void async_imports_patch(const async_import_t *imports, uint32_t count);

/* Puts every slot back to what it held, in objects that are still loaded. */
void async_imports_restore(void);

/* What is patched now; before the first patch: what would be. */
void async_imports_survey(const async_import_t *imports, uint32_t count, async_imports_statistics_t *statistics);

/* Whether a loaded object imports a function of this name. True also where nobody can tell. */
bool async_imports_has_user(const char *name);

/* Whether this platform can do it at all. */
bool async_imports_are_supported(void);

#endif
