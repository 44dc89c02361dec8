--TEST--
SQLite: the refusal names both coroutines, what they call, and where the first one waits
--EXTENSIONS--
true_async
sqlite3
pdo
pdo_sqlite
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/sqlite.inc';

with_both(function (Closure $execute, Closure $value, SQLite3|PDO $db) {
    $gate = define_parking($db);
    $first = spawn(fn() => $value('SELECT parks(1)'));
    until_parked($first);
    $second = spawn(fn() => $execute('CREATE TABLE never (id)'));
    try {
        await($second);
    } catch (Async\AsyncException $e) {
        echo $e->getMessage(), "\n";
        var_dump($e->getPrevious());
    }
    echo finish($gate, $first), "\n";
}, new_database());
?>
--EXPECTF--
SQLite3
Coroutine #%d (spawned at %srefusal_names_both.php:10) cannot use the SQLite connection in SQLite3::exec(): coroutine #%d (spawned at %srefusal_names_both.php:8) is in the middle of SQLite3::querySingle() with it, waiting at %ssqlite.inc:%d
NULL
1
PDO
Coroutine #%d (spawned at %srefusal_names_both.php:10) cannot use the SQLite connection in PDO::exec(): coroutine #%d (spawned at %srefusal_names_both.php:8) is in the middle of PDO::query() with it, waiting at %ssqlite.inc:%d
NULL
1
