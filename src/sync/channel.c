/* channel.c - values handed from coroutine to coroutine, buffered or not. */
/* SPDX-License-Identifier: MIT */
#include "sync/channel.h"

#include "core/coroutine.h"
#include "core/request.h"
#include "core/scheduler.h"
#include "core/wait_inside.h"
#include "sync/channel_timers.h"

#define RING_INITIAL_SIZE 8
/* A larger ring is given back when it has run empty. */
#define RING_KEPT_SIZE 1024

/* A coroutine in one of the two queues; on its own stack. It was served when the waiter of the channel has fired
 * and it was not refused: a sender by a slot, a receiver with a value; at capacity 0 both are the same act. */
typedef struct place {
	async_waiter_t waiters[2]; /* of the channel, of the token */
	async_channel_t *channel;  /* borrowed */
	zval *value;               /* borrowed: a sender's value, or where a receiver's value is put when it is woken.
	                            * NULL when it was refused because the channel was closed */
	uint64_t promise;          /* the number of the promise of that value */
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

static zend_always_inline bool is_receiver(const place_t *place)
{
	return place->waiters[0].event == &place->channel->receivers;
}

/* A value takes up a slot, and so does the promise of a slot. */
static zend_always_inline uint32_t taken_slots(const async_channel_t *channel)
{
	return channel->free_values + channel->promised_values + channel->promised_slots;
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

static void grow_ring(async_channel_t *channel)
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
static void free_ring(async_channel_t *channel)
{
	efree(channel->ring);
	channel->ring = NULL;
	channel->size = 0;
}

static zend_always_inline void append_to_room(async_channel_t *channel, zval *value)
{
	ZVAL_COPY_DEREF(ring_place(channel, channel->tail++), value);
	channel->free_values++;
}

static zend_never_inline void append_to_grown(async_channel_t *channel, zval *value)
{
	grow_ring(channel);
	append_to_room(channel, value);
}

static zend_always_inline void append(async_channel_t *channel, zval *value)
{
	if (UNEXPECTED(channel->tail - channel->head == channel->size)) {
		append_to_grown(channel, value);
		return;
	}
	append_to_room(channel, value);
}

static void take_returned(async_channel_t *channel, zval *result)
{
	returned_value_t *returned = ASYNC_LIST_ENTRY(channel->returned.next, returned_value_t, link);

	async_list_unlink(&returned->link);
	ZVAL_COPY_VALUE(result, &returned->value);
	efree(returned);
}

static zend_always_inline void take_from_ring(async_channel_t *channel, zval *result)
{
	ZVAL_COPY_VALUE(result, ring_place(channel, channel->head++));
	channel->free_values--;
}

/* There is one. */
static void take_free_value(async_channel_t *channel, zval *result)
{
	if (!async_list_is_empty(&channel->returned)) {
		take_returned(channel, result);
		channel->free_values--;
		return;
	}
	take_from_ring(channel, result);
	if (channel->head == channel->tail && channel->size > RING_KEPT_SIZE) {
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
	channel->free_values++;
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

	ZVAL_COPY_DEREF(place->value, value);
	place->promise = promise;
	channel->promised_values++;
	async_wake_coroutine(waiter);
}

static zend_never_inline void complete_first_future(async_waiter_t *first, zval *value)
{
	async_future_complete(release_place(first), value);
}

/* A value arrives (it is copied): for the one who has waited longest. */
static zend_always_inline void put_before_receiver(async_channel_t *channel, zval *value)
{
	async_waiter_t *first = first_of(&channel->receivers);

	if (EXPECTED(first->coroutine != NULL)) {
		promise_to_coroutine(channel, first, value, ++channel->promises);
	} else {
		complete_first_future(first, value);
	}
}

/* The same if somebody waits, else for anybody. */
static zend_always_inline void put(async_channel_t *channel, zval *value)
{
	if (somebody_receives(channel)) {
		put_before_receiver(channel, value);
	} else {
		append(channel, value);
	}
}

/* There may be room for those who wait to send, and at capacity 0 a receiver for their values. The senders
 * are woken before the receivers. */
static zend_never_inline void serve_senders(async_channel_t *channel)
{
	if (channel->capacity > 0) {
		while (somebody_sends(channel) && taken_slots(channel) < channel->capacity) {
			channel->promised_slots++;
			async_wake_coroutine(first_of(&channel->senders));
		}
		return;
	}
	while (async_channel_is_sender_in_slot(channel) && somebody_receives(channel)) {
		async_waiter_t *sender = first_of(&channel->senders);
		async_wake_coroutine(sender);
		put_before_receiver(channel, place_of(sender)->value);
	}
}

static zend_always_inline void slot_was_freed(async_channel_t *channel)
{
	if (somebody_sends(channel) && (channel->capacity > 0 || somebody_receives(channel))) {
		serve_senders(channel);
	}
}

/* A woken receiver leaves without its value: it is for the next one who waits, or for anybody. */
static void pass_on_value(place_t *leaving)
{
	async_channel_t *channel = leaving->channel;
	zval value;

	ZVAL_COPY_VALUE(&value, leaving->value);
	ZVAL_UNDEF(leaving->value);
	channel->promised_values--;
	if (!somebody_receives(channel)) {
		insert_returned(channel, &value, leaving->promise);
		return;
	}
	async_waiter_t *first = first_of(&channel->receivers);

	if (first->coroutine) {
		promise_to_coroutine(channel, first, &value, leaving->promise);
	} else {
		async_future_complete(release_place(first), &value);
	}
	zval_ptr_dtor_nogc(&value);
	slot_was_freed(channel);
}

/* ---- what never waits ---- */

/* One of these is called for every value. Without timers the last call in each is a jump. */

static zend_never_inline void put_with_timers(async_channel_t *channel, zval *value)
{
	put(channel, value);
	restart_timers(channel);
}

void async_channel_put_before_receiver(async_channel_t *channel, zval *value)
{
	if (UNEXPECTED(channel->timers)) {
		put_with_timers(channel, value);
		return;
	}
	put_before_receiver(channel, value);
}

void async_channel_put_into_ring(async_channel_t *channel, zval *value)
{
	if (UNEXPECTED(channel->timers)) {
		put_with_timers(channel, value);
		return;
	}
	append(channel, value);
}

bool async_channel_offer(async_channel_t *channel, zval *value)
{
	bool has_slot = taken_slots(channel) < MAX(channel->capacity, 1) && !async_channel_is_sender_in_slot(channel);

	if (!has_slot || async_channel_is_closed(channel)) {
		return false;
	}
	async_channel_put(channel, value);
	return true;
}

static zend_never_inline void take_free_with_care(async_channel_t *channel, zval *result)
{
	take_free_value(channel, result);
	slot_was_freed(channel);
	restart_timers(channel);
}

void async_channel_take_free(async_channel_t *channel, zval *result)
{
	bool is_usual = !channel->timers && async_list_is_empty(&channel->returned) && channel->size <= RING_KEPT_SIZE;

	if (UNEXPECTED(!is_usual)) {
		take_free_with_care(channel, result);
		return;
	}
	take_from_ring(channel, result);
	slot_was_freed(channel);
}

/* The sender may go on with that. */
static zend_always_inline void take_from_sender(async_channel_t *channel, zval *result)
{
	async_waiter_t *sender = first_of(&channel->senders);

	ZVAL_COPY_DEREF(result, place_of(sender)->value);
	async_wake_coroutine(sender);
}

static zend_never_inline void take_from_sender_with_timers(async_channel_t *channel, zval *result)
{
	take_from_sender(channel, result);
	restart_timers(channel);
}

void async_channel_take_from_sender(async_channel_t *channel, zval *result)
{
	if (UNEXPECTED(channel->timers)) {
		take_from_sender_with_timers(channel, result);
		return;
	}
	take_from_sender(channel, result);
}

/* ---- waiting ---- */

/* The sender was woken because a slot was promised to it. */
static zend_never_inline async_channel_result_t use_promised_slot(place_t *place)
{
	async_channel_t *channel = place->channel;

	if (UNEXPECTED(async_channel_is_closed(channel))) {
		/* With that the promise was void. */
		return ASYNC_CHANNEL_CLOSED;
	}
	channel->promised_slots--;
	put(channel, place->value);
	slot_was_freed(channel);
	restart_timers(channel);
	return ASYNC_CHANNEL_DONE;
}

/* At capacity 0 the sender was woken because its value was taken. */
static zend_always_inline async_channel_result_t finish_send(place_t *place)
{
	return place->channel->capacity == 0 ? ASYNC_CHANNEL_DONE : use_promised_slot(place);
}

/* The receiver was woken; its value is where it wants it. */
static zend_always_inline async_channel_result_t finish_receive(place_t *place)
{
	async_channel_t *channel = place->channel;

	channel->promised_values--;
	if (UNEXPECTED(somebody_sends(channel))) {
		slot_was_freed(channel);
		restart_timers(channel);
	}
	return ASYNC_CHANNEL_DONE;
}

/* It was served and then cancelled. */
static void leave_what_was_promised(place_t *place)
{
	async_channel_t *channel = place->channel;

	if (is_receiver(place)) {
		pass_on_value(place);
		adjust_timers(channel);
	} else if (channel->capacity > 0 && !async_channel_is_closed(channel)) {
		channel->promised_slots--;
		slot_was_freed(channel);
		restart_timers(channel);
	}
}

static zend_always_inline async_channel_result_t finish_served(place_t *place)
{
	return is_receiver(place) ? finish_receive(place) : finish_send(place);
}

static zend_never_inline async_channel_result_t finish(place_t *place, async_wait_result_t end)
{
	if (!place->value) {
		return ASYNC_CHANNEL_CLOSED;
	}
	if (place->waiters[0].fired) {
		if (end == ASYNC_WAIT_DONE) {
			return finish_served(place);
		}
		leave_what_was_promised(place);
		return ASYNC_CHANNEL_CANCELLED;
	}
	adjust_timers(place->channel);
	return end == ASYNC_WAIT_CANCELLED ? ASYNC_CHANNEL_CANCELLED : ASYNC_CHANNEL_GIVEN_UP;
}

static zend_always_inline void prepare_place(
	place_t *place, async_channel_t *channel, async_event_t *queue, zval *value)
{
	place->waiters[0].event = queue;
	place->channel = channel;
	place->value = value;
}

async_channel_result_t async_channel_wait_with_token(
	async_channel_t *channel, async_event_t *queue, zval *value, async_event_t *token, uint64_t deadline)
{
	place_t place;

	if (async_channel_is_closed(channel)) {
		return ASYNC_CHANNEL_CLOSED;
	}
	if (!async_request_start()) {
		return ASYNC_CHANNEL_CANCELLED;
	}
	prepare_place(&place, channel, queue, value);
	place.waiters[1].event = token;
	if (channel->timers) {
		restart_timers_before_wait(channel, is_receiver(&place));
	}
	return finish(&place, async_wait(place.waiters, token ? 2 : 1, deadline));
}

/* One function for both directions, which are told apart only after the wait: where coroutines that send and
 * such that receive take turns, the processor predicts to where a wait returns only if all of them came from
 * the same place. */
void async_channel_wait(async_channel_t *channel, async_event_t *queue, zval *value,
	void (*on_closed)(const async_channel_t *channel))
{
	bool is_usual = !channel->timers && !async_channel_is_closed(channel) && async_wait_inside_is_possible();
	async_channel_result_t result;
	async_wait_result_t end;
	place_t place;

	if (UNEXPECTED(!is_usual)) {
		result = async_channel_wait_with_token(channel, queue, value, NULL, ASYNC_NO_DEADLINE);
	} else {
		prepare_place(&place, channel, queue, value);
		bool is_served = async_wait_inside(&place.waiters[0], &end);
		result = EXPECTED(is_served) ? finish_served(&place) : finish(&place, end);
	}
	if (UNEXPECTED(result == ASYNC_CHANNEL_CLOSED)) {
		on_closed(channel);
	}
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
			place_of(waiter)->value = NULL;
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
	while (channel->free_values) {
		take_free_value(channel, &value);
		zval_ptr_dtor(&value);
	}
	if (channel->ring) {
		free_ring(channel);
	}
}

uint32_t async_channel_count(const async_channel_t *channel)
{
	return async_channel_is_sender_in_slot(channel) ? 1 : channel->free_values + channel->promised_values;
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
