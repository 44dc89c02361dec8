--TEST--
PostgreSQL: a call that is cancelled throws the reason, and its connection is closed
--EXTENSIONS--
true_async
pdo
pdo_pgsql
pgsql
--SKIPIF--
<?php require __DIR__ . '/../_lib/postgresql.inc'; PostgreSql::skip(); ?>
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/client.inc';
require __DIR__ . '/../_lib/postgresql.inc';

$server = new PostgreSql();
$other = $server->pgsql();
$calls = [
    'pg_query' => fn($pg) => pg_query($pg, 'SELECT pg_sleep(5)'),
    'pg_query_params' => fn($pg) => pg_query_params($pg, 'SELECT pg_sleep($1)', [5]),
    'pg_get_result' => fn($pg) => pg_send_query($pg, 'SELECT pg_sleep(5)') ? pg_get_result($pg) : null,
    'pg_copy_to' => fn($pg) => pg_copy_to($pg, '(SELECT pg_sleep(5))'),
];
foreach ($calls as $name => $call) {
    echo "$name:\n";
    give_up($server->pgsql(...), $call);
    echo pg_fetch_result(pg_query($other, 'SELECT 1 + 1'), 0), " on another connection\n";
}
$calls = [
    'query' => fn($pdo) => $pdo->query('SELECT pg_sleep(5)'),
    'prepared statement' => fn($pdo) => $pdo->prepare('SELECT pg_sleep(?)')->execute([5]),
    'notification' => fn($pdo) => $pdo->exec('LISTEN news') ?: $pdo->pgsqlGetNotify(PDO::FETCH_ASSOC, 5000),
];
foreach ($calls as $name => $call) {
    echo "$name:\n";
    give_up($server->pdo(...), $call);
}
$pg = $server->pgsql();
$coroutine = spawn(outcome_of(...), fn() => pg_query($pg, 'SELECT pg_sleep(5)'));
until_parked($coroutine);
$coroutine->cancel(new AsyncCancellation('enough'));
echo await($coroutine), "
";
var_dump(@pg_query($pg, 'SELECT 1'), pg_connection_status($pg) === PGSQL_CONNECTION_BAD, pg_connection_reset($pg));
echo pg_fetch_result(pg_query($pg, 'SELECT 3'), 0), "\n";
?>
--EXPECT--
pg_query:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
2 on another connection
pg_query_params:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
2 on another connection
pg_get_result:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
2 on another connection
pg_copy_to:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
2 on another connection
query:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
prepared statement:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
notification:
Async\AsyncCancellation: enough
Async\AsyncCancellation: too slow
Async\AsyncCancellation: enough
bool(false)
bool(true)
bool(true)
3
