/* autoload.h - a class that another coroutine is loading just now is waited for. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_AUTOLOAD_H
#define ASYNC_CORE_AUTOLOAD_H

/* The engine answers "not found" to whoever asks for a class while it is being loaded: right for a loader
 * that asks for its own class, wrong for another coroutine. */
void async_autoload_module_start(void);
void async_autoload_module_stop(void);

/* After a fatal error: what was being loaded will never be. */
void async_autoload_forget(void);

#endif
