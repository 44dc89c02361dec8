--TEST--
MySQL: a persistent connection that another coroutine is in the middle of a call with is not shared
--EXTENSIONS--
true_async
mysqlnd
mysqli
pdo
pdo_mysql
--SKIPIF--
<?php require __DIR__ . '/../_lib/mariadb.inc'; MariaDb::skip(); ?>
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/client.inc';
require __DIR__ . '/../_lib/mariadb.inc';

$server = new MariaDb();
$persistent = fn() => $server->pdo([PDO::ATTR_PERSISTENT => true]);
$pdo = $persistent();
$other = $persistent();
$query = fn() => $pdo->query('SELECT SLEEP(0.05) + 1')->fetchColumn();
call_at_once($query, $persistent);
call_at_once($query, fn() => $other->query('SELECT 2'));
$own = fn() => $server->pdo([PDO::ATTR_PERSISTENT => false])->query('SELECT 6')->fetchColumn();
call_at_once($query, $own);
echo $persistent()->query('SELECT 3')->fetchColumn(), "\n";

/* mysqli gives each object its own. */
$persistent = fn() => new mysqli('p:127.0.0.1', 'test', 'secret', 'test', $server->port);
$link = $persistent();
call_at_once(fn() => $link->query('SELECT SLEEP(0.05) + 4')->fetch_column(), fn() => $persistent()->thread_id === $link->thread_id);
$coroutine = spawn(outcome_of(...), fn() => $link->query('SELECT SLEEP(5)'));
until_parked($coroutine);
$coroutine->cancel(new AsyncCancellation('enough'));
echo await($coroutine), "\n";
unset($link, $coroutine);
echo $persistent()->query('SELECT 5')->fetch_column(), "\n";
?>
--EXPECTF--
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PDO #%d: coroutine #%d (spawned at %s:%d) is in the middle of PDO::query() with the same connection, waiting at %s.php:%d
1
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PDO #%d: coroutine #%d (spawned at %s:%d) is in the middle of PDO::query() with the same connection, waiting at %s.php:%d
1
6
1
3
false
"4"
Async\AsyncCancellation: enough
5
