/* gather.c - one wait for many things, until enough of them have settled. */
/* SPDX-License-Identifier: MIT */
#include "sync/gather.h"

#include "zend_smart_str.h"
#include "core/scheduler.h"

/* So many of the pending items a report names. */
#define DESCRIBED_MAX 3

struct async_gather_timer {
	async_deadline_t deadline;
	async_gather_item_t *item; /* borrowed */
};

static zend_string *describe(const async_event_t *event)
{
	const async_gather_t *gather = ASYNC_LIST_ENTRY(event, async_gather_t, over);
	const async_gather_item_t *item = gather->first;
	smart_str text = {0};
	int described = 0;

	smart_str_append_printf(&text, "%zu of %zu triggers", gather->pending, gather->count);
	for (; item && described < DESCRIBED_MAX; item = item->next) {
		if (item->state == ASYNC_GATHER_ITEM_PENDING) {
			zend_string *line = item->waiter.event->type->describe(item->waiter.event);
			smart_str_appends(&text, described++ ? ", " : ": ");
			smart_str_append(&text, line);
			zend_string_release(line);
		}
	}
	if (gather->pending > DESCRIBED_MAX) {
		smart_str_appends(&text, ", ...");
	}
	return smart_str_extract(&text);
}

static const async_event_type_t over_type = {.is_external = false, .describe = describe};

void async_gather_init(
	async_gather_t *gather, size_t wanted, bool ends_on_failure, bool (*has_failed)(const async_gather_item_t *item))
{
	*gather = (async_gather_t){
		.result = wanted > 0 ? ASYNC_GATHER_OPEN : ASYNC_GATHER_DONE,
		.ends_on_failure = ends_on_failure,
		.wanted = wanted,
		.has_failed = has_failed,
	};
	async_event_init(&gather->over, &over_type);
}

/* ---- the end ---- */

static void end(async_gather_t *gather, async_gather_result_t result)
{
	gather->result = result;
	if (result == ASYNC_GATHER_DONE) {
		async_wake_all(&gather->over);
	} else {
		async_wake_all_with_error(&gather->over);
	}
}

static void end_if_exhausted(async_gather_t *gather)
{
	if (gather->is_complete && gather->pending == 0) {
		end(gather, ASYNC_GATHER_DONE);
	}
}

static void count_settled(async_gather_t *gather, async_gather_item_t *item)
{
	bool has_failed = gather->has_failed(item);

	item->state = has_failed ? ASYNC_GATHER_ITEM_FAILED : ASYNC_GATHER_ITEM_SUCCEEDED;
	if (gather->last_settled) {
		gather->last_settled->next_settled = item;
	} else {
		gather->first_settled = item;
	}
	gather->last_settled = item;
	if (has_failed && gather->ends_on_failure) {
		end(gather, ASYNC_GATHER_FAILED);
	} else if (!has_failed && ++gather->succeeded >= gather->wanted) {
		end(gather, ASYNC_GATHER_DONE);
	} else {
		end_if_exhausted(gather);
	}
}

/* ---- subscriptions ---- */

static void stop_timer(async_gather_item_t *item)
{
	if (UNEXPECTED(item->timer != NULL)) {
		async_deadline_clear(&item->timer->deadline);
		efree(item->timer);
		item->timer = NULL;
	}
}

static void stop_holding(async_gather_item_t *item)
{
	if (item->is_holding) {
		item->is_holding = false;
		async_scheduler_unhold();
	}
}

static void settle(async_gather_item_t *item)
{
	async_gather_t *gather = item->gather;

	/* Nobody waits after the end, nor after a fatal error: whoever closes the gather, if anybody, does the rest. */
	if (!async_event_has_waiters(&gather->over)) {
		return;
	}
	stop_holding(item);
	stop_timer(item);
	if (item == &gather->token) {
		end(gather, ASYNC_GATHER_TOKEN);
		return;
	}
	gather->pending--;
	count_settled(gather, item);
}

static void on_fired(async_waiter_t *waiter)
{
	settle((async_gather_item_t *) waiter);
}

/* A token that comes at the same time is the one that counts: it may be an item too. */
static void on_expired(async_deadline_t *deadline)
{
	async_gather_item_t *item = ASYNC_LIST_ENTRY(deadline, async_gather_timer_t, deadline)->item;
	async_gather_item_t *token = &item->gather->token;

	async_event_unsubscribe(&item->waiter);
	if (token->timer && token->timer->deadline.when <= deadline->when) {
		item = token;
	}
	settle(item);
}

static void start_timer(async_gather_item_t *item, uint64_t deadline)
{
	item->timer = emalloc(sizeof(async_gather_timer_t));
	*item->timer = (async_gather_timer_t){.deadline.on_expired = on_expired, .item = item};
	async_deadline_set(&item->timer->deadline, deadline);
}

static void subscribe(async_gather_item_t *item, async_event_t *event, uint64_t deadline)
{
	item->state = ASYNC_GATHER_ITEM_PENDING;
	async_event_subscribe(event, &item->waiter, on_fired);
	if (UNEXPECTED(deadline != ASYNC_NO_DEADLINE)) {
		start_timer(item, deadline);
	}
	if (UNEXPECTED(item->timer || event->type->is_external)) {
		item->is_holding = true;
		async_scheduler_hold();
	}
}

static void unsubscribe(async_gather_item_t *item)
{
	if (item->state == ASYNC_GATHER_ITEM_PENDING) {
		async_event_unsubscribe(&item->waiter);
	}
	stop_holding(item);
	stop_timer(item);
}

void async_gather_set_token(async_gather_t *gather, async_event_t *event, uint64_t deadline)
{
	gather->token.gather = gather;
	subscribe(&gather->token, event, deadline);
}

/* ---- items ---- */

static void append(async_gather_t *gather, async_gather_item_t *item)
{
	item->gather = gather;
	gather->count++;
	if (gather->last) {
		gather->last->next = item;
	} else {
		gather->first = item;
	}
	gather->last = item;
}

void async_gather_add_settled(async_gather_t *gather, async_gather_item_t *item)
{
	append(gather, item);
	if (!async_gather_is_over(gather)) {
		count_settled(gather, item);
	}
}

void async_gather_add_pending(
	async_gather_t *gather, async_gather_item_t *item, async_event_t *event, uint64_t deadline)
{
	append(gather, item);
	if (!async_gather_is_over(gather)) {
		gather->pending++;
		subscribe(item, event, deadline);
	}
}

void async_gather_complete(async_gather_t *gather)
{
	gather->is_complete = true;
	if (!async_gather_is_over(gather)) {
		end_if_exhausted(gather);
	}
}

void async_gather_fail(async_gather_t *gather)
{
	if (!async_gather_is_over(gather) || gather->result == ASYNC_GATHER_DONE) {
		end(gather, ASYNC_GATHER_SOURCE_FAILED);
	}
}

/* ---- the flow that waits ---- */

async_gather_result_t async_gather_wait(async_gather_t *gather)
{
	if (!async_gather_is_over(gather) && async_wait_event(&gather->over, ASYNC_NO_DEADLINE) == ASYNC_WAIT_CANCELLED) {
		return ASYNC_GATHER_CANCELLED;
	}
	return gather->result;
}

void async_gather_close(async_gather_t *gather)
{
	if (!async_gather_is_over(gather)) {
		gather->result = ASYNC_GATHER_CANCELLED;
	}
	if (gather->token.gather) {
		unsubscribe(&gather->token);
	}
	/* Whatever was counted as settled has nothing left to be ended. */
	for (async_gather_item_t *item = gather->pending ? gather->first : NULL; item; item = item->next) {
		unsubscribe(item);
	}
}
