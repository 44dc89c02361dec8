/* thread_local.h - how this extension keeps its state: once per OS thread. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_THREAD_LOCAL_H
#define ASYNC_THREAD_LOCAL_H

/*
 * Every piece of run-time state belongs to the thread that runs the PHP request, in ZTS and in NTS
 * builds alike. A zero-initialised state therefore means "this thread runs no scheduler", which is
 * exactly what a replaced libc function must know when a library calls it from a thread of its own.
 *
 * With glibc the initial-exec model makes an access one extra load. It draws on the small static TLS
 * reserve of the process, so keep what is declared here small: pointers, counters, small structs.
 * Other C libraries cannot load such a module at run time; they use the compiler's default model.
 */
#if defined(__GLIBC__) || (defined(__linux__) && defined(__has_include) && __has_include(<gnu/libc-version.h>))
# define ASYNC_THREAD_LOCAL __thread __attribute__((tls_model("initial-exec")))
#elif defined(_MSC_VER)
# define ASYNC_THREAD_LOCAL __declspec(thread)
#else
# define ASYNC_THREAD_LOCAL __thread
#endif

#endif
