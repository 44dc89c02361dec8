/* proc_close.h - what proc_close() says of a child that was killed. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_PROC_CLOSE_H
#define ASYNC_INTERPOSE_PROC_CLOSE_H

/* PHP gives the number of the signal, which looks like an exit code. In a coroutine the number is negative. */
void async_proc_close_install(void);
void async_proc_close_restore(void);

#endif
