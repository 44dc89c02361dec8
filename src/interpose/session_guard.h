/* session_guard.h - one coroutine at a time inside of PHP's session functions. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_SESSION_GUARD_H
#define ASYNC_INTERPOSE_SESSION_GUARD_H

/*
 * A process has one session, which coroutines share. session_start() parks in the middle, while it waits for the lock
 * of the session's file or for a handler of PHP code: the session functions of other coroutines then wait until
 * it is over. A session_start() that is cancelled there leaves no session open, which it would not have locked.
 */
void async_session_guard_install(void);
void async_session_guard_restore(void);

#endif
