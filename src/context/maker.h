/* maker.h - a thread that makes the next thing while this one is being used up. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CONTEXT_MAKER_H
#define ASYNC_CONTEXT_MAKER_H

#include <stdbool.h>

/*
 * Most of the time that a new stack costs is spent in the kernel, on fresh pages. A program that starts very
 * many coroutines lets a second processor do half of it. The thread is started by the first order, ends
 * after some idle time, and starts again. One order at a time.
 */
typedef struct async_maker async_maker_t;

/* Does the work of one order, on the maker's thread. */
typedef void (*async_maker_function_t)(void *order);

/* NULL when there is no second processor to use, or no memory. */
async_maker_t *async_maker_create(async_maker_function_t make);

/* Waits for an order that is being worked on; one that was not begun is dropped. */
void async_maker_destroy(async_maker_t *maker);

/* Hands over an order (borrowed until it is done). Only when the last one was taken back. */
void async_maker_order(async_maker_t *maker, void *order);

/* The finished order, once; NULL when there is none or it is not finished. */
void *async_maker_take(async_maker_t *maker);

/* Whether an order was given and not taken back yet. */
bool async_maker_is_busy(const async_maker_t *maker);

#endif
