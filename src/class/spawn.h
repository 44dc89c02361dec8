/* spawn.h - spawn() and spawn_with(): from a call of PHP code to a queued coroutine. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_SPAWN_H
#define ASYNC_CLASS_SPAWN_H

#include "php.h"

/* Every task and every callback is kept as a Closure: what is callable only here (a private method) stays callable in
 * the coroutine. Returns false with an exception. closure is owned by the caller. */
bool async_make_closure(zval *callable, zval *closure);

ZEND_FUNCTION(Async_spawn);
ZEND_FUNCTION(Async_spawn_with);

#endif
