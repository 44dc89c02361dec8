--TEST--
MySQL: of two coroutines whose transactions wait for each other the server refuses one
--EXTENSIONS--
true_async
mysqlnd
mysqli
--SKIPIF--
<?php require __DIR__ . '/../_lib/mariadb.inc'; MariaDb::skip(); ?>
--FILE--
<?php
use Async\Channel;
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/mariadb.inc';

$server = new MariaDb();
$server->mysqli()->query('CREATE TABLE pair (id INT PRIMARY KEY, n INT) SELECT 1 AS id, 0 AS n UNION SELECT 2, 0');
$locked = new Channel(2);
$add = function (int $first, int $second) use ($server, $locked) {
    $link = $server->mysqli();
    $link->begin_transaction();
    $link->query("UPDATE pair SET n = n + 1 WHERE id = $first");
    $locked->send(true);
    while (count($locked) < 2) {
        delay(1);
    }
    try {
        $link->query("UPDATE pair SET n = n + 1 WHERE id = $second");
        $link->commit();
        return 'committed';
    } catch (mysqli_sql_exception $e) {
        return $e->getCode() . ': ' . $e->getMessage();
    }
};
$outcomes = array_map(await(...), [spawn($add, 1, 2), spawn($add, 2, 1)]);
sort($outcomes);
echo implode("\n", $outcomes), "\n";
echo json_encode($server->mysqli()->query('SELECT n FROM pair')->fetch_all()), "\n";
?>
--EXPECT--
1213: Deadlock found when trying to get lock; try restarting transaction
committed
[["1"],["1"]]
