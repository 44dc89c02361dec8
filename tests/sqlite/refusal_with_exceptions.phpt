--TEST--
SQLite3: a connection that throws exceptions of its own gives way to the refusal
--EXTENSIONS--
true_async
sqlite3
--FILE--
<?php
use function Async\spawn;

require __DIR__ . '/../_lib/sqlite.inc';

$db = new SQLite3(':memory:');
$db->enableExceptions(true);
$gate = define_parking($db);
$idle = $db->prepare('SELECT 1');
$open = $db->query('SELECT 1');
$first = spawn(fn() => $db->querySingle('SELECT parks(5)'));
until_parked($first);
show_refusals([
    'exec' => fn() => $db->exec('SELECT 1'),
    'query' => fn() => $db->query('SELECT 1'),
    'querySingle' => fn() => $db->querySingle('SELECT 1'),
    'prepare' => fn() => $db->prepare('SELECT 1'),
    'openBlob' => fn() => $db->openBlob('t', 'a', 1),
    'execute' => fn() => $idle->execute(),
    'fetchArray' => fn() => $open->fetchArray(),
]);
echo finish($gate, $first), "\n";
try {
    $db->exec('wrong');
} catch (Exception $e) {
    echo $e::class, ': ', $e->getMessage(), "\n";
}
?>
--EXPECTF--
exec: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::exec(): coroutine #2 is in the middle of SQLite3::querySingle() with it
query: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::query(): coroutine #2 is in the middle of SQLite3::querySingle() with it
querySingle: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::querySingle(): coroutine #2 is in the middle of SQLite3::querySingle() with it
prepare: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::prepare(): coroutine #2 is in the middle of SQLite3::querySingle() with it
openBlob: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::openBlob(): coroutine #2 is in the middle of SQLite3::querySingle() with it
execute: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3Stmt::execute(): coroutine #2 is in the middle of SQLite3::querySingle() with it
fetchArray: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3Result::fetchArray(): coroutine #2 is in the middle of SQLite3::querySingle() with it
5
%SException: near "wrong": syntax error
