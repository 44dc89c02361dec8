/* client_table.c - the functions of PHP that talk to a server over a connection which several objects may share. */
/* SPDX-License-Identifier: MIT */
#include "interpose/client_table.h"

#include "compat.h"
#include "zend_smart_str.h"

#if defined(__has_include)
# if __has_include("ext/pdo/php_pdo_driver.h")
#  define HAS_PDO 1
#  include "ext/pdo/php_pdo_driver.h"
# endif
# if __has_include("ext/mysqlnd/mysqlnd.h") && __has_include("ext/mysqli/php_mysqli_structs.h")
#  define HAS_MYSQLI 1
#  include "ext/mysqlnd/mysqlnd.h"
#  include "ext/mysqli/php_mysqli_structs.h"
# endif
#endif

#define PERSISTENT_NAME_PREFIX "PDO:DBH:DSN="

/* One connection, one object. */
static const void *place_of_itself(zend_object *object)
{
	return object;
}

/*
 * The objects of these extensions begin with the pointer that the client library gave them: PgSql\Connection, \Lob and
 * \Result with the PGconn, Memcached with the memcached_st. Objects that share a persistent connection are known by it.
 * Their headers are not installed, and the pointer is not followed.
 */
static const void *place_at_its_begin(zend_object *object)
{
	const void *place = *(const void *const *) ((const char *) object - object->handlers->offset);

	return place != NULL ? place : object;
}

static zval *argument_of(zend_execute_data *execute_data, uint32_t number)
{
	return number <= ZEND_NUM_ARGS() ? ZEND_CALL_ARG(execute_data, number) : NULL;
}

static const void *find_persistent(smart_str *name)
{
	zend_resource *entry;

	smart_str_0(name);
	entry = zend_hash_find_ptr(&EG(persistent_list), name->s);
	smart_str_free(name);
	return entry != NULL ? entry->ptr : NULL;
}

/* pg_pconnect() tries the connection it finds. */
static const void *find_persistent_pgsql(zend_execute_data *execute_data)
{
	zval *text = argument_of(execute_data, 1), *flags = argument_of(execute_data, 2);
	smart_str name = {0};

	if (text == NULL || Z_TYPE_P(text) != IS_STRING) {
		return NULL;
	}
	smart_str_appends(&name, "pgsql");
	smart_str_append(&name, Z_STR_P(text));
	smart_str_appendc(&name, '_');
	smart_str_append_long(&name, flags != NULL && Z_TYPE_P(flags) == IS_LONG ? Z_LVAL_P(flags) & ~2 : 0);
	return find_persistent(&name);
}

#ifdef HAS_PDO
static zend_class_entry *pdo_class;

/* SQLite is guarded where it works, see sqlite_guard.c. */
static const void *place_of_pdo(pdo_dbh_t *connection)
{
	if (connection == NULL || (connection->driver != NULL && strcmp(connection->driver->driver_name, "sqlite") == 0)) {
		return NULL;
	}
	return connection;
}

/* The cycle collector may end a connection before its statements. */
static bool has_connection(const pdo_stmt_t *statement)
{
	const zend_object *connection = ASYNC_PDO_CONNECTION_OF(statement);

	return connection && !(OBJ_FLAGS(connection) & IS_OBJ_FREE_CALLED);
}

static const void *place_in_pdo(zend_object *object)
{
	const pdo_stmt_t *statement;

	if (instanceof_function(object->ce, pdo_class)) {
		return place_of_pdo(php_pdo_dbh_fetch_inner(object));
	}
	statement = php_pdo_stmt_fetch_object(object);
	return has_connection(statement) ? place_of_pdo(statement->dbh) : NULL;
}

/* A name for the connection, which makes it persistent. */
static bool is_name(const zval *wish)
{
	return Z_TYPE_P(wish) == IS_STRING && Z_STRLEN_P(wish) > 0
		&& !is_numeric_string(Z_STRVAL_P(wish), Z_STRLEN_P(wish), NULL, NULL, false);
}

/* The constructor tries the persistent connection it finds, and replaces one that does not answer. */
static const void *find_persistent_pdo(zend_execute_data *execute_data)
{
	zval *text = argument_of(execute_data, 1), *options = argument_of(execute_data, 4), *wish;
	smart_str name = {0};

	if (text == NULL || Z_TYPE_P(text) != IS_STRING || options == NULL || Z_TYPE_P(options) != IS_ARRAY
			|| (wish = zend_hash_index_find_deref(Z_ARRVAL_P(options), PDO_ATTR_PERSISTENT)) == NULL
			|| (!is_name(wish) && zval_get_long(wish) == 0)) {
		return NULL;
	}
	smart_str_appends(&name, PERSISTENT_NAME_PREFIX);
	smart_str_append(&name, Z_STR_P(text));
	for (uint32_t number = 2; number <= 3; number++) {
		zval *part = argument_of(execute_data, number);
		smart_str_appendc(&name, ':');
		if (Z_TYPE_P(part) == IS_STRING) {
			smart_str_append(&name, Z_STR_P(part));
		}
	}
	if (is_name(wish)) {
		smart_str_appendc(&name, ':');
		smart_str_append(&name, Z_STR_P(wish));
	}
	return find_persistent(&name);
}
#else
# define place_in_pdo place_of_itself
# define find_persistent_pdo NULL
#endif

#ifdef HAS_MYSQLI
static zend_class_entry *mysqli_class, *mysqli_stmt_class;

/* What a mysqli_result, mysqli_stmt or mysqli has got, while it has. */
static const void *place_in_resource(const zend_object *object, MYSQLI_RESOURCE *resource)
{
	if (instanceof_function(object->ce, mysqli_class)) {
		const MY_MYSQL *link = resource->ptr;
		return link->mysql != NULL ? link->mysql->data : NULL;
	}
	if (instanceof_function(object->ce, mysqli_stmt_class)) {
		const MY_STMT *statement = resource->ptr;
		return statement->stmt != NULL && statement->stmt->data != NULL ? statement->stmt->data->conn : NULL;
	}
	return ((const MYSQLND_RES *) resource->ptr)->conn;
}

static const void *place_in_mysqli(zend_object *object)
{
	MYSQLI_RESOURCE *resource = php_mysqli_fetch_object(object)->ptr;
	const void *place = resource != NULL && resource->ptr != NULL ? place_in_resource(object, resource) : NULL;

	return place != NULL ? place : object;
}
#else
# define place_in_mysqli place_of_itself
#endif

#define MYSQLI_RESULT_LOOKS \
	" data_seek fetch_field fetch_fields fetch_field_direct fetch_lengths fetch_all fetch_array fetch_assoc fetch_object" \
	" fetch_row fetch_column field_seek field_tell num_fields free_result free "

#define MYSQLI_LINK_IGNORES \
	" affected_rows character_set_name connect_errno connect_error errno error error_list field_count get_charset" \
	" get_client_info get_client_stats get_client_version get_connection_stats get_host_info get_links_stats get_proto_info" \
	" get_server_info get_server_version info init insert_id more_results num_rows options set_opt poll real_escape_string" \
	" escape_string report sqlstate ssl_set thread_id thread_safe warning_count stmt_init connect "

#define MYSQLI_ASYNC_FLAG 8
#define MYSQLI_REAPS " reap_async_query "

#define REDIS_IGNORES \
	" __destruct _prefix _serialize _unserialize _pack _unpack _compress _uncompress clearlasterror getauth getdbnum gethost" \
	" getlasterror getmode getoption getpersistentid getport getreadtimeout gettimeout isconnected setoption "

const async_client_t async_client_table[] = {
	{
		.class_name = "mysqli", .place = place_in_mysqli, .use = ASYNC_CLIENT_USES, .ignores = MYSQLI_LINK_IGNORES,
		.opens = " query ", .opens_with = MYSQLI_ASYNC_FLAG, .continues = MYSQLI_REAPS, .closes = MYSQLI_REAPS,
	}, {
		.class_name = "mysqli_stmt", .place = place_in_mysqli, .use = ASYNC_CLIENT_USES,
		.looks = " attr_get attr_set bind_param bind_result data_seek more_results num_rows result_metadata ",
	}, {
		.class_name = "mysqli_result", .place = place_in_mysqli, .use = ASYNC_CLIENT_LOOKS,
	}, {
		.module = "mysqli", .prefix = "mysqli_", .place = place_in_mysqli, .use = ASYNC_CLIENT_USES,
		.ignores = MYSQLI_LINK_IGNORES, .looks = MYSQLI_RESULT_LOOKS
			"stmt_affected_rows stmt_attr_get stmt_attr_set stmt_bind_param stmt_bind_result stmt_data_seek stmt_errno"
			" stmt_error stmt_error_list stmt_field_count stmt_insert_id stmt_more_results stmt_num_rows stmt_param_count"
			" stmt_result_metadata stmt_sqlstate ",
		.opens = " query ", .opens_with = MYSQLI_ASYNC_FLAG, .continues = MYSQLI_REAPS, .closes = MYSQLI_REAPS,
	}, {
		.class_name = "pdo", .place = place_in_pdo, .use = ASYNC_CLIENT_USES,
		.ignores = " errorcode errorinfo getattribute getavailabledrivers intransaction quote ",
		.connects = " __construct ", .find_peer = find_persistent_pdo,
	}, {
		.class_name = "pdostatement", .place = place_in_pdo, .use = ASYNC_CLIENT_LOOKS,
		.uses = " execute nextrowset closecursor getcolumnmeta ",
	}, {
		.module = "pgsql", .prefix = "pg_", .place = place_at_its_begin, .use = ASYNC_CLIENT_IGNORES,
		.uses = " pconnect connect_poll close ping query query_params prepare execute send_query send_query_params send_prepare"
			" send_execute get_result connection_busy consume_input flush cancel_query connection_reset get_notify"
			" set_client_encoding set_error_verbosity end_copy put_line copy_to copy_from meta_data convert insert update"
			" delete select field_table field_type lo_create lo_unlink lo_open lo_close lo_read lo_write lo_read_all lo_import"
			" lo_export lo_seek lo_tell lo_truncate ",
		.opens = " send_query send_query_params send_prepare send_execute ",
		.continues = " get_result connection_busy consume_input flush cancel_query ", .closes = " cancel_query ",
		.closes_last = " get_result ",
		.connects = " pconnect ", .find_peer = find_persistent_pgsql,
	}, {
		.class_name = "redis", .place = place_of_itself, .use = ASYNC_CLIENT_USES, .ignores = REDIS_IGNORES,
		.opens = " multi pipeline ", .closes = " exec discard close ", .is_open_for_opener = true,
	}, {
		.class_name = "rediscluster", .place = place_of_itself, .use = ASYNC_CLIENT_USES, .ignores = REDIS_IGNORES,
		.opens = " multi ", .closes = " exec discard close ", .is_open_for_opener = true,
	}, {
		.class_name = "redissentinel", .place = place_of_itself, .use = ASYNC_CLIENT_USES,
	}, {
		.class_name = "memcached", .place = place_at_its_begin, .use = ASYNC_CLIENT_USES,
		.ignores = " getresultcode getresultmessage getserverlist getserverbykey getlasterrormessage getlasterrorcode"
			" getlasterrorerrno getlastdisconnectedserver getoption ispersistent ispristine checkkey __construct ",
		.opens = " getdelayed getdelayedbykey ", .continues = " fetch fetchall ", .closes = " fetchall ", .closes_last = " fetch ",
	}, {
		.class_name = "amqpconnection", .place = place_of_itself, .use = ASYNC_CLIENT_IGNORES,
		.uses = " connect pconnect reconnect preconnect disconnect pdisconnect ",
	}, {
		.class_name = "amqpchannel", .place = place_of_itself, .use = ASYNC_CLIENT_IGNORES,
		.uses = " __construct qos setprefetchcount setprefetchsize setglobalprefetchcount setglobalprefetchsize starttransaction"
			" committransaction rollbacktransaction basicrecover confirmselect waitforconfirm waitforbasicreturn close ",
	}, {
		/* These two are plain objects: only the reason of a cancellation is taken care of. */
		.class_name = "amqpqueue", .place = place_of_itself, .use = ASYNC_CLIENT_IGNORES,
		.uses = " declare declarequeue bind unbind get consume ack nack reject recover purge cancel delete ",
	}, {
		.class_name = "amqpexchange", .place = place_of_itself, .use = ASYNC_CLIENT_IGNORES,
		.uses = " declare declareexchange bind unbind delete publish ",
	},
};

const size_t async_client_table_rows = sizeof(async_client_table) / sizeof(*async_client_table);

#if defined(HAS_PDO) || defined(HAS_MYSQLI)
static zend_class_entry *find_class(const char *name)
{
	return zend_hash_str_find_ptr(CG(class_table), name, strlen(name));
}
#endif

void async_client_table_prepare(void)
{
#ifdef HAS_PDO
	pdo_class = find_class("pdo");
#endif
#ifdef HAS_MYSQLI
	mysqli_class = find_class("mysqli");
	mysqli_stmt_class = find_class("mysqli_stmt");
#endif
}
