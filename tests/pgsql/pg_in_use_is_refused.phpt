--TEST--
pg_*: a connection that another coroutine is in the middle of a call with is not touched
--EXTENSIONS--
true_async
pgsql
--SKIPIF--
<?php require __DIR__ . '/../_lib/postgresql.inc'; PostgreSql::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/client.inc';
require __DIR__ . '/../_lib/postgresql.inc';

$server = new PostgreSql();
$pg = $server->pgsql();
$shared = pg_connect($server->tcp());
$query = fn() => pg_fetch_result(pg_query($pg, 'SELECT 1, pg_sleep(0.05)'), 0);
call_at_once($query, fn() => pg_query($pg, 'SELECT 2'));
call_at_once($query, fn() => pg_send_query($pg, 'SELECT 2'));
call_at_once($query, fn() => pg_connection_busy($pg));
call_at_once($query, fn() => pg_cancel_query($pg));
call_at_once($query, fn() => pg_close($pg));
call_at_once($query, fn() => [pg_escape_string($pg, "it's"), pg_host($pg)]);
call_at_once(fn() => pg_copy_to($pg, '(SELECT 5, pg_sleep(0.05))'), fn() => pg_lo_create($pg));
call_at_once(fn() => pg_fetch_result(pg_query($shared, 'SELECT 3, pg_sleep(0.05)'), 0), fn() => pg_query(pg_connect($server->tcp()), 'SELECT 2'));
$shared = pg_pconnect($server->tcp());
call_at_once(fn() => pg_fetch_result(pg_query($shared, 'SELECT 4, pg_sleep(0.05)'), 0), fn() => pg_pconnect($server->tcp()));
?>
--EXPECTF--
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PgSql\Connection #%d: coroutine #%d (spawned at %s:%d) is in the middle of pg_query() with it, waiting at %spg_in_use_is_refused.php:%d
"1"
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PgSql\Connection #%d: coroutine #%d (spawned at %s:%d) is in the middle of pg_query() with it, waiting at %spg_in_use_is_refused.php:%d
"1"
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PgSql\Connection #%d: coroutine #%d (spawned at %s:%d) is in the middle of pg_query() with it, waiting at %spg_in_use_is_refused.php:%d
"1"
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PgSql\Connection #%d: coroutine #%d (spawned at %s:%d) is in the middle of pg_query() with it, waiting at %spg_in_use_is_refused.php:%d
"1"
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PgSql\Connection #%d: coroutine #%d (spawned at %s:%d) is in the middle of pg_query() with it, waiting at %spg_in_use_is_refused.php:%d
"1"
["it''s","127.0.0.1"]
"1"
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PgSql\Connection #%d: coroutine #%d (spawned at %s:%d) is in the middle of pg_copy_to() with it, waiting at %spg_in_use_is_refused.php:%d
["5\t\n"]
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PgSql\Connection #%d: coroutine #%d (spawned at %s:%d) is in the middle of pg_query() with it, waiting at %spg_in_use_is_refused.php:%d
"3"
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot connect: coroutine #%d (spawned at %s:%d) is in the middle of pg_query() with the same connection, waiting at %spg_in_use_is_refused.php:%d
"4"
