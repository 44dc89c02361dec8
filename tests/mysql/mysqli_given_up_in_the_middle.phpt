--TEST--
mysqli: a call that is cancelled throws the reason, and its connection is closed
--EXTENSIONS--
true_async
mysqlnd
mysqli
--SKIPIF--
<?php require __DIR__ . '/../_lib/mariadb.inc'; MariaDb::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/client.inc';
require __DIR__ . '/../_lib/mariadb.inc';

$server = new MariaDb();
$other = $server->mysqli();
$before = open_descriptors();
$calls = [
    'query' => fn($link) => $link->query('SELECT SLEEP(5)'),
    'prepared statement' => fn($link) => $link->prepare('SELECT SLEEP(?)')->execute([5]),
    'multi-query' => fn($link) => $link->multi_query('SELECT 1; SELECT SLEEP(5)') && $link->store_result() && $link->next_result(),
    'unbuffered result' => fn($link) => iterator_count($link->query('SELECT SLEEP(seq) FROM seq_0_to_5', MYSQLI_USE_RESULT)),
    'procedure' => fn($link) => mysqli_real_query($link, 'SELECT SLEEP(5)'),
];
foreach ($calls as $name => $call) {
    echo "$name:\n";
    give_up($server->mysqli(...), $call);
    echo $other->query('SELECT 1 + 1')->fetch_row()[0], " on another connection\n";
}
var_dump(open_descriptors() === $before);

$link = $server->mysqli();
give_up(fn() => $link, fn($link) => $link->query('SELECT SLEEP(5)'));
echo outcome_of(fn() => $link->query('SELECT 1')), "\n";
?>
--EXPECT--
query:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
2 on another connection
prepared statement:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
2 on another connection
multi-query:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
2 on another connection
unbuffered result:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
2 on another connection
procedure:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
2 on another connection
bool(true)
Async\AsyncCancellation: enough
mysqli_sql_exception: MySQL server has gone away
mysqli_sql_exception: MySQL server has gone away
