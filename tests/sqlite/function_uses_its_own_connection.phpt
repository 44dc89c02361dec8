--TEST--
SQLite: a function of PHP may use the connection that has called it, also after it has waited
--EXTENSIONS--
true_async
sqlite3
pdo
pdo_sqlite
--FILE--
<?php
use function Async\{await, spawn, suspend};

require __DIR__ . '/../_lib/sqlite.inc';

with_both(function (Closure $execute, Closure $value, SQLite3|PDO $db) {
    $execute("INSERT OR REPLACE INTO t VALUES (1, 'one'), (2, 'two')");
    define_function($db, 'other', function ($id) use ($value, $db) {
        suspend();
        $found = $value("SELECT value FROM t WHERE id = 3 - $id");
        suspend();
        return $found;
    });
    echo await(spawn($value, "SELECT group_concat(other(id), ' ') FROM t")), "\n";
}, new_database());
?>
--EXPECT--
SQLite3
two one
PDO
two one
