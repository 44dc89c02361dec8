--TEST--
SQLite: a commit that has to wait for a reader lets other coroutines run
--EXTENSIONS--
true_async
sqlite3
pdo
pdo_sqlite
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/sqlite.inc';

$path = new_database();
$filler = new SQLite3($path);
$filler->exec('INSERT INTO t (value) VALUES (1), (2), (3)');
$filler->close();
with_both(function (Closure $execute, Closure $value, SQLite3|PDO $db) use ($path) {
    $db instanceof PDO ? $db->setAttribute(PDO::ATTR_TIMEOUT, 30) : $db->busyTimeout(30000);
    $reader = new SQLite3($path);
    $rows = $reader->query('SELECT value FROM t');
    $rows->fetchArray();
    $execute('BEGIN');
    $execute('UPDATE t SET value = value + 10');
    $writer = spawn(function () use ($execute) {
        $execute('COMMIT');
        echo "committed\n";
    });
    until_parked($writer);
    echo 'read meanwhile: ', $rows->fetchArray()[0] % 10, "\n";
    $rows->finalize();
    await($writer);
    var_dump($value('SELECT max(value) FROM t'));
}, $path);
?>
--EXPECT--
SQLite3
read meanwhile: 2
committed
int(13)
PDO
read meanwhile: 2
committed
int(23)
