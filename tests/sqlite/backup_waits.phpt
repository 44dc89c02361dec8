--TEST--
SQLite3: a backup waits for the lock of another connection while other coroutines run, and neither of its connections can be used
--EXTENSIONS--
true_async
sqlite3
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/sqlite.inc';

$path = new_database();
$holder = new SQLite3($path);
$holder->exec("INSERT INTO t (value) VALUES ('one')");
$from = new SQLite3($path);
$from->busyTimeout(30000);
$to = new SQLite3(':memory:');
$holder->exec('BEGIN EXCLUSIVE');
$holder->exec("INSERT INTO t (value) VALUES ('two')");
$backup = spawn(fn() => $from->backup($to));
until_parked($backup);
show_refusals([
    'from' => fn() => $from->exec('SELECT 1'),
    'to' => fn() => $to->exec('SELECT 1'),
    'close' => fn() => $to->close(),
]);
$holder->exec('COMMIT');
var_dump(await($backup), $to->querySingle('SELECT group_concat(value) FROM t'), $from->close(), $to->close());
?>
--EXPECT--
from: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::exec(): coroutine #2 is in the middle of SQLite3::backup() with it
to: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::exec(): coroutine #2 is in the middle of SQLite3::backup() with it
close: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::close(): coroutine #2 is in the middle of SQLite3::backup() with it
bool(true)
string(7) "one,two"
bool(true)
bool(true)
