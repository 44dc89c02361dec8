/* shutdown_functions.h - the script's shutdown functions, and what has to happen around them. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_SHUTDOWN_FUNCTIONS_H
#define ASYNC_CORE_SHUTDOWN_FUNCTIONS_H

#include "php.h"

/*
 * Before the first of them what the script left is drained, and after the last one what they left. An entry of ours
 * comes first in the engine's table and calls the others itself, so that
 *
 *    a cancellation that leaves one   is silent, and the next one is called
 *    an exception, or exit()          cancels the coroutines and drains them before it takes its way
 *
 * When the scheduler starts in one of them our entry comes last, and those before it are the engine's.
 */

/* Called once, when the module starts. drain runs the coroutines to their end, cancel makes all but the running one
 * come to it soon. */
void async_shutdown_functions_module_start(void (*drain)(void), void (*cancel)(void));

/* A request begins; all of them were called, or a fatal error ended them. */
void async_shutdown_functions_open(void);
void async_shutdown_functions_close(void);

/* The scheduler has started: takes our place among them, if there is one left. */
void async_shutdown_functions_join(void);

/* Whether they have begun and what they left has not been drained: no fatal error lets them go on. */
bool async_shutdown_functions_are_under_way(void);

#endif
