/* await.h - waiting for a Completable, with a token that may end the wait. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_AWAIT_H
#define ASYNC_CLASS_AWAIT_H

#include "php.h"

/* await() of the API. May switch. token may be NULL. Copies the value to result, or leaves an exception. The
 * caller's frame keeps both objects alive. */
void async_await(zend_object *awaitable, zend_object *token, zval *result);

/* Whether this object (or NULL) can be a token: it must be something that settles. Returns false with an exception. */
bool async_await_is_token(const zend_object *token, uint32_t argument);

/* Throws what an operation throws when its token, which is settled, ends it. */
void async_await_throw_token(zend_object *token);

#endif
