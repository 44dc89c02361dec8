--TEST--
SQLite with PDO: a connection that another coroutine is inside of can not be used
--EXTENSIONS--
true_async
sqlite3
pdo
pdo_sqlite
--FILE--
<?php
use function Async\spawn;

require __DIR__ . '/../_lib/sqlite.inc';

$pdo = new PDO('sqlite:' . new_database());
$pdo->exec("INSERT INTO t (value) VALUES ('one'), ('two'), ('three')");
$gate = define_parking($pdo);
$idle = $pdo->prepare('SELECT ?');
$open = $pdo->query('SELECT id FROM t');
$open->fetch();
$first = spawn(fn() => $pdo->query('SELECT parks(value) FROM t')->fetchAll(PDO::FETCH_COLUMN));
until_parked($first);
show_refusals([
    'exec' => fn() => $pdo->exec('DELETE FROM t'),
    'query' => fn() => $pdo->query('SELECT 1'),
    'prepare' => fn() => $pdo->prepare('SELECT 1'),
    'beginTransaction' => fn() => $pdo->beginTransaction(),
]);
pass($gate, $first);
show_refusals([
    'execute' => fn() => $idle->execute([1]),
    'fetch' => fn() => $open->fetch(),
    'fetchAll' => fn() => $open->fetchAll(),
    'foreach' => function () use ($open) {
        foreach ($open as $row) {
            return $row;
        }
    },
]);
pass($gate, $first);
show_refusals([
    'lastInsertId' => fn() => $pdo->lastInsertId(),
    'time-out' => fn() => $pdo->setAttribute(PDO::ATTR_TIMEOUT, 1),
    'function' => fn() => $pdo->sqliteCreateFunction('f', strlen(...)),
    'aggregate' => fn() => $pdo->sqliteCreateAggregate('g', max(...), max(...)),
    'collation' => fn() => $pdo->sqliteCreateCollation('c', strcmp(...)),
]);
echo 'first: ', implode(' ', finish($gate, $first)), "\n";
var_dump($pdo->inTransaction());
echo 'row: ', $open->fetchColumn(), "\n";
echo 'database: ', $pdo->query('SELECT count(*) FROM t')->fetchColumn(), "\n";
?>
--EXPECT--
exec: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDO::exec(): coroutine #2 is in the middle of PDO::query() with it
query: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDO::query(): coroutine #2 is in the middle of PDO::query() with it
prepare: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDO::prepare(): coroutine #2 is in the middle of PDO::query() with it
beginTransaction: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDO::beginTransaction(): coroutine #2 is in the middle of PDO::query() with it
execute: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDOStatement::execute(): coroutine #2 is in the middle of PDOStatement::fetchAll() with it
fetch: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDOStatement::fetch(): coroutine #2 is in the middle of PDOStatement::fetchAll() with it
fetchAll: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDOStatement::fetchAll(): coroutine #2 is in the middle of PDOStatement::fetchAll() with it
foreach: Async\AsyncException: Coroutine #1 cannot use the SQLite connection: coroutine #2 is in the middle of PDOStatement::fetchAll() with it
lastInsertId: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDO::lastInsertId(): coroutine #2 is in the middle of PDOStatement::fetchAll() with it
time-out: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDO::setAttribute(): coroutine #2 is in the middle of PDOStatement::fetchAll() with it
function: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDO::sqliteCreateFunction(): coroutine #2 is in the middle of PDOStatement::fetchAll() with it
aggregate: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDO::sqliteCreateAggregate(): coroutine #2 is in the middle of PDOStatement::fetchAll() with it
collation: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDO::sqliteCreateCollation(): coroutine #2 is in the middle of PDOStatement::fetchAll() with it
first: one two three
bool(false)
row: 2
database: 3
