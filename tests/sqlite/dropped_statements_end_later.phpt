--TEST--
SQLite: statements and results that come to their end while another coroutine is inside end when it leaves
--EXTENSIONS--
true_async
sqlite3
pdo
pdo_sqlite
--FILE--
<?php
use function Async\spawn;

require __DIR__ . '/../_lib/sqlite.inc';

$path = new_database();
with_both(function (Closure $execute, Closure $value, SQLite3|PDO $db) use ($path) {
    $execute("INSERT INTO t (value) VALUES ('one'), ('two'), ('three')");
    $gate = define_parking($db);
    $reading = $db->query('SELECT id FROM t');
    $db instanceof PDO ? $reading->fetch() : $reading->fetchArray();
    $prepared = $db->prepare('SELECT id FROM t');
    $rows = $prepared->execute();
    $idle = $db->prepare('SELECT 1');
    $first = spawn(fn() => $value('SELECT parks(value) FROM t'));
    until_parked($first);
    unset($reading, $idle);
    $rows = null;
    unset($prepared);
    echo "dropped\n";
    echo finish($gate, $first), "\n";
    $other = new SQLite3($path);
    $other->exec('DELETE FROM t');
    echo 'nobody holds a lock: ', $other->changes(), " rows\n";
    var_dump($db instanceof PDO || $db->close());
}, $path);
?>
--EXPECT--
SQLite3
dropped
one
nobody holds a lock: 3 rows
bool(true)
PDO
dropped
one
nobody holds a lock: 3 rows
bool(true)
