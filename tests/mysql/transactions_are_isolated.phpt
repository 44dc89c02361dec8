--TEST--
MySQL: twenty coroutines count in transactions of their own connections, and none is lost
--EXTENSIONS--
true_async
mysqlnd
pdo
pdo_mysql
--SKIPIF--
<?php require __DIR__ . '/../_lib/mariadb.inc'; MariaDb::skip(); ?>
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/mariadb.inc';

$server = new MariaDb();
$server->pdo()->exec('CREATE TABLE counter (n INT) SELECT 0 AS n');
for ($i = 0; $i < 20; $i++) {
    $coroutines[] = spawn(function () use ($server) {
        $pdo = $server->pdo();
        for ($j = 0; $j < 10; $j++) {
            $pdo->beginTransaction();
            $n = $pdo->query('SELECT n FROM counter FOR UPDATE')->fetchColumn();
            $pdo->prepare('UPDATE counter SET n = ?')->execute([$n + 1]);
            $j % 2 ? $pdo->rollBack() : $pdo->commit();
        }
    });
}
array_map(await(...), $coroutines);
echo $server->pdo()->query('SELECT n FROM counter')->fetchColumn(), "\n";
?>
--EXPECT--
100
