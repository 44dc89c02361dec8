/* channel.c - values handed from coroutine to coroutine, buffered or not. */
/* SPDX-License-Identifier: MIT */
#include "sync/channel.h"

#include "core/coroutine.h"
#include "core/scheduler.h"
#include "sync/channel_timers.h"

#define RING_INITIAL_SIZE 8
/* A larger ring is given back when it has run empty. */
#define RING_KEPT_SIZE 1024

/* A coroutine in one of the two queues; on its own stack. */
typedef struct place {
	async_waiter_t waiters[2]; /* of the channel, of the token */
	async_channel_t *channel;  /* borrowed */
	zval *sent;                /* borrowed: a sender's value */
	zval received;             /* owned: a receiver's value, once it was woken with one */
	uint64_t promise;          /* the number of that promise */
	bool is_refused;           /* woken because the channel was closed */
} place_t;

/* A future in the queue of receivers. */
typedef struct future_place {
	async_waiter_t waiter;
	async_future_source_t source;
	async_channel_t *channel;  /* borrowed */
	async_future_t *future;    /* borrowed: it tells us before it goes away */
} future_place_t;

/* A value whose receiver left without it. */
typedef struct returned_value {
	async_list_t link;
	uint64_t promise;
	zval value; /* owned */
} returned_value_t;

zend_object *(*async_channel_create_error)(const async_channel_t *channel);

/* ---- events ---- */

static zend_string *describe_receive(const async_event_t *event)
{
	const async_channel_t *channel = ASYNC_LIST_ENTRY(event, async_channel_t, receivers);

	return strpprintf(0, "a value from a Channel (capacity %" PRIu32 ")", channel->capacity);
}

static zend_string *describe_send(const async_event_t *event)
{
	const async_channel_t *channel = ASYNC_LIST_ENTRY(event, async_channel_t, senders);

	return strpprintf(0, "a receiver of a Channel (capacity %" PRIu32 ", %" PRIu32 " held)",
		channel->capacity, async_channel_count(channel));
}

static const async_event_type_t receive_type = {.is_external = false, .describe = describe_receive};
static const async_event_type_t send_type = {.is_external = false, .describe = describe_send};

static zend_always_inline bool somebody_receives(const async_channel_t *channel)
{
	return async_event_has_waiters(&channel->receivers);
}

static zend_always_inline bool somebody_sends(const async_channel_t *channel)
{
	return async_event_has_waiters(&channel->senders);
}

static zend_always_inline async_waiter_t *first_of(const async_event_t *queue)
{
	return ASYNC_LIST_ENTRY(queue->waiters.next, async_waiter_t, link);
}

static zend_always_inline place_t *place_of(async_waiter_t *waiter)
{
	return ASYNC_LIST_ENTRY(waiter, place_t, waiters[0]);
}

/* At capacity 0, whether the value of the first sender is the one in the slot. Taking it lets the sender
 * go. */
static zend_always_inline bool is_sender_in_slot(const async_channel_t *channel)
{
	return channel->capacity == 0 && channel->held == 0 && somebody_sends(channel);
}

/* ---- timers ---- */

/* A value was handed over, or a future came: who still waits for the other side gets the whole time again. */
static zend_always_inline void restart_timers(async_channel_t *channel)
{
	if (UNEXPECTED(channel->timers)) {
		async_channel_timers_set(channel->timers, somebody_receives(channel), somebody_sends(channel),
			ASYNC_CHANNEL_TIMERS_START_ANEW);
	}
}

/* A coroutine is going to wait. */
static zend_never_inline void restart_timers_before_wait(async_channel_t *channel, bool is_receiver)
{
	async_channel_timers_set(channel->timers, is_receiver || somebody_receives(channel),
		!is_receiver || somebody_sends(channel), ASYNC_CHANNEL_TIMERS_START_ANEW);
}

/* Somebody left. */
static zend_always_inline void adjust_timers(async_channel_t *channel)
{
	if (UNEXPECTED(channel->timers)) {
		async_channel_timers_set(
			channel->timers, somebody_receives(channel), somebody_sends(channel), ASYNC_CHANNEL_TIMERS_GO_ON);
	}
}

/* ---- free values ---- */

static zval *ring_place(const async_channel_t *channel, uint32_t index)
{
	return &channel->ring[index & (channel->size - 1)];
}

static zend_never_inline void grow_ring(async_channel_t *channel)
{
	uint32_t count = channel->size;
	uint32_t size = count ? count * 2 : RING_INITIAL_SIZE;
	zval *ring = safe_emalloc(size, sizeof(zval), 0);

	for (uint32_t i = 0; i < count; i++) {
		ZVAL_COPY_VALUE(&ring[i], ring_place(channel, channel->head + i));
	}
	if (channel->ring) {
		efree(channel->ring);
	}
	channel->ring = ring;
	channel->size = size;
	channel->head = 0;
	channel->tail = count;
}

/* It was large once and has run empty. */
static zend_never_inline void free_ring(async_channel_t *channel)
{
	efree(channel->ring);
	channel->ring = NULL;
	channel->size = 0;
}

static zend_always_inline void append(async_channel_t *channel, zval *value)
{
	if (UNEXPECTED(channel->tail - channel->head == channel->size)) {
		grow_ring(channel);
	}
	ZVAL_COPY_DEREF(ring_place(channel, channel->tail++), value);
	channel->held++;
}

static zend_never_inline void take_returned(async_channel_t *channel, zval *result)
{
	returned_value_t *returned = ASYNC_LIST_ENTRY(channel->returned.next, returned_value_t, link);

	async_list_unlink(&returned->link);
	ZVAL_COPY_VALUE(result, &returned->value);
	efree(returned);
}

/* There is one. */
static zend_always_inline void take_free_value(async_channel_t *channel, zval *result)
{
	channel->held--;
	if (UNEXPECTED(!async_list_is_empty(&channel->returned))) {
		take_returned(channel, result);
		return;
	}
	ZVAL_COPY_VALUE(result, ring_place(channel, channel->head++));
	if (channel->head == channel->tail && UNEXPECTED(channel->size > RING_KEPT_SIZE)) {
		free_ring(channel);
	}
}

/* They come back mostly in the order in which they were promised. Takes the value over. */
static void insert_returned(async_channel_t *channel, zval *value, uint64_t promise)
{
	returned_value_t *returned = emalloc(sizeof(returned_value_t));
	async_list_t *younger = &channel->returned;

	ZVAL_COPY_VALUE(&returned->value, value);
	returned->promise = promise;
	while (younger->previous != &channel->returned
			&& ASYNC_LIST_ENTRY(younger->previous, returned_value_t, link)->promise > promise) {
		younger = younger->previous;
	}
	async_list_insert_before(younger, &returned->link);
}

/* ---- promises ---- */

/* Takes a future out of the queue of receivers. Borrowed from the script. */
static async_future_t *release_place(async_waiter_t *waiter)
{
	future_place_t *place = ASYNC_LIST_ENTRY(waiter, future_place_t, waiter);
	async_future_t *future = place->future;

	async_list_unlink(&waiter->link);
	async_future_detach_source(future);
	efree(place);
	return future;
}

/* A woken receiver owns its value from now on; a future is served at once. */
static zend_always_inline void promise_to_coroutine(
	async_channel_t *channel, async_waiter_t *waiter, zval *value, uint64_t promise)
{
	place_t *place = place_of(waiter);

	ZVAL_COPY_DEREF(&place->received, value);
	place->promise = promise;
	channel->promised_values++;
	async_wake(waiter);
}

/* A value arrives (it is copied): for the one who has waited longest, or for anybody. */
static zend_always_inline void put(async_channel_t *channel, zval *value)
{
	if (!somebody_receives(channel)) {
		append(channel, value);
		return;
	}
	async_waiter_t *first = first_of(&channel->receivers);

	if (EXPECTED(first->coroutine != NULL)) {
		channel->held++;
		promise_to_coroutine(channel, first, value, ++channel->promises);
	} else {
		async_future_complete(release_place(first), value);
	}
}

/* There may be room for those who wait to send, and at capacity 0 a receiver for their values. The senders
 * are woken before the receivers. */
static zend_never_inline void serve_senders(async_channel_t *channel)
{
	if (channel->capacity > 0) {
		while (somebody_sends(channel) && channel->held + channel->promised_slots < channel->capacity) {
			channel->promised_slots++;
			async_wake(first_of(&channel->senders));
		}
		return;
	}
	while (channel->held == 0 && somebody_sends(channel) && somebody_receives(channel)) {
		async_waiter_t *sender = first_of(&channel->senders);
		async_wake(sender);
		put(channel, place_of(sender)->sent);
	}
}

static zend_always_inline void slot_was_freed(async_channel_t *channel)
{
	if (somebody_sends(channel)) {
		serve_senders(channel);
	}
}

/* A woken receiver leaves without its value: it is for the next one who waits, or for anybody. */
static void pass_on_value(place_t *leaving)
{
	async_channel_t *channel = leaving->channel;

	channel->promised_values--;
	if (!somebody_receives(channel)) {
		insert_returned(channel, &leaving->received, leaving->promise);
		return;
	}
	async_waiter_t *first = first_of(&channel->receivers);

	if (first->coroutine) {
		promise_to_coroutine(channel, first, &leaving->received, leaving->promise);
	} else {
		channel->held--;
		async_future_complete(release_place(first), &leaving->received);
	}
	zval_ptr_dtor_nogc(&leaving->received);
	slot_was_freed(channel);
}

/* ---- what never waits ---- */

/* Whether a value can be taken over now, for good. */
static zend_always_inline bool has_room(const async_channel_t *channel)
{
	if (somebody_receives(channel) && EXPECTED(!somebody_sends(channel))) {
		return true;
	}
	return channel->held + channel->promised_slots < channel->capacity;
}

async_channel_result_t async_channel_try_send(async_channel_t *channel, zval *value)
{
	if (UNEXPECTED(async_channel_is_closed(channel))) {
		return ASYNC_CHANNEL_CLOSED;
	}
	if (!has_room(channel)) {
		return ASYNC_CHANNEL_WOULD_WAIT;
	}
	put(channel, value);
	restart_timers(channel);
	return ASYNC_CHANNEL_DONE;
}

bool async_channel_offer(async_channel_t *channel, zval *value)
{
	uint32_t slots = MAX(channel->capacity, 1);
	bool has_slot = channel->held + channel->promised_slots < slots && !is_sender_in_slot(channel);

	if (!has_slot || async_channel_is_closed(channel)) {
		return false;
	}
	put(channel, value);
	restart_timers(channel);
	return true;
}

async_channel_result_t async_channel_try_receive(async_channel_t *channel, zval *result)
{
	if (channel->held != channel->promised_values) {
		take_free_value(channel, result);
		slot_was_freed(channel);
	} else if (is_sender_in_slot(channel)) {
		async_waiter_t *sender = first_of(&channel->senders);
		ZVAL_COPY_DEREF(result, place_of(sender)->sent);
		async_wake(sender);
	} else {
		return async_channel_is_closed(channel) ? ASYNC_CHANNEL_CLOSED : ASYNC_CHANNEL_WOULD_WAIT;
	}
	restart_timers(channel);
	return ASYNC_CHANNEL_DONE;
}

/* ---- waiting ---- */

/* The sender was woken: at capacity 0 because its value was taken, else because a slot was promised to it. */
static zend_always_inline async_channel_result_t finish_send(
	place_t *place, zval *value, async_wait_result_t end)
{
	async_channel_t *channel = place->channel;
	bool is_cancelled = end == ASYNC_WAIT_CANCELLED;

	if (channel->capacity == 0) {
		return is_cancelled ? ASYNC_CHANNEL_CANCELLED : ASYNC_CHANNEL_DONE;
	}
	if (UNEXPECTED(async_channel_is_closed(channel))) {
		/* With that the promise was void. */
		return is_cancelled ? ASYNC_CHANNEL_CANCELLED : ASYNC_CHANNEL_CLOSED;
	}
	channel->promised_slots--;
	if (EXPECTED(!is_cancelled)) {
		put(channel, value);
	}
	slot_was_freed(channel);
	restart_timers(channel);
	return is_cancelled ? ASYNC_CHANNEL_CANCELLED : ASYNC_CHANNEL_DONE;
}

/* The receiver was woken with a value. */
static zend_always_inline async_channel_result_t finish_receive(
	place_t *place, zval *result, async_wait_result_t end)
{
	async_channel_t *channel = place->channel;

	if (UNEXPECTED(end == ASYNC_WAIT_CANCELLED)) {
		pass_on_value(place);
		adjust_timers(channel);
		return ASYNC_CHANNEL_CANCELLED;
	}
	channel->promised_values--;
	channel->held--;
	ZVAL_COPY_VALUE(result, &place->received);
	if (somebody_sends(channel)) {
		serve_senders(channel);
		restart_timers(channel);
	}
	return ASYNC_CHANNEL_DONE;
}

/* One function for both directions: where coroutines that send and such that receive take turns, the
 * processor predicts to where this returns only if all of them came from the same place. */
async_channel_result_t async_channel_wait(async_channel_t *channel, async_channel_direction_t direction,
	zval *value, async_event_t *token, uint64_t deadline)
{
	bool is_receiver = direction == ASYNC_CHANNEL_RECEIVE;
	place_t place;

	if (UNEXPECTED(channel->timers)) {
		restart_timers_before_wait(channel, is_receiver);
	}
	place.channel = channel;
	place.sent = value;
	place.is_refused = false;
	place.waiters[0].event = is_receiver ? &channel->receivers : &channel->senders;
	place.waiters[1].event = token;
	async_wait_result_t end = async_wait(place.waiters, token ? 2 : 1, deadline);

	if (UNEXPECTED(!place.waiters[0].fired)) {
		adjust_timers(channel);
		return end == ASYNC_WAIT_CANCELLED ? ASYNC_CHANNEL_CANCELLED : ASYNC_CHANNEL_GIVEN_UP;
	}
	if (UNEXPECTED(place.is_refused)) {
		return ASYNC_CHANNEL_CLOSED;
	}
	return is_receiver ? finish_receive(&place, value, end) : finish_send(&place, value, end);
}

/* ---- futures ---- */

static void on_unwanted(async_future_source_t *source)
{
	future_place_t *place = ASYNC_LIST_ENTRY(source, future_place_t, source);
	async_channel_t *channel = place->channel;

	async_list_unlink(&place->waiter.link);
	efree(place);
	adjust_timers(channel);
}

/* Nobody wakes it: whoever serves the queue sees that it is no coroutine. */
void async_channel_receive_later(async_channel_t *channel, async_future_t *future)
{
	future_place_t *place = emalloc(sizeof(future_place_t));

	place->source.on_unwanted = on_unwanted;
	place->channel = channel;
	place->future = future;
	async_event_subscribe(&channel->receivers, &place->waiter, NULL);
	async_future_attach_source(future, &place->source);
	restart_timers(channel);
}

/* ---- the end ---- */

static void refuse_future(async_channel_t *channel, async_waiter_t *waiter)
{
	zend_object *error = async_channel_create_error(channel);

	async_future_fail(release_place(waiter), error);
	OBJ_RELEASE(error);
}

static void refuse_all(async_channel_t *channel, async_event_t *queue)
{
	while (async_event_has_waiters(queue)) {
		async_waiter_t *waiter = first_of(queue);
		if (waiter->coroutine) {
			place_of(waiter)->is_refused = true;
			async_wake_with_error(waiter);
		} else {
			refuse_future(channel, waiter);
		}
	}
}

void async_channel_close(async_channel_t *channel, async_channel_close_reason_t reason)
{
	if (async_channel_is_closed(channel)) {
		return;
	}
	channel->close_reason = reason;
	channel->promised_slots = 0;
	async_membership_independ(&channel->owner);
	refuse_all(channel, &channel->senders);
	refuse_all(channel, &channel->receivers);
	adjust_timers(channel);
}

/* ---- the channel ---- */

static void on_scope_disposed(async_scope_dependent_t *dependent)
{
	async_channel_close(ASYNC_LIST_ENTRY(dependent, async_channel_t, owner), ASYNC_CHANNEL_SCOPE_DISPOSED);
}

void async_channel_init(async_channel_t *channel, uint32_t capacity, async_channel_timeouts_t timeouts)
{
	*channel = (async_channel_t){.capacity = capacity};
	async_event_init(&channel->receivers, &receive_type);
	async_event_init(&channel->senders, &send_type);
	async_list_init(&channel->returned);
	channel->timers = async_channel_timers_create(channel, timeouts);
	channel->owner.on_disposed = on_scope_disposed;
	async_list_init(&channel->owner.link);
	if (async_scheduler_current()) {
		/* Else it is the main scope's, which never ends. */
		async_membership_depend(async_scheduler_current()->scope, &channel->owner);
	}
}

void async_channel_release(async_channel_t *channel)
{
	zval value;

	async_membership_independ(&channel->owner);
	while (somebody_receives(channel)) {
		ZEND_ASSERT(!first_of(&channel->receivers)->coroutine);
		release_place(first_of(&channel->receivers));
	}
	if (channel->timers) {
		async_channel_timers_destroy(channel->timers);
	}
	while (channel->held != channel->promised_values) {
		take_free_value(channel, &value);
		zval_ptr_dtor(&value);
	}
	if (channel->ring) {
		free_ring(channel);
	}
}

uint32_t async_channel_count(const async_channel_t *channel)
{
	return is_sender_in_slot(channel) ? 1 : channel->held;
}

bool async_channel_is_full(const async_channel_t *channel)
{
	return async_channel_count(channel) >= MAX(channel->capacity, 1);
}

void async_channel_add_to_gc(const async_channel_t *channel, zend_get_gc_buffer *buffer)
{
	for (uint32_t index = channel->head; index != channel->tail; index++) {
		zend_get_gc_buffer_add_zval(buffer, ring_place(channel, index));
	}
	ASYNC_LIST_FOREACH(&channel->returned, node) {
		zend_get_gc_buffer_add_zval(buffer, &ASYNC_LIST_ENTRY(node, returned_value_t, link)->value);
	}
}
