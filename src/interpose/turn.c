/* turn.c - one long write at a time to a pipe or a terminal, one copy at a time from or to a file. */
/* SPDX-License-Identifier: MIT */
#include "interpose/turn.h"

#include "interpose/call.h"

/* Few at any time, so a list will do. NULL until the first turn. */
static ASYNC_THREAD_LOCAL async_list_t turns;

static zend_string *describe_turn(const async_event_t *event)
{
	return strpprintf(0, "descriptor %d: end of another coroutine's write or copy", ASYNC_LIST_ENTRY(event, async_turn_t, over)->fd);
}

static const async_event_type_t turn_type = {.is_external = false, .describe = describe_turn};

static async_turn_t *find_turn(int fd)
{
	if (EXPECTED(turns.next == NULL)) {
		return NULL;
	}
	ASYNC_LIST_FOREACH(&turns, node) {
		async_turn_t *turn = ASYNC_LIST_ENTRY(node, async_turn_t, link);
		if (turn->fd == fd) {
			return turn;
		}
	}
	return NULL;
}

bool async_turn_is_taken(int fd)
{
	return find_turn(fd) != NULL;
}

bool async_turn_is_anywhere(void)
{
	return turns.next != NULL && !async_list_is_empty(&turns);
}

bool async_turn_wait(int fd)
{
	async_wait_result_t result;
	async_turn_t *turn;

	while ((turn = find_turn(fd)) != NULL) {
		if (async_call_is_over()) {
			return async_call_refuse(fd);
		}
		async_readiness_enter(fd);
		result = async_wait_event(&turn->over, ASYNC_NO_DEADLINE);
		async_readiness_leave(fd);
		if (result == ASYNC_WAIT_CANCELLED) {
			errno = ECANCELED;
			return false;
		}
		if (async_call_is_closing(fd)) {
			return false;
		}
	}
	return true;
}

void async_turns_interrupt(int fd)
{
	async_turn_t *turn = find_turn(fd);

	if (UNEXPECTED(turn != NULL)) {
		async_wake_all_with_error(&turn->over);
	}
}

void async_turn_take(async_turn_t *turn, int fd)
{
	if (UNEXPECTED(turns.next == NULL)) {
		async_list_init(&turns);
	}
	turn->fd = fd;
	async_event_init(&turn->over, &turn_type);
	async_list_append(&turns, &turn->link);
}

void async_turn_leave(async_turn_t *turn)
{
	async_list_unlink(&turn->link);
	async_wake_all(&turn->over);
}

void async_turns_reset(void)
{
	turns = (async_list_t) {NULL, NULL};
}
