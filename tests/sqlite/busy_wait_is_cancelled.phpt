--TEST--
SQLite: a coroutine that waits for a lock can be cancelled, and the connection is usable afterwards
--EXTENSIONS--
true_async
sqlite3
pdo
pdo_sqlite
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/sqlite.inc';

function cancelled(Closure $call): void
{
    $coroutine = spawn(function () use ($call) {
        try {
            $call();
            echo "never reached\n";
        } finally {
            echo "left\n";
        }
    });
    until_parked($coroutine);
    $coroutine->cancel(new AsyncCancellation('enough'));
    try {
        await($coroutine);
    } catch (Throwable $e) {
        echo $e::class, ': ', $e->getMessage(), $e->getPrevious() ? ' after ' . $e->getPrevious()::class : '', "\n";
    }
}

$path = new_database();
with_both(function (Closure $execute, Closure $value, SQLite3|PDO $db) use ($path) {
    $db instanceof PDO ? $db->setAttribute(PDO::ATTR_TIMEOUT, 600) : $db->busyTimeout(600000);
    $holder = new SQLite3($path);
    $holder->exec('BEGIN IMMEDIATE');
    $statement = $db->prepare('INSERT INTO t (value) VALUES (2)');
    cancelled(fn() => $execute('INSERT INTO t (value) VALUES (1)'));
    cancelled(fn() => $statement->execute());
    cancelled(fn() => $execute('BEGIN IMMEDIATE'));
    if ($db instanceof SQLite3) {
        $db->enableExceptions(true);
        cancelled(fn() => $db->exec('INSERT INTO t (value) VALUES (1)'));
        cancelled(fn() => $statement->execute());
    }
    $holder->exec('COMMIT');
    $statement->execute();
    var_dump($value('SELECT group_concat(value) FROM t'));
    $execute('DELETE FROM t');
}, $path);
?>
--EXPECT--
SQLite3
left
Async\AsyncCancellation: enough
left
Async\AsyncCancellation: enough
left
Async\AsyncCancellation: enough
left
Async\AsyncCancellation: enough
left
Async\AsyncCancellation: enough
string(1) "2"
PDO
left
Async\AsyncCancellation: enough
left
Async\AsyncCancellation: enough
left
Async\AsyncCancellation: enough
string(1) "2"
