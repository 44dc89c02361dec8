/* sqlite.c - the functions of libsqlite3 that a connection is used with: see sqlite_guard.h. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/replaced.h"
#include "interpose/sqlite_guard.h"
#include "interpose/sqlite_methods.h"

#include <dlfcn.h>

/* Results of SQLite. */
#define OK 0
#define MISUSE 21

/*
 * We are not linked with SQLite: who imports its functions is, and they are found where that one found them. They are
 * listed twice: those that only have to be refused while somebody else is inside, and those that are more to us.
 * Each with its result, what it is when refused, its parameters, arguments, and the connection.
 */
#define BORN_BY(statement) library()->db_handle(statement)
#define FOR_EACH_REFUSED(F) \
	F(int, MISUSE, bind_blob, (void *s, int n, const void *data, int size, void (*destroy)(void *)), (s, n, data, size, destroy), BORN_BY(s)) \
	F(int, MISUSE, bind_double, (void *s, int n, double number), (s, n, number), BORN_BY(s)) \
	F(int, MISUSE, bind_int, (void *s, int n, int number), (s, n, number), BORN_BY(s)) \
	F(int, MISUSE, bind_int64, (void *s, int n, int64_t number), (s, n, number), BORN_BY(s)) \
	F(int, MISUSE, bind_null, (void *s, int n), (s, n), BORN_BY(s)) \
	F(int, MISUSE, bind_text, (void *s, int n, const char *text, int size, void (*destroy)(void *)), (s, n, text, size, destroy), BORN_BY(s)) \
	F(int, MISUSE, clear_bindings, (void *s), (s), BORN_BY(s)) \
	F(int, 0, changes, (void *c), (c), c) \
	F(int64_t, 0, last_insert_rowid, (void *c), (c), c) \
	F(int, MISUSE, busy_timeout, (void *c, int milliseconds), (c, milliseconds), c) \
	F(int, MISUSE, extended_result_codes, (void *c, int is_on), (c, is_on), c) \
	F(int, MISUSE, enable_load_extension, (void *c, int is_on), (c, is_on), c) \
	F(int, MISUSE, load_extension, (void *c, const char *file, const char *entry, char **error), (c, file, entry, error), c) \
	F(int, MISUSE, set_authorizer, (void *c, void *function, void *data), (c, function, data), c) \
	F(int, MISUSE, create_collation, (void *c, const char *name, int encoding, void *data, void *function), \
		(c, name, encoding, data, function), c) \
	F(int, MISUSE, create_function, (void *c, const char *name, int arguments, int encoding, void *data, void *function, \
		void *step, void *final), (c, name, arguments, encoding, data, function, step, final), c)
#define FOR_EACH_OTHER(F) \
	F(void *, db_handle, (void *statement)) \
	F(int, step, (void *statement)) \
	F(int, reset, (void *statement)) \
	F(int, finalize, (void *statement)) \
	F(int, prepare_v2, (void *connection, const char *sql, int size, void **statement, const char **rest)) \
	F(int, exec, (void *connection, const char *sql, void *on_row, void *data, char **error)) \
	F(int, close, (void *connection)) \
	F(int, close_v2, (void *connection)) \
	F(int, blob_open, (void *connection, const char *database, const char *table, const char *column, int64_t row, int flags, void **blob)) \
	F(int, blob_read, (void *blob, void *buffer, int size, int offset)) \
	F(int, blob_write, (void *blob, const void *data, int size, int offset)) \
	F(int, blob_close, (void *blob)) \
	F(void *, backup_init, (void *to, const char *to_name, void *from, const char *from_name)) \
	F(int, backup_finish, (void *backup)) \
	F(int, errcode, (void *connection)) \
	F(int, stmt_readonly, (void *statement)) \
	F(int, column_count, (void *statement))

#define DECLARE_REFUSED(type, refused, name, parameters, arguments, connection) type (*name) parameters;
#define DECLARE(type, name, parameters) type (*name) parameters;

typedef struct library {
	FOR_EACH_REFUSED(DECLARE_REFUSED)
	FOR_EACH_OTHER(DECLARE)
} library_t;

static library_t functions;
static bool is_found;

#define FIND_REFUSED(type, refused, name, parameters, arguments, connection) FIND(type, name, parameters)
#define FIND(type, name, parameters) functions.name = (type (*) parameters) dlsym(RTLD_DEFAULT, "sqlite3_" #name);

static void find_functions(void)
{
	FOR_EACH_REFUSED(FIND_REFUSED)
	FOR_EACH_OTHER(FIND)
	__atomic_store_n(&is_found, true, __ATOMIC_RELEASE);
}

static inline const library_t *library(void)
{
	if (UNEXPECTED(!__atomic_load_n(&is_found, __ATOMIC_ACQUIRE))) {
		find_functions();
	}
	return &functions;
}

/* ---- what is only refused ---- */

#define DEFINE_REFUSED(type, refused, name, parameters, arguments, connection) \
	type async_replaced_sqlite3_##name parameters \
	{ \
		if (async_wait_is_possible() && UNEXPECTED(!async_sqlite_may_use(connection))) { \
			return refused; \
		} \
		return library()->name arguments; \
	}

FOR_EACH_REFUSED(DEFINE_REFUSED)

/* ---- statements ---- */

int async_replaced_sqlite3_step(void *statement)
{
	async_sqlite_visit_t visit;

	if (!async_wait_is_possible()) {
		return library()->step(statement);
	}
	if (!async_sqlite_enter(&visit, library()->db_handle(statement), statement)) {
		return MISUSE;
	}
	int result = library()->step(statement);

	async_sqlite_leave(&visit);
	return result;
}

typedef int (*end_t)(void *statement);

/* The end of a statement, or of its running. It may commit, and so wait for a lock. */
static int end_statement(end_t end, void *statement)
{
	async_sqlite_visit_t visit;
	int result;

	if (!async_sqlite_enter(&visit, library()->db_handle(statement), statement)) {
		return MISUSE;
	}
	result = end(statement);
	async_sqlite_leave(&visit);
	return result;
}

/* While another coroutine is inside. With a statement it works with nothing happens: PHP code that asks for it was
 * refused before, and an object that nobody needs any more is not its only owner. */
static int end_later(end_t end, void *statement)
{
	const void *connection = library()->db_handle(statement);

	if (!async_sqlite_is_in_use(connection, statement)) {
		async_sqlite_put_off(connection, end, statement);
	}
	return OK;
}

static int end_now_or_later(end_t end, void *statement)
{
	if (!async_wait_is_possible() || !statement) {
		return end(statement);
	}
	if (UNEXPECTED(async_sqlite_is_taken(library()->db_handle(statement)))) {
		return end_later(end, statement);
	}
	return end_statement(end, statement);
}

int async_replaced_sqlite3_reset(void *statement)
{
	return end_now_or_later(library()->reset, statement);
}

int async_replaced_sqlite3_finalize(void *statement)
{
	return end_now_or_later(library()->finalize, statement);
}

int async_replaced_sqlite3_prepare_v2(void *connection, const char *sql, int size, void **statement, const char **rest)
{
	async_sqlite_visit_t visit;

	if (!async_wait_is_possible()) {
		return library()->prepare_v2(connection, sql, size, statement, rest);
	}
	if (!async_sqlite_enter(&visit, connection, NULL)) {
		*statement = NULL;
		return MISUSE;
	}
	int result = library()->prepare_v2(connection, sql, size, statement, rest);

	async_sqlite_leave(&visit);
	return result;
}

int async_replaced_sqlite3_exec(void *connection, const char *sql, void *on_row, void *data, char **error)
{
	async_sqlite_visit_t visit;

	if (!async_wait_is_possible()) {
		return library()->exec(connection, sql, on_row, data, error);
	}
	if (!async_sqlite_enter(&visit, connection, NULL)) {
		if (error) {
			*error = NULL;
		}
		return MISUSE;
	}
	int result = library()->exec(connection, sql, on_row, data, error);

	async_sqlite_leave(&visit);
	return result;
}

/* ---- the end of a connection ---- */

/* The visit is over before the connection is: nobody else can come in where nothing parks any more. */
static int close_connection(int (*close)(void *connection), void *connection)
{
	if (async_wait_is_possible() && UNEXPECTED(!async_sqlite_may_use(connection))) {
		return MISUSE;
	}
	async_sqlite_catch_up(connection);
	return close(connection);
}

int async_replaced_sqlite3_close(void *connection)
{
	return close_connection(library()->close, connection);
}

int async_replaced_sqlite3_close_v2(void *connection)
{
	return close_connection(library()->close_v2, connection);
}

/* ---- blobs ---- */

/* An open blob, which does not tell whose it is. */
typedef struct blob {
	struct blob *next;
	const void *blob;
	const void *connection;
} blob_t;

static ASYNC_THREAD_LOCAL blob_t *blobs; /* owned */

static blob_t **find_blob(const void *blob)
{
	blob_t **place = &blobs;

	while (*place && (*place)->blob != blob) {
		place = &(*place)->next;
	}
	return place;
}

static const void *connection_of(const void *blob)
{
	const blob_t *found = *find_blob(blob);

	return found ? found->connection : NULL;
}

static void remember_blob(const void *blob, const void *connection)
{
	blob_t *opened = pemalloc(sizeof(*opened), 1);

	*opened = (blob_t) {.next = blobs, .blob = blob, .connection = connection};
	blobs = opened;
}

static void forget_blob(const void *blob)
{
	blob_t **place = find_blob(blob);
	blob_t *closed = *place;

	if (closed) {
		*place = closed->next;
		pefree(closed, 1);
	}
}

int async_replaced_sqlite3_blob_open(void *connection, const char *database, const char *table, const char *column,
		int64_t row, int flags, void **blob)
{
	async_sqlite_visit_t visit;
	bool is_visit = async_wait_is_possible();

	if (is_visit && !async_sqlite_enter(&visit, connection, NULL)) {
		*blob = NULL;
		return MISUSE;
	}
	int result = library()->blob_open(connection, database, table, column, row, flags, blob);

	if (is_visit) {
		async_sqlite_leave(&visit);
	}
	if (result == OK) {
		remember_blob(*blob, connection);
	}
	return result;
}

int async_replaced_sqlite3_blob_read(void *blob, void *buffer, int size, int offset)
{
	if (async_wait_is_possible() && UNEXPECTED(!async_sqlite_may_use(connection_of(blob)))) {
		return MISUSE;
	}
	return library()->blob_read(blob, buffer, size, offset);
}

int async_replaced_sqlite3_blob_write(void *blob, const void *data, int size, int offset)
{
	if (async_wait_is_possible() && UNEXPECTED(!async_sqlite_may_use(connection_of(blob)))) {
		return MISUSE;
	}
	return library()->blob_write(blob, data, size, offset);
}

/* It may commit. A stream is closed whether or not its end fails, so this is never refused. */
int async_replaced_sqlite3_blob_close(void *blob)
{
	async_sqlite_visit_t visit;
	const void *connection = blob ? connection_of(blob) : NULL;

	forget_blob(blob);
	if (!async_wait_is_possible() || !connection) {
		return library()->blob_close(blob);
	}
	if (UNEXPECTED(async_sqlite_is_taken(connection))) {
		async_sqlite_put_off(connection, library()->blob_close, blob);
		return OK;
	}
	async_sqlite_enter(&visit, connection, NULL);
	int result = library()->blob_close(blob);

	async_sqlite_leave(&visit);
	return result;
}

/* ---- copies of whole databases ---- */

/* A visit of both from the beginning to the end. */
typedef struct backup {
	struct backup *next;
	const void *backup;
	async_sqlite_visit_t from;
	async_sqlite_visit_t to;
} backup_t;

static ASYNC_THREAD_LOCAL backup_t *backups; /* owned */

static bool enter_both(backup_t *visits, const void *to, const void *from)
{
	if (!async_sqlite_enter(&visits->from, from, NULL)) {
		return false;
	}
	if (!async_sqlite_enter(&visits->to, to, NULL)) {
		async_sqlite_leave(&visits->from);
		return false;
	}
	return true;
}

static void leave_both(backup_t *visits)
{
	async_sqlite_leave(&visits->to);
	async_sqlite_leave(&visits->from);
	pefree(visits, 1);
}

void *async_replaced_sqlite3_backup_init(void *to, const char *to_name, void *from, const char *from_name)
{
	backup_t *visits;

	if (!async_wait_is_possible()) {
		return library()->backup_init(to, to_name, from, from_name);
	}
	visits = pemalloc(sizeof(*visits), 1);
	if (!enter_both(visits, to, from)) {
		pefree(visits, 1);
		return NULL;
	}
	void *backup = library()->backup_init(to, to_name, from, from_name);

	if (!backup) {
		leave_both(visits);
		return NULL;
	}
	visits->backup = backup;
	visits->next = backups;
	backups = visits;
	return backup;
}

int async_replaced_sqlite3_backup_finish(void *backup)
{
	int result = library()->backup_finish(backup);

	for (backup_t **place = &backups; *place; place = &(*place)->next) {
		backup_t *visits = *place;
		if (visits->backup == backup) {
			*place = visits->next;
			leave_both(visits);
			break;
		}
	}
	return result;
}

/* ---- whose is it? ---- */

int async_replaced_sqlite3_errcode(void *connection)
{
	if (UNEXPECTED(async_sqlite_is_asking())) {
		async_sqlite_answer(connection, NULL);
		return OK;
	}
	return library()->errcode(connection);
}

int async_replaced_sqlite3_stmt_readonly(void *statement)
{
	if (UNEXPECTED(async_sqlite_is_asking())) {
		async_sqlite_answer(library()->db_handle(statement), statement);
		return 0;
	}
	return library()->stmt_readonly(statement);
}

int async_replaced_sqlite3_column_count(void *statement)
{
	if (UNEXPECTED(async_sqlite_is_asking())) {
		async_sqlite_answer(library()->db_handle(statement), statement);
		return 0;
	}
	return library()->column_count(statement);
}
