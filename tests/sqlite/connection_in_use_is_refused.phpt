--TEST--
SQLite3: a connection that another coroutine is inside of can not be used
--EXTENSIONS--
true_async
sqlite3
--FILE--
<?php
use function Async\spawn;

require __DIR__ . '/../_lib/sqlite.inc';

$db = new SQLite3(new_database());
$db->exec("INSERT INTO t (value) VALUES ('one'), ('two'), ('three')");
$gate = define_parking($db);
$idle = $db->prepare('SELECT :id');
$open = $db->query('SELECT id FROM t');
$open->fetchArray();
$other = new SQLite3(':memory:');
spawn(strlen(...), 'starts the scheduler');
$blob = $db->openBlob('t', 'value', 1);
$first = spawn(function () use ($db) {
    $rows = [];
    for ($result = $db->query('SELECT parks(value) FROM t'); $row = $result->fetchArray(SQLITE3_NUM); ) {
        $rows[] = $row[0];
    }
    return $rows;
});
until_parked($first);
show_refusals([
    'exec' => fn() => $db->exec('DELETE FROM t'),
    'query' => fn() => $db->query('SELECT 1'),
    'querySingle' => fn() => $db->querySingle('SELECT 1'),
    'prepare' => fn() => $db->prepare('SELECT 1'),
]);
pass($gate, $first);
show_refusals([
    'execute' => fn() => $idle->execute(),
    'execute with values' => fn() => $idle->bindValue(':id', 1) && $idle->execute(),
    'clear' => fn() => $idle->clear(),
    'fetchArray' => fn() => $open->fetchArray(),
]);
pass($gate, $first);
show_refusals([
    'lastInsertRowID' => fn() => $db->lastInsertRowID(),
    'changes' => fn() => $db->changes(),
    'busyTimeout' => fn() => $db->busyTimeout(1),
    'createFunction' => fn() => $db->createFunction('f', strlen(...)),
    'createAggregate' => fn() => $db->createAggregate('g', max(...), max(...)),
    'createCollation' => fn() => $db->createCollation('c', strcmp(...)),
    'openBlob' => fn() => $db->openBlob('t', 'value', 2),
    'read of a blob' => fn() => fread($blob, 3),
    'backup from' => fn() => $db->backup($other),
    'backup to' => fn() => $other->backup($db),
]);
echo 'first: ', implode(' ', finish($gate, $first)), "\n";
echo 'blob: ', fread($blob, 3), "\n";
echo 'row: ', $open->fetchArray()[0], "\n";
echo 'database: ', $db->querySingle('SELECT count(*) FROM t'), "\n";
?>
--EXPECT--
exec: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::exec(): coroutine #3 is in the middle of SQLite3::query() with it
query: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::query(): coroutine #3 is in the middle of SQLite3::query() with it
querySingle: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::querySingle(): coroutine #3 is in the middle of SQLite3::query() with it
prepare: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::prepare(): coroutine #3 is in the middle of SQLite3::query() with it
execute: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3Stmt::execute(): coroutine #3 is in the middle of SQLite3Result::fetchArray() with it
execute with values: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3Stmt::execute(): coroutine #3 is in the middle of SQLite3Result::fetchArray() with it
clear: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3Stmt::clear(): coroutine #3 is in the middle of SQLite3Result::fetchArray() with it
fetchArray: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3Result::fetchArray(): coroutine #3 is in the middle of SQLite3Result::fetchArray() with it
lastInsertRowID: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::lastInsertRowID(): coroutine #3 is in the middle of SQLite3Result::fetchArray() with it
changes: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::changes(): coroutine #3 is in the middle of SQLite3Result::fetchArray() with it
busyTimeout: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::busyTimeout(): coroutine #3 is in the middle of SQLite3Result::fetchArray() with it
createFunction: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::createFunction(): coroutine #3 is in the middle of SQLite3Result::fetchArray() with it
createAggregate: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::createAggregate(): coroutine #3 is in the middle of SQLite3Result::fetchArray() with it
createCollation: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::createCollation(): coroutine #3 is in the middle of SQLite3Result::fetchArray() with it
openBlob: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::openBlob(): coroutine #3 is in the middle of SQLite3Result::fetchArray() with it
read of a blob: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in fread(): coroutine #3 is in the middle of SQLite3Result::fetchArray() with it
backup from: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::backup(): coroutine #3 is in the middle of SQLite3Result::fetchArray() with it
backup to: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::backup(): coroutine #3 is in the middle of SQLite3Result::fetchArray() with it
first: one two three
blob: one
row: 2
database: 3
