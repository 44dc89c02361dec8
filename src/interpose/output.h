/* output.h - output of a coroutine is written in full, whatever happens to the coroutine. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_INTERPOSE_OUTPUT_H
#define ASYNC_INTERPOSE_OUTPUT_H

/*
 * PHP takes a failed write of its output to mean that the client is gone, and ends the script. So a
 * coroutine that is cancelled while it waits for a slow client first writes what it has to write.
 * Install and restore are harmless twice.
 */
void async_output_install(void);
void async_output_restore(void);

#endif
