/* resolve.h - what the two generations of name lookup functions share. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_RESOLVE_H
#define ASYNC_INTERPOSE_RESOLVE_H

#include <stdbool.h>
#include "reactor/work.h"

/* May switch. Runs a lookup on a worker. False with errno ECANCELED when cancelled: the job is gone then. */
bool async_resolve_run(async_work_t *work);

/* A name that is an address in itself is looked up at once, without a worker. */
bool async_resolve_is_literal(const char *name);

/* An owned copy; NULL stays NULL. Sets *failed when there is no memory. */
char *async_resolve_copy_text(const char *text, bool *failed);

#endif
