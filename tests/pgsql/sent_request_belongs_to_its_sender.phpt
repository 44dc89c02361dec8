--TEST--
pg_send_query(): until its result was fetched, others send nothing over the connection
--EXTENSIONS--
true_async
pgsql
--SKIPIF--
<?php require __DIR__ . '/../_lib/postgresql.inc'; PostgreSql::skip(); ?>
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/client.inc';
require __DIR__ . '/../_lib/postgresql.inc';

$server = new PostgreSql();
$pg = $server->pgsql();
$send = function () use ($pg) {
    pg_send_query($pg, 'SELECT 1');
    delay(20);
    return [pg_fetch_result(pg_get_result($pg), 0), pg_get_result($pg)];
};
call_at_once($send, fn() => pg_query($pg, 'SELECT 2'));
call_at_once($send, fn() => pg_send_query($pg, 'SELECT 2'));
echo pg_fetch_result(pg_query($pg, 'SELECT 3'), 0), "\n";

echo "handed over\n";
await(spawn(fn() => pg_send_query($pg, 'SELECT 4')));
echo await(spawn(fn() => pg_fetch_result(pg_get_result($pg), 0))), "\n";
var_dump(pg_get_result($pg));

echo "left behind\n";
await(spawn(fn() => pg_send_query($pg, 'SELECT 5')));
echo await(spawn(fn() => pg_fetch_result(pg_query($pg, 'SELECT 6'), 0))), "\n";
?>
--EXPECTF--
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PgSql\Connection #%d: coroutine #%d (spawned at %s:%d) is in the middle of pg_send_query() with it, waiting at %ssent_request_belongs_to_its_sender.php:%d
["1",false]
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PgSql\Connection #%d: coroutine #%d (spawned at %s:%d) is in the middle of pg_send_query() with it, waiting at %ssent_request_belongs_to_its_sender.php:%d
["1",false]
3
handed over
4
bool(false)
left behind

Notice: pg_query(): Found results on this connection. Use pg_get_result() to get these results first in %s on line %d
6
