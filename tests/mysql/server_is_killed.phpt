--TEST--
MySQL: when the server dies, each coroutine that waits for it gets the error of plain PHP
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
for ($i = 0; $i < 10; $i++) {
    $link = $server->mysqli();
    $coroutines[] = spawn(fn() => $link->query('SELECT SLEEP(30)'));
}
$pdo = new PDO("mysql:host=127.0.0.1;port=$server->port", 'test', 'secret');
$coroutines[] = spawn(fn() => $pdo->query('SELECT SLEEP(30)'));
until_parked(...$coroutines);
$server->kill();
print_r(array_count_values(array_map(fn($coroutine) => outcome_of(fn() => await($coroutine)), $coroutines)));
echo outcome_of(fn() => $link->query('SELECT 1')), "\n";
?>
--EXPECT--
Array
(
    [mysqli_sql_exception: MySQL server has gone away] => 10
    [PDOException: SQLSTATE[HY000]: General error: 2006 MySQL server has gone away] => 1
)
mysqli_sql_exception: MySQL server has gone away
