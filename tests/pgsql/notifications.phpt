--TEST--
PostgreSQL: a coroutine waits for the notifications that others send
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
$listener = function () use ($server) {
    $pg = $server->pgsql();
    pg_query($pg, 'LISTEN news');
    $socket = pg_socket($pg);
    for ($heard = []; end($heard) !== 'end'; ) {
        while (!($notification = pg_get_notify($pg))) {
            $read = [$socket];
            $write = $except = [];
            stream_select($read, $write, $except, 5);
            pg_consume_input($pg);
        }
        $heard[] = $notification['payload'];
    }
    return $heard;
};
$pdo_listener = function () use ($server) {
    $pdo = $server->pdo();
    $pdo->exec('LISTEN news');
    for ($heard = []; end($heard) !== 'end'; ) {
        $heard[] = $pdo->pgsqlGetNotify(PDO::FETCH_ASSOC, 5000)['payload'];
    }
    return $heard;
};
$listeners = [spawn($listener), spawn($listener), spawn($pdo_listener)];
$pg = $server->pgsql();
do {
    $waiting = pg_fetch_result(pg_query($pg, "SELECT COUNT(*) FROM pg_stat_activity WHERE query = 'LISTEN news' AND state = 'idle'"), 0);
} while ($waiting < 3);
foreach (['one', 'two', 'end'] as $text) {
    pg_query($pg, "NOTIFY news, '$text'");
}
foreach ($listeners as $listener) {
    echo implode(' ', await($listener)), "\n";
}
?>
--EXPECT--
one two end
one two end
one two end
