/* compiler_state.h - what the compiler was about when an error handler was called in the middle of a file. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CORE_COMPILER_STATE_H
#define ASYNC_CORE_COMPILER_STATE_H

/*
 * Warnings of the compiler reach the error handler of the script while a file is half compiled, or a class half linked.
 * The engine is ready for a handler that compiles another file to its end; not for two of them that wait in turns.
 */
typedef struct async_compiler_state async_compiler_state_t;

/* Takes the state out of the engine, which is ready to compile other files then. NULL when nothing is being compiled. */
async_compiler_state_t *async_compiler_state_take(void);

/* Puts it back, and frees it; NULL is allowed. */
void async_compiler_state_put(async_compiler_state_t *state);

#endif
