--TEST--
SQLite: an extension that is loaded while coroutines run is guarded too
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (extension_loaded('sqlite3')) die('skip it is loaded already');
if (!function_exists('dl') || !is_file(ini_get('extension_dir') . '/sqlite3.so')) die('skip it cannot be loaded');
?>
--FILE--
<?php
use function Async\{await, spawn};

await(spawn(strlen(...), 'starts the scheduler'));
dl('sqlite3.so');
require __DIR__ . '/../_lib/sqlite.inc';

$db = new SQLite3(':memory:');
$gate = define_parking($db);
$first = spawn(fn() => $db->querySingle('SELECT parks(5)'));
until_parked($first);
show_refusals(['exec' => fn() => $db->exec('SELECT 1')]);
echo finish($gate, $first), "\n";
?>
--EXPECT--
exec: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::exec(): coroutine #3 is in the middle of SQLite3::querySingle() with it
5
