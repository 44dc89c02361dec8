--TEST--
MySQL: while a coroutine reads an unbuffered result, others use neither it nor its connection
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
use function Async\{await, spawn};

require __DIR__ . '/../_lib/client.inc';
require __DIR__ . '/../_lib/mariadb.inc';

$server = new MariaDb();
$rows = 'SELECT SLEEP(0.03), REPEAT("x", 20000) FROM seq_1_to_4';
$link = $server->mysqli();
$result = $link->query($rows, MYSQLI_USE_RESULT);
call_at_once(fn() => iterator_count($result), fn() => $link->query('SELECT 1'));
$result->free();
$result = $link->query($rows, MYSQLI_USE_RESULT);
call_at_once(fn() => count($result->fetch_all()), fn() => iterator_count($result));
$result->free();
$result = $link->query($rows, MYSQLI_USE_RESULT);
call_at_once(fn() => count($result->fetch_all()), fn() => $result->free());

/* Who drops a result reads what is left of it. */
$result = $link->query($rows, MYSQLI_USE_RESULT);
$coroutine = spawn(function () use (&$result) {
    $result = null;
    return 'dropped';
});
until_parked($coroutine);
echo await(spawn(outcome_of(...), fn() => $link->query('SELECT 1'))), "\n";
echo await($coroutine), "\n";
echo json_encode($link->query('SELECT 1')->fetch_row()), "\n";

$pdo = $server->pdo([PDO::MYSQL_ATTR_USE_BUFFERED_QUERY => false]);
$result = $pdo->query($rows);
call_at_once(fn() => iterator_count($result), fn() => $pdo->query('SELECT 1'));
$result = $pdo->query($rows);
call_at_once(fn() => count($result->fetchAll()), fn() => $result->fetch());
?>
--EXPECTF--
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use mysqli #%d: coroutine #%d (spawned at %s:%d) is in the middle of mysqli_result::getIterator() with the same connection, waiting at %s.php:%d
4
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use mysqli_result #%d: coroutine #%d (spawned at %s:%d) is in the middle of mysqli_result::fetch_all() with it, waiting at %s.php:%d
4
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use mysqli_result #%d: coroutine #%d (spawned at %s:%d) is in the middle of mysqli_result::fetch_all() with it, waiting at %s.php:%d
4
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use mysqli #%d: coroutine #%d (spawned at %s:%d) is in the middle of mysqli_result::__destruct() with the same connection, waiting at %s.php:%d
dropped
["1"]
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PDO #%d: coroutine #%d (spawned at %s:%d) is in the middle of PDOStatement::getIterator() with the same connection, waiting at %s.php:%d
4
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use PDOStatement #%d: coroutine #%d (spawned at %s:%d) is in the middle of PDOStatement::fetchAll() with it, waiting at %s.php:%d
4
