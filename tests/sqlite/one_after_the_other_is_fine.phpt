--TEST--
SQLite: coroutines that use one connection one after the other are not refused
--EXTENSIONS--
true_async
sqlite3
pdo
pdo_sqlite
--FILE--
<?php
use function Async\{await, await_all_or_fail, delay, spawn, suspend};

require __DIR__ . '/../_lib/sqlite.inc';

with_both(function (Closure $execute, Closure $value, SQLite3|PDO $db) {
    $execute('CREATE TABLE t (value)');
    $statement = $db->prepare('INSERT INTO t VALUES (:value)');
    await_all_or_fail(array_map(fn(int $i) => spawn(function () use ($i, $execute, $value, $statement) {
        $execute("INSERT INTO t VALUES ($i)");
        delay($i % 3);
        $statement->bindValue(':value', $value('SELECT max(value) FROM t') + 1);
        $statement->execute();
        suspend();
    }), range(1, 20)));
    echo $value('SELECT count(*) FROM t'), "\n";
}, ':memory:');
?>
--EXPECT--
SQLite3
40
PDO
40
