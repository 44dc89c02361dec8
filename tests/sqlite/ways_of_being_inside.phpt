--TEST--
SQLite: a connection can not be used by a second coroutine, wherever inside of it the first one waits
--EXTENSIONS--
true_async
sqlite3
pdo
pdo_sqlite
--FILE--
<?php
use Async\Channel;
use function Async\spawn;

require __DIR__ . '/../_lib/sqlite.inc';

$path = new_database();
with_both(function (Closure $execute, Closure $value, SQLite3|PDO $db) use ($path) {
    $is_pdo = $db instanceof PDO;
    $is_pdo ? $db->setAttribute(PDO::ATTR_TIMEOUT, 30) : $db->busyTimeout(30000);
    $execute("DELETE FROM t; INSERT INTO t (value) VALUES ('b'), ('a'), ('c')");
    $gate = new Channel();
    $wait = function () use ($gate) {
        $gate->recv();
    };
    $compare = function ($a, $b) use ($wait) {
        $wait();
        return strcmp($b, $a);
    };
    $step = function ($sum, $row, $value) use ($wait) {
        $wait();
        return $sum . $value;
    };
    $final = function ($sum) use ($wait) {
        $wait();
        return $sum;
    };
    $is_pdo ? $db->sqliteCreateCollation('backwards', $compare) : $db->createCollation('backwards', $compare);
    $is_pdo ? $db->sqliteCreateAggregate('joined', $step, $final) : $db->createAggregate('joined', $step, $final);
    $ways = [
        'collation' => fn() => $value('SELECT value FROM t ORDER BY value COLLATE backwards LIMIT 1'),
        'aggregate' => fn() => $value('SELECT joined(value) FROM t'),
        'end of an aggregate' => fn() => $value('SELECT joined(value) FROM t WHERE id < 0') ?? 'nothing',
    ];
    foreach ($ways as $name => $way) {
        $first = spawn($way);
        until_parked($first);
        show_refusals([$name => fn() => $execute('DELETE FROM t')]);
        echo finish($gate, $first), "\n";
    }
    if (!$is_pdo) {
        $db->setAuthorizer(fn() => $wait() ?? SQLite3::OK);
        $first = spawn(fn() => $db->querySingle('SELECT 1'));
        until_parked($first);
        show_refusals(['authorizer' => fn() => $execute('DELETE FROM t')]);
        echo finish($gate, $first), "\n";
        $db->setAuthorizer(null);
    }
    $statement = $db->prepare('UPDATE t SET value = upper(value)');
    $holder = new SQLite3($path);
    foreach (['BEGIN IMMEDIATE' => fn() => $statement->execute(), 'BEGIN EXCLUSIVE' => fn() => $value('SELECT min(value) FROM t')] as $lock => $way) {
        $holder->exec($lock);
        $first = spawn($way);
        until_parked($first);
        show_refusals(["busy wait, $lock" => fn() => $execute('DELETE FROM t')] + ($is_pdo ? [] : ['close' => fn() => $db->close()]));
        $holder->exec('COMMIT');
        echo json_encode(Async\await($first)), "\n";
    }
}, $path);
?>
--EXPECT--
SQLite3
collation: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::exec(): coroutine #2 is in the middle of SQLite3::querySingle() with it
c
aggregate: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::exec(): coroutine #3 is in the middle of SQLite3::querySingle() with it
bac
end of an aggregate: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::exec(): coroutine #4 is in the middle of SQLite3::querySingle() with it
nothing
authorizer: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::exec(): coroutine #5 is in the middle of SQLite3::querySingle() with it
1
busy wait, BEGIN IMMEDIATE: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::exec(): coroutine #6 is in the middle of SQLite3Stmt::execute() with it
close: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::close(): coroutine #6 is in the middle of SQLite3Stmt::execute() with it
{}
busy wait, BEGIN EXCLUSIVE: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::exec(): coroutine #7 is in the middle of SQLite3::querySingle() with it
close: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::close(): coroutine #7 is in the middle of SQLite3::querySingle() with it
"A"
PDO
collation: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDO::exec(): coroutine #8 is in the middle of PDO::query() with it
c
aggregate: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDO::exec(): coroutine #9 is in the middle of PDO::query() with it
bac
end of an aggregate: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDO::exec(): coroutine #10 is in the middle of PDO::query() with it
nothing
busy wait, BEGIN IMMEDIATE: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDO::exec(): coroutine #11 is in the middle of PDOStatement::execute() with it
true
busy wait, BEGIN EXCLUSIVE: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDO::exec(): coroutine #12 is in the middle of PDO::query() with it
"A"
