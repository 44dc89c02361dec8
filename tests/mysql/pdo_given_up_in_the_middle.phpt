--TEST--
PDO MySQL: a call that is cancelled throws the reason, and its connection is closed
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
$other = $server->pdo();
$before = open_descriptors();
$calls = [
    'query' => fn($pdo) => $pdo->query('SELECT SLEEP(5)'),
    'exec' => fn($pdo) => $pdo->exec('DO SLEEP(5)'),
    'emulated statement' => fn($pdo) => $pdo->prepare('SELECT SLEEP(?)')->execute([5]),
    'prepared statement' => fn($pdo) => $pdo->setAttribute(PDO::ATTR_EMULATE_PREPARES, false)
        && $pdo->prepare('SELECT SLEEP(?)')->execute([5]),
    'unbuffered result' => fn($pdo) => $pdo->setAttribute(PDO::MYSQL_ATTR_USE_BUFFERED_QUERY, false)
        && $pdo->query('SELECT SLEEP(seq) FROM seq_0_to_5')->fetchAll(),
];
foreach ($calls as $name => $call) {
    echo "$name:\n";
    give_up($server->pdo(...), $call);
    echo $other->query('SELECT 1 + 1')->fetchColumn(), " on another connection\n";
}
var_dump(open_descriptors() === $before);
?>
--EXPECT--
query:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
2 on another connection
exec:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
2 on another connection
emulated statement:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
2 on another connection
prepared statement:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
2 on another connection
unbuffered result:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
2 on another connection
bool(true)
