--TEST--
mysqli: a connection that another coroutine is in the middle of a call with is not touched
--EXTENSIONS--
true_async
mysqlnd
mysqli
--SKIPIF--
<?php require __DIR__ . '/../_lib/mariadb.inc'; MariaDb::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/client.inc';
require __DIR__ . '/../_lib/mariadb.inc';

$server = new MariaDb();
$link = $server->mysqli();
$other = $link->prepare('SELECT 2');
$statement = $link->prepare('SELECT SLEEP(0.05) + 1');
$calls = [
    fn() => $link->query('SELECT SLEEP(0.05) + 1')->fetch_row(),
    fn() => mysqli_query($link, 'SELECT SLEEP(0.05) + 1')->fetch_row(),
    fn() => $statement->execute() ? $statement->get_result()->fetch_row() : null,
];
foreach ($calls as $call) {
    call_at_once($call, fn() => $link->query('SELECT 2'));
    call_at_once($call, fn() => $other->execute());
}
call_at_once($calls[0], fn() => $link->close());
call_at_once($calls[0], fn() => [$link->real_escape_string("it's"), $link->errno]);
?>
--EXPECTF--
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use mysqli #%d: coroutine #%d (spawned at %s:%d) is in the middle of mysqli::query() with it, waiting at %smysqli_in_use_is_refused.php:%d
["1"]
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use mysqli_stmt #%d: coroutine #%d (spawned at %s:%d) is in the middle of mysqli::query() with the same connection, waiting at %smysqli_in_use_is_refused.php:%d
["1"]
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use mysqli #%d: coroutine #%d (spawned at %s:%d) is in the middle of mysqli_query() with it, waiting at %smysqli_in_use_is_refused.php:%d
["1"]
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use mysqli_stmt #%d: coroutine #%d (spawned at %s:%d) is in the middle of mysqli_query() with the same connection, waiting at %smysqli_in_use_is_refused.php:%d
["1"]
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use mysqli #%d: coroutine #%d (spawned at %s:%d) is in the middle of mysqli_stmt::execute() with the same connection, waiting at %smysqli_in_use_is_refused.php:%d
[1]
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use mysqli_stmt #%d: coroutine #%d (spawned at %s:%d) is in the middle of mysqli_stmt::execute() with the same connection, waiting at %smysqli_in_use_is_refused.php:%d
[1]
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use mysqli #%d: coroutine #%d (spawned at %s:%d) is in the middle of mysqli::query() with it, waiting at %smysqli_in_use_is_refused.php:%d
["1"]
["it\\'s",0]
["1"]
