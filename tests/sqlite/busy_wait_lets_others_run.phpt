--TEST--
SQLite: waiting for the lock of another connection lets other coroutines run
--EXTENSIONS--
true_async
sqlite3
pdo
pdo_sqlite
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/sqlite.inc';

$path = new_database();
with_both(function (Closure $execute, Closure $value, SQLite3|PDO $db) use ($path) {
    $db instanceof PDO ? $db->setAttribute(PDO::ATTR_TIMEOUT, 30) : $db->busyTimeout(30000);
    $holder = new SQLite3($path);
    $holder->exec('BEGIN IMMEDIATE');
    $holder->exec('INSERT INTO t (value) VALUES (1)');
    $writer = spawn(function () use ($execute) {
        echo "wants to write\n";
        $changed = $execute('INSERT INTO t (value) VALUES (2)');
        echo "has written\n";
        return $changed;
    });
    until_parked($writer);
    echo "others run\n";
    delay(5);
    $holder->exec('COMMIT');
    echo "released\n";
    var_dump(await($writer), $value('SELECT group_concat(value) FROM t'));
    $execute('DELETE FROM t');
}, $path);
?>
--EXPECT--
SQLite3
wants to write
others run
released
has written
bool(true)
string(3) "1,2"
PDO
wants to write
others run
released
has written
int(1)
string(3) "1,2"
