--TEST--
SQLite: a coroutine that waits in a function of PHP can be cancelled, and the connection is usable afterwards
--EXTENSIONS--
true_async
sqlite3
pdo
pdo_sqlite
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/sqlite.inc';

with_both(function (Closure $execute, Closure $value, SQLite3|PDO $db) {
    define_function($db, 'parks', function ($value) {
        delay(30000);
        echo "never reached\n";
    });
    define_function($db, 'throws', function ($value) {
        delay(1);
        throw new LogicException($value);
    });
    $coroutine = spawn($value, 'SELECT parks(1)');
    until_parked($coroutine);
    $coroutine->cancel(new AsyncCancellation('enough'));
    foreach ([fn() => $coroutine, fn() => spawn($value, "SELECT throws('wrong')")] as $get) {
        try {
            await($get());
        } catch (Throwable $e) {
            echo $e::class, ': ', $e->getMessage(), "\n";
        }
    }
    echo $value('SELECT 1'), "\n";
}, ':memory:');
?>
--EXPECT--
SQLite3
Async\AsyncCancellation: enough
LogicException: wrong
1
PDO
Async\AsyncCancellation: enough
LogicException: wrong
1
