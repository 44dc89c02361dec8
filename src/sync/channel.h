/* channel.h - values handed from coroutine to coroutine, buffered or not. Knows no PHP class. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_SYNC_CHANNEL_H
#define ASYNC_SYNC_CHANNEL_H

#include "php.h"
#include "core/membership.h"
#include "core/wait.h"
#include "sync/future.h"

/* Why a channel is closed. */
typedef enum {
	ASYNC_CHANNEL_OPEN,
	ASYNC_CHANNEL_EXPLICIT,
	ASYNC_CHANNEL_DISPOSED,
	ASYNC_CHANNEL_NO_PRODUCERS,
	ASYNC_CHANNEL_NO_CONSUMERS,
	ASYNC_CHANNEL_DEADLOCK,
	ASYNC_CHANNEL_SCOPE_DISPOSED,
} async_channel_close_reason_t;

typedef enum {
	ASYNC_CHANNEL_DONE,
	ASYNC_CHANNEL_CLOSED,      /* nothing was sent or received */
	ASYNC_CHANNEL_GIVEN_UP,    /* the token fired or the deadline passed first */
	ASYNC_CHANNEL_CANCELLED,   /* the reason is now EG(exception) */
} async_channel_result_t;

typedef struct async_channel_timers async_channel_timers_t;

/*
 * A value that is held is in one of three places: kept by a woken receiver that has not run yet (promised
 * to it), in the ring, or among the returned ones, whose receivers left without them. Those of the last two
 * are free. A parked sender keeps its value in its own frame. At capacity 0 the slot is a matter of counting:
 * the value of the first sender counts as the one in the slot as long as nothing is held.
 *
 * While somebody waits for a value none is free; while somebody waits for a slot none is free. At capacity 0
 * nobody waits for a value while a sender's value is in the slot.
 */
typedef struct async_channel {
	async_event_t receivers;    /* who waits for a value: coroutines and futures */
	async_event_t senders;      /* who waits for a slot; at capacity 0 until the value is taken */
	uint32_t capacity;
	uint32_t free_values;       /* in the ring and returned */
	uint32_t promised_values;   /* to receivers that were woken and have not run yet */
	uint32_t promised_slots;    /* to senders that were woken and have not run yet */
	zval *ring;                 /* owned: "size" places; NULL until needed */
	uint32_t size;              /* a power of two, or 0 */
	uint32_t head;              /* oldest value of the ring; head and tail count for ever and are masked */
	uint32_t tail;              /* behind the youngest */
	async_channel_close_reason_t close_reason;
	uint64_t promises;          /* ever made: tells which of two promised values is older */
	async_list_t returned;      /* in order of arrival; all older than what is in the ring */
	async_channel_timers_t *timers; /* owned; NULL without time-outs */
	async_scope_dependent_t owner; /* linked while the scope of the creator lives and the channel is open */
} async_channel_t;

/* For who waits too long for the other side; 0 is for ever. Soft timers are hidden: they do not keep the
 * process from being deadlocked, but end the deadlock when it comes. */
typedef struct async_channel_timeouts {
	uint64_t no_producer_ms;
	uint64_t no_consumer_ms;
	bool is_hard;
} async_channel_timeouts_t;

/* A closing channel needs an exception for a future. Owned by the caller. Set by class/ at module start. */
extern zend_object *(*async_channel_create_error)(const async_channel_t *channel);

/* Prepares memory of the caller. The channel closes with the current scope. */
void async_channel_init(async_channel_t *channel, uint32_t capacity, async_channel_timeouts_t timeouts);

/* Releases what it holds, which may run destructors. Nobody may wait, but for futures nobody can ask for. */
void async_channel_release(async_channel_t *channel);

/* Whether a value can be sent without a wait: the channel is open, and somebody waits for it or a slot is free. */
static zend_always_inline bool async_channel_has_room(const async_channel_t *channel)
{
	if (async_event_has_waiters(&channel->receivers)) {
		return EXPECTED(!async_event_has_waiters(&channel->senders));
	}
	return channel->free_values + channel->promised_values + channel->promised_slots < channel->capacity
		&& EXPECTED(channel->close_reason == ASYNC_CHANNEL_OPEN);
}

/* At capacity 0, whether the value of the first sender is the one in the slot. */
static zend_always_inline bool async_channel_is_sender_in_slot(const async_channel_t *channel)
{
	return async_event_has_waiters(&channel->senders) && channel->capacity == 0 && channel->promised_values == 0
		&& channel->free_values == 0;
}

/* Whether one can be received without a wait. */
static zend_always_inline bool async_channel_has_value(const async_channel_t *channel)
{
	return channel->free_values || async_channel_is_sender_in_slot(channel);
}

/* The halves of put below: somebody waits for a value; or nobody does and there is room. */
void async_channel_put_before_receiver(async_channel_t *channel, zval *value);
void async_channel_put_into_ring(async_channel_t *channel, zval *value);

/* And of take: there is a free value; or that of the first sender is in the slot. */
void async_channel_take_free(async_channel_t *channel, zval *result);
void async_channel_take_from_sender(async_channel_t *channel, zval *result);

/* To be called when has_room, or has_value, has said so and nothing ran since. put copies the value; take moves it
 * there. They never wait. Compiled into the caller, like the questions, because then each is asked once. */
static zend_always_inline void async_channel_put(async_channel_t *channel, zval *value)
{
	if (async_event_has_waiters(&channel->receivers)) {
		async_channel_put_before_receiver(channel, value);
	} else {
		async_channel_put_into_ring(channel, value);
	}
}

static zend_always_inline void async_channel_take(async_channel_t *channel, zval *result)
{
	if (channel->free_values) {
		async_channel_take_free(channel, result);
	} else {
		async_channel_take_from_sender(channel, result);
	}
}

/* As put, but what does not fit at once is refused, even when a receiver waits. */
bool async_channel_offer(async_channel_t *channel, zval *value);

/* May switch; to be called when has_room, or has_value, has said no and nothing ran since. queue is one of the
 * channel's: that of the senders to send, of the receivers to receive. What is sent is borrowed: it stays where it
 * is until the call returns. What is received is put there, by the one who sends it; without success it may be
 * UNDEF then. on_closed is called at the end when nothing was sent or received because the channel is closed.
 * After a cancellation its reason is EG(exception). */
void async_channel_wait(async_channel_t *channel, async_event_t *queue, zval *value,
	void (*on_closed)(const async_channel_t *channel));

/* The same until the token fires (it may be NULL) or the deadline passes; says how it ended. */
async_channel_result_t async_channel_wait_with_token(
	async_channel_t *channel, async_event_t *queue, zval *value, async_event_t *token, uint64_t deadline);

/* Receives without waiting: a pending future stands in the queue until a value comes, it is settled by
 * somebody else, or the last reference to it goes. */
void async_channel_receive_later(async_channel_t *channel, async_future_t *future);

/* The first reason wins. Wakes everybody who waits and has no promise; never switches, never runs PHP
 * code. */
void async_channel_close(async_channel_t *channel, async_channel_close_reason_t reason);

static inline bool async_channel_is_closed(const async_channel_t *channel)
{
	return channel->close_reason != ASYNC_CHANNEL_OPEN;
}

static inline bool async_channel_has_waiters(const async_channel_t *channel)
{
	return async_event_has_waiters(&channel->receivers) || async_event_has_waiters(&channel->senders);
}

/* Values held, promised ones included; and whether there is one in every slot. */
uint32_t async_channel_count(const async_channel_t *channel);
bool async_channel_is_full(const async_channel_t *channel);

/* For the cycle collector. */
void async_channel_add_to_gc(const async_channel_t *channel, zend_get_gc_buffer *buffer);

#endif
