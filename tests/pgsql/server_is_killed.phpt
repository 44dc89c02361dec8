--TEST--
PostgreSQL: when the server dies, each coroutine that waits for it gets the error of plain PHP
--EXTENSIONS--
true_async
pdo
pdo_pgsql
pgsql
--SKIPIF--
<?php require __DIR__ . '/../_lib/postgresql.inc'; PostgreSql::skip(); ?>
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/client.inc';
require __DIR__ . '/../_lib/postgresql.inc';

$server = new PostgreSql();
for ($i = 0; $i < 10; $i++) {
    $pg = $server->pgsql();
    $coroutines[] = spawn(fn() => @pg_query($pg, 'SELECT pg_sleep(30)'));
}
$pdo = $server->pdo();
$coroutines[] = spawn(function () use ($pdo) {
    try {
        return $pdo->query('SELECT pg_sleep(30)');
    } catch (PDOException $e) {
        return $e->errorInfo[0];
    }
});
until_parked(...$coroutines);
$server->kill();
print_r(array_count_values(array_map(fn($coroutine) => var_export(await($coroutine), true), $coroutines)));
var_dump(pg_connection_status($pg) === PGSQL_CONNECTION_BAD);
?>
--EXPECT--
Array
(
    [false] => 10
    ['HY000'] => 1
)
bool(true)
