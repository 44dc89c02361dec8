--TEST--
MySQL: a statement that is dropped while another coroutine uses its connection ends afterwards
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
$link = $server->mysqli();
$prepared = fn() => $server->mysqli()->query("SHOW STATUS LIKE 'Prepared_stmt_count'")->fetch_row()[1];
$dropped = $link->prepare('SELECT ?');
$query = fn() => $link->query('SELECT SLEEP(0.05) + 1')->fetch_row();
$coroutine = spawn(outcome_of(...), $query);
until_parked($coroutine);
unset($dropped);
echo $prepared(), " prepared
";
echo await($coroutine), "
";
$link->query('SELECT 1');
echo $prepared(), " prepared
";

$pdo = $server->pdo([PDO::ATTR_EMULATE_PREPARES => false]);
$dropped = $pdo->prepare('SELECT ?');
$coroutine = spawn(outcome_of(...), fn() => $pdo->query('SELECT SLEEP(0.05) + 1')->fetchColumn());
until_parked($coroutine);
unset($dropped);
echo await($coroutine), "\n";
echo $pdo->query('SELECT 2')->fetchColumn(), "\n";
?>
--EXPECT--
1 prepared
["1"]
0 prepared
1
2
