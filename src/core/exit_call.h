/* exit_call.h - learns that the script ends by exit() or die(). */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_EXIT_CALL_H
#define ASYNC_CORE_EXIT_CALL_H

/*
 * exit() unwinds the flow that calls it. In a coroutine we meet the unwinding where the coroutine ends; in the
 * script's own flow the engine swallows it without telling anybody, so the call itself is watched.
 * on_exit runs before the unwinding begins, in the flow that calls exit().
 */
void async_exit_call_module_start(void (*on_exit)(void));
void async_exit_call_module_stop(void);

#endif
