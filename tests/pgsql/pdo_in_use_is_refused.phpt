--TEST--
PDO PostgreSQL: a connection that another coroutine is in the middle of a call with is not touched
--EXTENSIONS--
true_async
pdo
pdo_pgsql
--SKIPIF--
<?php require __DIR__ . '/../_lib/postgresql.inc'; PostgreSql::skip(); ?>
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/client.inc';
require __DIR__ . '/../_lib/postgresql.inc';

$server = new PostgreSql();
$pdo = $server->pdo();
$fetched = $pdo->query('SELECT 3 UNION SELECT 4 ORDER BY 1');
$dropped = $pdo->prepare('SELECT ?::int');
$dropped->execute([5]);
$query = fn() => $pdo->query('SELECT 1, pg_sleep(0.05)')->fetchColumn();
call_at_once($query, fn() => $pdo->query('SELECT 2'));
call_at_once($query, fn() => $pdo->beginTransaction());
call_at_once($query, fn() => $dropped->execute());
call_at_once($query, fn() => [$pdo->quote("it's"), $pdo->inTransaction(), $fetched->fetchAll(PDO::FETCH_COLUMN)]);
call_at_once($query, function () use (&$dropped) {
    $dropped = null;
    return 'dropped';
});
echo $pdo->query('SELECT COUNT(*) FROM pg_prepared_statements')->fetchColumn(), " prepared\n";

$persistent = fn() => $server->pdo([PDO::ATTR_PERSISTENT => true]);
$pdo = $persistent();
$other = $persistent();
$query = fn() => $pdo->query('SELECT 1, pg_sleep(0.05)')->fetchColumn();
call_at_once($query, $persistent);
call_at_once($query, fn() => $other->query('SELECT 2'));
?>
--EXPECTF--
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PDO #%d: coroutine #%d (spawned at %s:%d) is in the middle of PDO::query() with it, waiting at %spdo_in_use_is_refused.php:%d
1
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PDO #%d: coroutine #%d (spawned at %s:%d) is in the middle of PDO::query() with it, waiting at %spdo_in_use_is_refused.php:%d
1
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PDOStatement #%d: coroutine #%d (spawned at %s:%d) is in the middle of PDO::query() with the same connection, waiting at %spdo_in_use_is_refused.php:%d
1
["'it''s'",true,[3,4]]
1
"dropped"
1
2 prepared
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PDO #%d: coroutine #%d (spawned at %s:%d) is in the middle of PDO::query() with the same connection, waiting at %spdo_in_use_is_refused.php:%d
1
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PDO #%d: coroutine #%d (spawned at %s:%d) is in the middle of PDO::query() with the same connection, waiting at %spdo_in_use_is_refused.php:%d
1
