--TEST--
SQLite: twenty coroutines with a connection each count together, and no step is lost
--EXTENSIONS--
true_async
sqlite3
pdo
pdo_sqlite
--FILE--
<?php
use function Async\{await_all_or_fail, spawn, suspend};

require __DIR__ . '/../_lib/sqlite.inc';

$path = new_database();
$filler = new SQLite3($path);
$filler->exec('PRAGMA journal_mode = WAL; INSERT INTO t VALUES (1, 0)');
$coroutines = [];
for ($i = 0; $i < 20; $i++) {
    $coroutines[] = spawn(function () use ($path, $i) {
        $pdo = new PDO("sqlite:$path", null, null, [PDO::ATTR_TIMEOUT => 40]);
        for ($k = 0; $k < 5; $k++) {
            $pdo->exec('BEGIN IMMEDIATE');
            $value = $pdo->query('SELECT value FROM t')->fetchColumn();
            suspend();
            $pdo->exec('UPDATE t SET value = ' . ($value + 1));
            $pdo->exec('COMMIT');
        }
    });
}
await_all_or_fail($coroutines);
echo $filler->querySingle('SELECT value FROM t'), "\n";
?>
--EXPECT--
100
