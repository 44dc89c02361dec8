--TEST--
PDO MySQL: a connection that another coroutine is in the middle of a call with is not touched
--EXTENSIONS--
true_async
mysqlnd
pdo
pdo_mysql
--SKIPIF--
<?php require __DIR__ . '/../_lib/mariadb.inc'; MariaDb::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/client.inc';
require __DIR__ . '/../_lib/mariadb.inc';

$server = new MariaDb();
$pdo = $server->pdo();
$fetched = $pdo->query('SELECT 3 UNION SELECT 4');
$statement = $pdo->prepare('SELECT SLEEP(0.05) + 1');
$calls = [
    fn() => $pdo->query('SELECT SLEEP(0.05) + 1')->fetchColumn(),
    fn() => $statement->execute() ? $statement->fetchColumn() : null,
];
foreach ($calls as $call) {
    call_at_once($call, fn() => $pdo->query('SELECT 2'));
    call_at_once($call, fn() => $pdo->beginTransaction());
    call_at_once($call, fn() => $statement->execute());
}
call_at_once($calls[0], fn() => [$pdo->quote("it's"), $pdo->inTransaction(), $fetched->fetchAll(PDO::FETCH_COLUMN)]);
?>
--EXPECTF--
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PDO #%d: coroutine #%d (spawned at %s:%d) is in the middle of PDO::query() with it, waiting at %spdo_in_use_is_refused.php:%d
1
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PDO #%d: coroutine #%d (spawned at %s:%d) is in the middle of PDO::query() with it, waiting at %spdo_in_use_is_refused.php:%d
1
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PDOStatement #%d: coroutine #%d (spawned at %s:%d) is in the middle of PDO::query() with the same connection, waiting at %spdo_in_use_is_refused.php:%d
1
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PDO #%d: coroutine #%d (spawned at %s:%d) is in the middle of PDOStatement::execute() with the same connection, waiting at %spdo_in_use_is_refused.php:%d
1
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PDO #%d: coroutine #%d (spawned at %s:%d) is in the middle of PDOStatement::execute() with the same connection, waiting at %spdo_in_use_is_refused.php:%d
1
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PDOStatement #%d: coroutine #%d (spawned at %s:%d) is in the middle of PDOStatement::execute() with it, waiting at %spdo_in_use_is_refused.php:%d
1
["'it\\'s'",false,[3,4]]
1
