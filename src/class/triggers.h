/* triggers.h - what one wait for several Completables waits for: the elements of an array or of an iterator. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_TRIGGERS_H
#define ASYNC_CLASS_TRIGGERS_H

#include "php.h"
#include "sync/gather.h"

typedef struct async_trigger_block async_trigger_block_t;
typedef struct async_trigger_driver async_trigger_driver_t;

/* One element: what is waited for, and its key. */
typedef struct async_trigger {
	async_gather_item_t item;
	zend_object *object; /* owned */
	zend_string *name;   /* owned; NULL when the key is a number */
	zend_ulong number;
} async_trigger_t;

/* The triggers of one wait. */
typedef struct async_triggers {
	async_gather_t gather;
	async_trigger_block_t *first_block; /* owned, with those that follow */
	async_trigger_block_t *last_block;
	zend_object *caller;            /* borrowed: who waits */
	zend_ulong next_number;         /* for an element without a key */
	async_trigger_driver_t *driver; /* borrowed: until its end; NULL without an iterator */
	zend_object *source_failure;    /* owned: what the iterator threw, or NULL */
	zval rejected[2];               /* owned: value and key of an element that is none; UNDEF without one */
} async_triggers_t;

/* For a wait of the running coroutine. The numbers are those of async_gather_init(). */
async_triggers_t *async_triggers_create(size_t wanted, bool ends_on_failure);

/* Destructors may run. */
void async_triggers_destroy(async_triggers_t *triggers);

/* Subscribes to the elements. Nothing is waited for when one of them is not right: returns false with an exception. */
bool async_triggers_add_array(async_triggers_t *triggers, HashTable *array);

/* Starts to go through an iterator, in a coroutine of its own, and to subscribe to its elements. Never switches. */
void async_triggers_add_iterator(async_triggers_t *triggers, zval *iterator);

/* The wait is over: ends all subscriptions and gives up the iterator where it is. Never switches. */
void async_triggers_leave(async_triggers_t *triggers);

/* Cancels those coroutines among them that have not ended. */
void async_triggers_cancel_coroutines(async_triggers_t *triggers);

/* Throws what went wrong with the iterator. */
void async_triggers_throw_source_failure(async_triggers_t *triggers);

#endif
