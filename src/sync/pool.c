/* pool.c - a limited number of resources that coroutines use in turns. */
/* SPDX-License-Identifier: MIT */
#include "sync/pool.h"

#include "core/request.h"

#define IDLE_CAPACITY_INITIAL 8

/* Resources that nobody uses, the oldest first: a ring that grows; its capacity is a power of two. Z_EXTRA of
 * each is the round in which it was seen last. */
typedef struct idle_ring {
	zval *slots; /* owned, or NULL */
	size_t capacity;
	size_t first;
	size_t count;
} idle_ring_t;

struct async_pool {
	const async_pool_operations_t *operations;
	void *owner;                  /* borrowed */
	async_event_t turn;           /* those who wait, in order of arrival */
	idle_ring_t idle;             /* owned */
	size_t active;                /* places of resources that somebody uses */
	size_t at_work;               /* places where something is being done */
	size_t reserved_resources;    /* of the idle ones */
	size_t reserved_places;       /* of the empty ones */
	size_t min;
	size_t max;
	uint64_t interval;            /* nanoseconds between checks, or ASYNC_NO_DEADLINE */
	async_deadline_t next_round;  /* hidden: nobody waits for it */
	uint32_t round;               /* the number of the last one */
	uint32_t revocations;         /* reservations made under a smaller number are void */
	async_pool_state_t state;
	bool is_closed;
	bool is_in_round;
};

/* Somebody who waits. Lives on that coroutine's stack; once it was woken nothing points to it. */
typedef struct request {
	async_waiter_t waiter;
	size_t *reserved;     /* the counter of what is reserved for it; NULL when nothing is */
	uint32_t revocations; /* of the pool when it was reserved */
} request_t;

static zend_string *describe(const async_event_t *event)
{
	const async_pool_t *pool = ASYNC_LIST_ENTRY(event, async_pool_t, turn);

	return strpprintf(0, "Pool(%zu of %zu resources: %zu idle, %zu active)",
		async_pool_count(pool), pool->max, pool->idle.count, pool->active);
}

static const async_event_type_t turn_type = {.is_external = false, .describe = describe};

/* ---- idle resources ---- */

static zval *idle_slot(const idle_ring_t *ring, size_t index)
{
	return &ring->slots[(ring->first + index) & (ring->capacity - 1)];
}

static void grow_idle(idle_ring_t *ring)
{
	size_t capacity = ring->capacity ? ring->capacity * 2 : IDLE_CAPACITY_INITIAL;
	zval *slots = safe_emalloc(capacity, sizeof(zval), 0);

	for (size_t i = 0; i < ring->count; i++) {
		slots[i] = *idle_slot(ring, i);
	}
	if (ring->slots) {
		efree(ring->slots);
	}
	*ring = (idle_ring_t){slots, capacity, 0, ring->count};
}

static void append_idle(async_pool_t *pool, zval *resource)
{
	if (pool->idle.count == pool->idle.capacity) {
		grow_idle(&pool->idle);
	}
	zval *slot = idle_slot(&pool->idle, pool->idle.count++);

	ZVAL_COPY_VALUE(slot, resource);
	Z_EXTRA_P(slot) = pool->round;
	ZVAL_UNDEF(resource);
}

static void take_oldest(async_pool_t *pool, zval *resource)
{
	ZVAL_COPY_VALUE(resource, idle_slot(&pool->idle, 0));
	pool->idle.first++;
	pool->idle.count--;
}

/* ---- places and reservations ---- */

size_t async_pool_count(const async_pool_t *pool)
{
	return pool->idle.count + pool->active + pool->at_work;
}

static bool has_free_resource(const async_pool_t *pool)
{
	return pool->idle.count > pool->reserved_resources;
}

static bool has_free_place(const async_pool_t *pool)
{
	return async_pool_count(pool) + pool->reserved_places < pool->max;
}

static void wake_with_reservation(async_pool_t *pool, request_t *request, size_t *counter)
{
	++*counter;
	request->reserved = counter;
	request->revocations = pool->revocations;
	async_wake(&request->waiter);
}

/* To be called whenever a resource or a place became free. So as long as somebody waits nothing is free, and
 * who comes later can take what is free without asking whether it is his turn. */
static void serve_waiters(async_pool_t *pool)
{
	while (async_event_has_waiters(&pool->turn)) {
		request_t *request = ASYNC_LIST_ENTRY(pool->turn.waiters.next, request_t, waiter.link);
		if (has_free_resource(pool)) {
			wake_with_reservation(pool, request, &pool->reserved_resources);
		} else if (has_free_place(pool)) {
			wake_with_reservation(pool, request, &pool->reserved_places);
		} else {
			return;
		}
	}
}

/* Those who wait get nothing, not even what was reserved for them. */
static void refuse_waiters(async_pool_t *pool)
{
	pool->revocations++;
	pool->reserved_resources = 0;
	pool->reserved_places = 0;
	async_wake_all_with_error(&pool->turn);
}

/* What was at work is gone, and its place is empty. */
static void leave_place(async_pool_t *pool)
{
	pool->at_work--;
	serve_waiters(pool);
}

/* What was at work is at rest. */
static void keep(async_pool_t *pool, zval *resource)
{
	pool->at_work--;
	append_idle(pool, resource);
	serve_waiters(pool);
}

static bool inspect(async_pool_t *pool, async_pool_occasion_t occasion, zval *resource, zend_object **cause)
{
	return pool->operations->inspect(pool->owner, occasion, resource, cause);
}

static void destroy(async_pool_t *pool, zval *resource)
{
	pool->operations->destroy(pool->owner, resource);
	ZVAL_UNDEF(resource);
}

static void discard(async_pool_t *pool, zval *resource)
{
	destroy(pool, resource);
	leave_place(pool);
}

/* Makes a resource at rest. Returns false with an exception. */
static bool add_resource(async_pool_t *pool)
{
	zval resource;

	pool->at_work++;
	if (!pool->operations->create(pool->owner, &resource)) {
		leave_place(pool);
		return false;
	}
	if (pool->is_closed) {
		discard(pool, &resource);
	} else {
		keep(pool, &resource);
	}
	return EG(exception) == NULL;
}

/* ---- acquire ---- */

/* Comes back with a reservation redeemed: something is free now, and no switch happens before it is taken. */
static async_pool_result_t wait_for_turn(async_pool_t *pool, uint64_t deadline)
{
	request_t request = {.waiter.event = &pool->turn};

	if (UNEXPECTED(!async_request_start())) {
		return ASYNC_POOL_FAILED;
	}
	async_wait_result_t end = async_wait(&request.waiter, 1, deadline);
	bool has_reservation = request.reserved && request.revocations == pool->revocations;

	if (has_reservation) {
		--*request.reserved;
	}
	if (end == ASYNC_WAIT_DONE && has_reservation) {
		return ASYNC_POOL_DONE;
	}
	/* Woken and cancelled before it ran: the next one's luck. */
	serve_waiters(pool);
	switch (end) {
		case ASYNC_WAIT_CANCELLED:
			return ASYNC_POOL_FAILED;
		case ASYNC_WAIT_TIMEOUT:
			return ASYNC_POOL_TIMEOUT;
		default:
			return pool->is_closed ? ASYNC_POOL_CLOSED : ASYNC_POOL_UNAVAILABLE;
	}
}

/* Takes a place to work in: with an idle resource, or empty (UNDEF). */
static bool take_free(async_pool_t *pool, zval *resource)
{
	if (has_free_resource(pool)) {
		take_oldest(pool, resource);
	} else if (has_free_place(pool)) {
		ZVAL_UNDEF(resource);
	} else {
		return false;
	}
	pool->at_work++;
	return true;
}

static async_pool_result_t refusal(const async_pool_t *pool)
{
	if (EG(exception)) {
		return ASYNC_POOL_FAILED;
	}
	if (pool->is_closed) {
		return ASYNC_POOL_CLOSED;
	}
	return pool->state == ASYNC_POOL_INACTIVE ? ASYNC_POOL_UNAVAILABLE : ASYNC_POOL_DONE;
}

/* Inspects the resource at hand, and the next ones until one is accepted. Ends with DONE and no resource when
 * there is none; the place is kept all the time. */
static async_pool_result_t find_usable(async_pool_t *pool, zval *resource)
{
	async_pool_result_t result = ASYNC_POOL_DONE;

	while (Z_TYPE_P(resource) != IS_UNDEF) {
		if (inspect(pool, ASYNC_POOL_BEFORE_ACQUIRE, resource, NULL) && !pool->is_closed) {
			return ASYNC_POOL_DONE;
		}
		destroy(pool, resource);
		result = refusal(pool);
		if (result == ASYNC_POOL_DONE && has_free_resource(pool)) {
			/* It comes into our place; its own is empty now. */
			take_oldest(pool, resource);
			serve_waiters(pool);
		}
	}
	return result;
}

/* Turns what take_free() took into a resource that can be used. */
static async_pool_result_t prepare(async_pool_t *pool, zval *resource)
{
	async_pool_result_t result = find_usable(pool, resource);

	if (result == ASYNC_POOL_DONE && Z_TYPE_P(resource) == IS_UNDEF) {
		if (!pool->operations->create(pool->owner, resource)) {
			result = ASYNC_POOL_FAILED;
		} else if (pool->is_closed) {
			destroy(pool, resource);
			result = refusal(pool);
		}
	}
	if (result != ASYNC_POOL_DONE) {
		leave_place(pool);
		return result;
	}
	pool->at_work--;
	pool->active++;
	return ASYNC_POOL_DONE;
}

/* Asking the owner may take its time: the pool may be closed afterwards, or in any state. */
static async_pool_result_t ask_for_admission(async_pool_t *pool)
{
	if (EXPECTED(refusal(pool) != ASYNC_POOL_UNAVAILABLE) || !pool->operations->should_recover(pool->owner)) {
		return refusal(pool);
	}
	if (pool->state == ASYNC_POOL_INACTIVE) {
		pool->state = ASYNC_POOL_RECOVERING;
	}
	return refusal(pool);
}

async_pool_result_t async_pool_acquire(async_pool_t *pool, zval *resource, uint64_t deadline)
{
	async_pool_result_t result = ask_for_admission(pool);

	if (result != ASYNC_POOL_DONE) {
		return result;
	}
	if (!take_free(pool, resource)) {
		result = wait_for_turn(pool, deadline);
		if (result != ASYNC_POOL_DONE) {
			return result;
		}
		bool is_taken = take_free(pool, resource);
		ZEND_ASSERT(is_taken);
		(void) is_taken;
	}
	return prepare(pool, resource);
}

async_pool_result_t async_pool_try_acquire(async_pool_t *pool, zval *resource)
{
	async_pool_result_t result = refusal(pool);

	if (result != ASYNC_POOL_DONE) {
		return result;
	}
	return take_free(pool, resource) ? prepare(pool, resource) : ASYNC_POOL_NOTHING;
}

/* ---- release ---- */

static void take_back(async_pool_t *pool, zval *resource)
{
	zend_object *cause = NULL;

	if (pool->is_closed) {
		discard(pool, resource);
		return;
	}
	if (!inspect(pool, ASYNC_POOL_BEFORE_RELEASE, resource, &cause)) {
		bool is_rejected = EG(exception) == NULL;
		discard(pool, resource);
		if (is_rejected) {
			pool->operations->report_failure(pool->owner, cause);
		}
		return;
	}
	if (pool->is_closed) {
		discard(pool, resource);
		return;
	}
	keep(pool, resource);
	pool->operations->report_success(pool->owner);
}

async_pool_result_t async_pool_release(async_pool_t *pool, zval *resource)
{
	if (pool->active == 0) {
		zval_ptr_dtor(resource);
		return ASYNC_POOL_NOT_ACQUIRED;
	}
	pool->active--;
	pool->at_work++;
	take_back(pool, resource);
	return EG(exception) ? ASYNC_POOL_FAILED : ASYNC_POOL_DONE;
}

/* ---- health ---- */

static void schedule_round(async_pool_t *pool)
{
	uint64_t when = async_deadline_after(pool->interval);

	if (when != ASYNC_NO_DEADLINE) {
		async_deadline_set(&pool->next_round, when);
	}
}

static bool is_short_of_resources(const async_pool_t *pool)
{
	return async_pool_count(pool) < pool->min && has_free_place(pool);
}

static void on_round_due(async_deadline_t *deadline)
{
	async_pool_t *pool = ASYNC_LIST_ENTRY(deadline, async_pool_t, next_round);

	schedule_round(pool);
	if (!pool->is_in_round && (has_free_resource(pool) || is_short_of_resources(pool))
			&& !async_request_is_shutting_down()) {
		pool->operations->start_round(pool->owner);
	}
}

/* What was put aside in this round, and all behind it, was seen already. */
static bool has_unseen_resource(const async_pool_t *pool)
{
	return has_free_resource(pool) && Z_EXTRA_P(idle_slot(&pool->idle, 0)) != pool->round;
}

static void check_oldest(async_pool_t *pool)
{
	zval resource;

	take_oldest(pool, &resource);
	pool->at_work++;
	if (inspect(pool, ASYNC_POOL_WHILE_IDLE, &resource, NULL) && !pool->is_closed) {
		keep(pool, &resource);
		return;
	}
	bool goes_on = EG(exception) == NULL;

	discard(pool, &resource);
	if (goes_on && EG(exception)) {
		pool->operations->failed_in_round(pool->owner);
	}
}

static void refill(async_pool_t *pool)
{
	while (!pool->is_closed && is_short_of_resources(pool)) {
		if (!add_resource(pool)) {
			pool->operations->failed_in_round(pool->owner);
			return;
		}
	}
}

void async_pool_check(async_pool_t *pool)
{
	if (pool->is_in_round) {
		return;
	}
	pool->is_in_round = true;
	pool->round++;
	while (!EG(exception) && has_unseen_resource(pool)) {
		check_oldest(pool);
	}
	if (!EG(exception)) {
		refill(pool);
	}
	pool->is_in_round = false;
}

/* ---- open and close ---- */

async_pool_t *async_pool_create(const async_pool_operations_t *operations, void *owner)
{
	async_pool_t *pool = ecalloc(1, sizeof(async_pool_t));

	pool->operations = operations;
	pool->owner = owner;
	pool->interval = ASYNC_NO_DEADLINE;
	pool->next_round.on_expired = on_round_due;
	pool->is_closed = true;
	async_event_init(&pool->turn, &turn_type);
	return pool;
}

bool async_pool_open(async_pool_t *pool, size_t min, size_t max, uint64_t interval)
{
	pool->min = min;
	pool->max = max;
	pool->is_closed = false;
	while (!pool->is_closed && is_short_of_resources(pool)) {
		if (!add_resource(pool)) {
			async_pool_close(pool);
			return false;
		}
	}
	if (interval == ASYNC_NO_DEADLINE || pool->is_closed) {
		return true;
	}
	/* Only a started scheduler looks at the clock. */
	if (!async_request_start()) {
		async_pool_close(pool);
		return false;
	}
	pool->interval = interval;
	schedule_round(pool);
	return true;
}

void async_pool_close(async_pool_t *pool)
{
	zval resource;

	if (pool->is_closed) {
		return;
	}
	pool->is_closed = true;
	async_deadline_clear(&pool->next_round);
	refuse_waiters(pool);
	while (pool->idle.count) {
		take_oldest(pool, &resource);
		pool->at_work++;
		discard(pool, &resource);
	}
}

void async_pool_free(async_pool_t *pool)
{
	zval resource;

	async_deadline_clear(&pool->next_round);
	while (pool->idle.count) {
		take_oldest(pool, &resource);
		zval_ptr_dtor(&resource);
	}
	if (pool->idle.slots) {
		efree(pool->idle.slots);
	}
	efree(pool);
}

/* ---- inspection ---- */

bool async_pool_is_closed(const async_pool_t *pool)
{
	return pool->is_closed;
}

size_t async_pool_idle_count(const async_pool_t *pool)
{
	return pool->idle.count;
}

size_t async_pool_active_count(const async_pool_t *pool)
{
	return pool->active;
}

void async_pool_set_state(async_pool_t *pool, async_pool_state_t state)
{
	pool->state = state;
	if (state == ASYNC_POOL_INACTIVE) {
		refuse_waiters(pool);
	}
}

async_pool_state_t async_pool_state(const async_pool_t *pool)
{
	return pool->state;
}

void async_pool_add_to_gc(const async_pool_t *pool, zend_get_gc_buffer *buffer)
{
	for (size_t i = 0; i < pool->idle.count; i++) {
		zend_get_gc_buffer_add_zval(buffer, idle_slot(&pool->idle, i));
	}
}
