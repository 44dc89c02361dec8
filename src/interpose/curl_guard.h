/* curl_guard.h - one coroutine at a time inside of a cURL handle. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_CURL_GUARD_H
#define ASYNC_INTERPOSE_CURL_GUARD_H

#include <stdbool.h>

/*
 * libcurl lets nobody touch a handle while it works with it, and relies on there being one flow only. While a
 * coroutine is inside of curl_exec(), others that transfer with the same handle, or change it, get an exception
 * that names both. A multi handle serves many transfers and may well be shared: there the others wait for
 * their turn. Calls of the same coroutine, from a callback, are libcurl's to judge.
 */
void async_curl_guard_install(void);
void async_curl_guard_restore(void);

/*
 * Whether one of the functions that work with a multi handle runs, and not a callback of it. They never wait, and PHP
 * code that shares such a handle among coroutines relies on nobody else running meanwhile.
 */
bool async_curl_guard_is_inside_multi(void);

#endif
