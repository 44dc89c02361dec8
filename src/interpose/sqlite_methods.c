/* sqlite_methods.c - PHP's own methods around what they ask of SQLite. */
/* SPDX-License-Identifier: MIT */
#include "interpose/sqlite_methods.h"

#include "php.h"
#include "zend_exceptions.h"
#include "core/coroutine.h"
#include "core/native_call.h"
#include "core/wrapped_function.h"
#include "interpose/sqlite_guard.h"

#if defined(__has_include) && __has_include("ext/pdo/php_pdo_driver.h")
# include "ext/pdo/php_pdo_driver.h"
# define HAS_PDO 1
/* PDO::SQLITE_ATTR_READONLY_STATEMENT */
# define ATTRIBUTE_READ_ONLY (PDO_ATTR_DRIVER_SPECIFIC + 1)
#endif

/*
 * Which connection and statement belong to an object is known to its extension alone. What only looks at them gives them
 * away: while somebody is inside of SQLite it is called, and ends in sqlite.c.
 */
typedef struct question {
	bool is_asked;
	const void *connection; /* NULL until it is answered */
	const void *statement;
} question_t;

static ASYNC_THREAD_LOCAL question_t question;

bool async_sqlite_is_asking(void)
{
	return question.is_asked;
}

void async_sqlite_answer(const void *connection, const void *statement)
{
	question.connection = connection;
	question.statement = statement;
}

/* A method that throws when there is nothing to look at. */
static void ask_method(zend_object *object, const zend_class_entry *class, const char *name)
{
	zend_function *method = zend_hash_str_find_ptr(&class->function_table, name, strlen(name));
	zval unwanted;

	ZVAL_UNDEF(&unwanted);
	zend_call_known_function(method, object, object->ce, &unwanted, 0, NULL, NULL);
	zval_ptr_dtor(&unwanted);
	if (EG(exception)) {
		zend_clear_exception();
	}
}

static void ask_connection(zend_execute_data *execute_data)
{
	ask_method(Z_OBJ_P(ZEND_THIS), EX(func)->common.scope, "lasterrorcode");
}

static void ask_statement(zend_execute_data *execute_data)
{
	ask_method(Z_OBJ_P(ZEND_THIS), EX(func)->common.scope, "readonly");
}

static void ask_result(zend_execute_data *execute_data)
{
	ask_method(Z_OBJ_P(ZEND_THIS), EX(func)->common.scope, "numcolumns");
}

static void ask_pdo_statement(zend_execute_data *execute_data)
{
#ifdef HAS_PDO
	pdo_stmt_t *statement = Z_PDO_STMT_P(ZEND_THIS);
	zval unwanted;

	if (statement->dbh && statement->methods && statement->methods->get_attribute && statement->dbh->driver
			&& strcmp(statement->dbh->driver->driver_name, "sqlite") == 0) {
		statement->methods->get_attribute(statement, ATTRIBUTE_READ_ONLY, &unwanted);
	}
#else
	(void) execute_data;
#endif
}

typedef void (*ask_t)(zend_execute_data *execute_data);

/* Never switches. A fatal error in here must not leave SQLite answering us for the rest of the process. */
static question_t put_question(zend_execute_data *execute_data, ask_t ask)
{
	question = (question_t) {.is_asked = true};
	zend_try {
		ask(execute_data);
	} zend_catch {
		question.is_asked = false;
		zend_bailout();
	} zend_end_try();
	question.is_asked = false;
	return question;
}

/* Throws, and returns false, when another coroutine is inside of what it would change. */
static bool may_go_on(zend_execute_data *execute_data, ask_t ask)
{
	question_t answer;

	if (!ask) {
		return true;
	}
	answer = put_question(execute_data, ask);
	if (!answer.connection) {
		return true;
	}
	return answer.statement ? async_sqlite_may_change(answer.connection, answer.statement) : async_sqlite_may_use(answer.connection);
}

/* An extension that was told to throw exceptions puts one of its own in front of the reason of a cancellation. */
static void call_original(INTERNAL_FUNCTION_PARAMETERS, const async_wrapped_function_t *wrapped)
{
	const zend_function *function = EX(func);

	wrapped->original(INTERNAL_FUNCTION_PARAM_PASSTHRU);
	if (UNEXPECTED(EG(exception)) && async_wait_is_possible()) {
		async_native_call_restore_reason(function);
	}
}

/* Each one: class, method, and what tells whose the object is; NULL where SQLite is asked before anything changes. */
#define FOR_EACH_METHOD(F) \
	F(sqlite3, backup, NULL) \
	F(sqlite3, close, ask_connection) \
	F(sqlite3, exec, NULL) \
	F(sqlite3, openblob, NULL) \
	F(sqlite3, prepare, NULL) \
	F(sqlite3, query, NULL) \
	F(sqlite3, querysingle, NULL) \
	F(sqlite3stmt, bindparam, ask_statement) \
	F(sqlite3stmt, bindvalue, ask_statement) \
	F(sqlite3stmt, clear, ask_statement) \
	F(sqlite3stmt, close, ask_statement) \
	F(sqlite3stmt, execute, ask_statement) \
	F(sqlite3stmt, reset, ask_statement) \
	F(sqlite3result, fetcharray, NULL) \
	F(sqlite3result, finalize, ask_result) \
	F(sqlite3result, reset, ask_result) \
	F(pdostatement, bindparam, ask_pdo_statement) \
	F(pdostatement, bindvalue, ask_pdo_statement) \
	F(pdostatement, closecursor, ask_pdo_statement) \
	F(pdostatement, execute, ask_pdo_statement) \
	F(pdostatement, fetch, ask_pdo_statement) \
	F(pdostatement, fetchall, ask_pdo_statement) \
	F(pdostatement, fetchcolumn, ask_pdo_statement) \
	F(pdostatement, fetchobject, ask_pdo_statement)

#define DECLARE(class, method, ask) static ZEND_NAMED_FUNCTION(class##_##method);
#define NUMBER(class, method, ask) NUMBER_OF_##class##_##method,
#define DESCRIBE(class, method, ask) {.class_name = #class, .name = #method, .wrapper = class##_##method},
#define DEFINE(class, method, ask) \
	static ZEND_NAMED_FUNCTION(class##_##method) \
	{ \
		if (EXPECTED(async_sqlite_is_quiet()) || !async_wait_is_possible() || may_go_on(execute_data, ask)) { \
			call_original(INTERNAL_FUNCTION_PARAM_PASSTHRU, &wrapped[NUMBER_OF_##class##_##method]); \
		} \
	}

FOR_EACH_METHOD(DECLARE)

enum {
	FOR_EACH_METHOD(NUMBER)
	METHODS,
};

static async_wrapped_function_t wrapped[METHODS] = {
	FOR_EACH_METHOD(DESCRIBE)
};

FOR_EACH_METHOD(DEFINE)

void async_sqlite_methods_install(void)
{
	for (size_t i = 0; i < METHODS; i++) {
		async_function_wrap(&wrapped[i]);
	}
}

void async_sqlite_methods_restore(void)
{
	for (size_t i = 0; i < METHODS; i++) {
		async_function_unwrap(&wrapped[i]);
	}
}
