/* scope_failure.h - what a scope does with an exception that left one of its members. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_SYNC_SCOPE_FAILURE_H
#define ASYNC_SYNC_SCOPE_FAILURE_H

#include "sync/scope.h"

/*
 * The first of these that there is takes it:
 *
 *    the handler of the scope       runs in a coroutine of its own; what it throws goes to the scope above
 *    flows that wait for the scope  the scope is cancelled, and the exception is thrown in each of them
 *    a holder of the handle         may still ask for it
 *    the scope above                or the owner of this one, which is cancelled
 */

/* Both take ownership of the exception if they return true; see async_scope_type_t. */
bool async_scope_failure_hear(async_scope_t *base, async_scope_failure_t *failure);
bool async_scope_failure_pass_on(async_scope_t *base, async_scope_failure_t *failure);

#endif
