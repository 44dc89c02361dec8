--TEST--
mysqli: asynchronous queries are polled while others run, and belong to who has sent them
--EXTENSIONS--
true_async
mysqlnd
mysqli
--SKIPIF--
<?php require __DIR__ . '/../_lib/mariadb.inc'; MariaDb::skip(); ?>
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/client.inc';
require __DIR__ . '/../_lib/mariadb.inc';

$server = new MariaDb();
$reap = function (mysqli ...$links) {
    for ($rows = []; $links; ) {
        $read = $error = $reject = $links;
        mysqli_poll($read, $error, $reject, 5);
        foreach ($read as $link) {
            $rows[] = $link->reap_async_query()->fetch_column();
        }
        $links = array_udiff($links, $read, fn($a, $b) => spl_object_id($a) <=> spl_object_id($b));
    }
    return $rows;
};
$links = [$server->mysqli(), $server->mysqli()];
$links[0]->query('SELECT SLEEP(0.1) + 1', MYSQLI_ASYNC);
$links[1]->query('SELECT 2', MYSQLI_ASYNC);
$ticks = 0;
$ticker = spawn(function () use (&$ticks) {
    while (true) {
        delay(1);
        $ticks++;
    }
});
echo json_encode(await(spawn($reap, ...$links))), "\n";
var_dump($ticks > 3);
$ticker->cancel();

$link = $links[0];
$send = function () use ($link) {
    $link->query('SELECT 3', MYSQLI_ASYNC);
    delay(20);
    return $link->reap_async_query()->fetch_column();
};
call_at_once($send, fn() => $link->query('SELECT 4'));
echo $link->query('SELECT 4')->fetch_column(), "\n";
await(spawn(fn() => $link->query('SELECT 5', MYSQLI_ASYNC)));
echo await(spawn(outcome_of(...), fn() => $link->query('SELECT 6'))), "\n";
echo await(spawn(fn() => $link->reap_async_query()->fetch_column())), "\n";

$link->query('SELECT SLEEP(5)', MYSQLI_ASYNC);
$poller = spawn(outcome_of(...), fn() => $reap($link));
until_parked($poller);
$poller->cancel(new AsyncCancellation('enough'));
echo await($poller), "\n";
?>
--EXPECTF--
["2","1"]
bool(true)
Async\AsyncException: Coroutine #%d (spawned at %s:%d) cannot use mysqli #%d: coroutine #%d (spawned at %s:%d) is in the middle of mysqli::query() with it, waiting at %s.php:%d
"3"
4
mysqli_sql_exception: Commands out of sync; you can't run this command now
5
Async\AsyncCancellation: enough
