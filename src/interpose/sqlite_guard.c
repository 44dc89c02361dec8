/* sqlite_guard.c - one coroutine at a time inside of an SQLite connection. */
/* SPDX-License-Identifier: MIT */
#include "interpose/sqlite_guard.h"

#include "core/coroutine.h"
#include "interpose/conversation.h"

/* Newest first. Few at any time: those who are parked inside of SQLite, each with the calls it is in. */
static ASYNC_THREAD_LOCAL async_list_t visits;

/* What was put off. */
typedef struct end {
	struct end *next;
	const void *connection;
	int (*function)(void *object);
	void *object;
} end_t;

static ASYNC_THREAD_LOCAL end_t *ends; /* owned; in order */

bool async_sqlite_is_quiet(void)
{
	return visits.next == NULL || async_list_is_empty(&visits);
}

static async_sqlite_visit_t *find_visit(const void *connection)
{
	if (EXPECTED(async_sqlite_is_quiet())) {
		return NULL;
	}
	ASYNC_LIST_FOREACH(&visits, node) {
		async_sqlite_visit_t *visit = ASYNC_LIST_ENTRY(node, async_sqlite_visit_t, link);
		if (visit->connection == connection) {
			return visit;
		}
	}
	return NULL;
}

static const zend_function *called_function(void)
{
	const zend_execute_data *frame = EG(current_execute_data);

	return frame && frame->func && frame->func->type == ZEND_INTERNAL_FUNCTION ? frame->func : NULL;
}

/* ---- refusal ---- */

static void describe(char *text, size_t size, const char *before, const zend_function *function, const char *after)
{
	const zend_class_entry *class = function->common.scope;

	snprintf(text, size, "%s%s%s%s()%s", before, class ? ZSTR_VAL(class->name) : "", class ? "::" : "",
		ZSTR_VAL(function->common.function_name), after);
}

static void refuse(const async_sqlite_visit_t *visit)
{
	const zend_function *function = called_function();
	char act[128] = "use the SQLite connection", holder_act[128] = "a call that uses it";

	if (function) {
		describe(act, sizeof(act), "use the SQLite connection in ", function, "");
	}
	if (visit->function) {
		describe(holder_act, sizeof(holder_act), "", visit->function, " with it");
	}
	async_conversation_refuse(act, visit->visitor, holder_act);
}

static bool is_of_another(const async_sqlite_visit_t *visit)
{
	return UNEXPECTED(visit != NULL) && visit->visitor != async_scheduler_current();
}

bool async_sqlite_is_taken(const void *connection)
{
	return is_of_another(find_visit(connection));
}

bool async_sqlite_may_use(const void *connection)
{
	const async_sqlite_visit_t *visit = find_visit(connection);

	if (EXPECTED(!is_of_another(visit))) {
		return true;
	}
	refuse(visit);
	return false;
}

/* A visit of another coroutine that works with this statement. */
static const async_sqlite_visit_t *find_user(const void *connection, const void *statement)
{
	if (EXPECTED(!async_sqlite_is_taken(connection))) {
		return NULL;
	}
	ASYNC_LIST_FOREACH(&visits, node) {
		const async_sqlite_visit_t *visit = ASYNC_LIST_ENTRY(node, async_sqlite_visit_t, link);
		if (visit->connection == connection && visit->statement == statement) {
			return visit;
		}
	}
	return NULL;
}

bool async_sqlite_is_in_use(const void *connection, const void *statement)
{
	return find_user(connection, statement) != NULL;
}

bool async_sqlite_may_change(const void *connection, const void *statement)
{
	const async_sqlite_visit_t *visit = find_user(connection, statement);

	if (visit) {
		refuse(visit);
	}
	return visit == NULL;
}

/* ---- visits ---- */

bool async_sqlite_enter(async_sqlite_visit_t *visit, const void *connection, const void *statement)
{
	if (!async_sqlite_may_use(connection)) {
		return false;
	}
	if (UNEXPECTED(visits.next == NULL)) {
		async_list_init(&visits);
	}
	*visit = (async_sqlite_visit_t) {
		.connection = connection,
		.statement = statement,
		.visitor = async_scheduler_current(),
		.function = called_function(),
	};
	async_list_insert_before(visits.next, &visit->link);
	return true;
}

/* Our visit lasts until all is done: what others put off meanwhile is done as well. */
void async_sqlite_leave(async_sqlite_visit_t *visit)
{
	if (UNEXPECTED(ends != NULL)) {
		async_list_unlink(&visit->link);
		bool is_outermost = find_visit(visit->connection) == NULL;
		async_list_insert_before(visits.next, &visit->link);
		if (is_outermost) {
			async_sqlite_catch_up(visit->connection);
		}
	}
	async_list_unlink(&visit->link);
}

void async_sqlite_put_off(const void *connection, int (*end)(void *), void *object)
{
	end_t *added = pemalloc(sizeof(*added), 1);
	end_t **last = &ends;

	*added = (end_t) {.connection = connection, .function = end, .object = object};
	while (*last) {
		last = &(*last)->next;
	}
	*last = added;
}

/* Takes the first one out of the list; NULL when there is none. */
static end_t *take_end(const void *connection)
{
	for (end_t **place = &ends; *place; place = &(*place)->next) {
		end_t *end = *place;
		if (end->connection == connection) {
			*place = end->next;
			return end;
		}
	}
	return NULL;
}

void async_sqlite_catch_up(const void *connection)
{
	end_t *end;

	while ((end = take_end(connection))) {
		end->function(end->object);
		pefree(end, 1);
	}
}

void async_sqlite_guard_reset(void)
{
	visits = (async_list_t) {NULL, NULL};
}
