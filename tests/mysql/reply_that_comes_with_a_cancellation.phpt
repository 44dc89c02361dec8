--TEST--
MySQL: a reply that comes together with a cancellation does not count
--EXTENSIONS--
true_async
mysqlnd
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
$pdo = $server->pdo();
$coroutine = spawn(outcome_of(...), fn() => $pdo->query('SELECT SLEEP(0.1)'));
until_parked($coroutine);
for ($end = hrtime(true) + 200e6; hrtime(true) < $end;) {
}
$coroutine->cancel(new AsyncCancellation('enough'));
echo await($coroutine), "\n";
echo outcome_of(fn() => $pdo->query('SELECT 1')), "\n";
?>
--EXPECT--
Async\AsyncCancellation: enough
PDOException: SQLSTATE[HY000]: General error: 2006 MySQL server has gone away
