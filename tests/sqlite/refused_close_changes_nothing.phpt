--TEST--
SQLite3: what another coroutine is inside of can not be changed or closed, and a refusal changes nothing
--EXTENSIONS--
true_async
sqlite3
--FILE--
<?php
use function Async\spawn;

require __DIR__ . '/../_lib/sqlite.inc';

class Database extends SQLite3
{
}

$db = new Database(new_database());
$db->exec("INSERT INTO t (value) VALUES ('one'), ('two'), ('three')");
$gate = define_parking($db);
$statement = $db->prepare('SELECT parks(value) FROM t WHERE id >= ?');
$statement->bindValue(1, 2);
$idle = $db->prepare('SELECT 5');
$result = null;
$first = spawn(function () use ($statement, &$result) {
    $rows = [];
    for ($result = $statement->execute(); $row = $result->fetchArray(SQLITE3_NUM); ) {
        $rows[] = $row[0];
    }
    return $rows;
});
until_parked($first);
show_refusals([
    'connection' => fn() => $db->close(),
    'statement' => fn() => $statement->close(),
    'bind' => fn() => $statement->bindValue(1, 'other'),
    'reset' => fn() => $statement->reset(),
    'clear' => fn() => $statement->clear(),
    'execute' => fn() => $statement->execute(),
]);
pass($gate, $first);
show_refusals([
    'result' => fn() => $result->finalize(),
    'result, with an argument' => fn() => $result->finalize(1),
    'reset of the result' => fn() => $result->reset(),
    'another connection' => fn() => (new SQLite3(':memory:'))->close(),
]);
echo 'first: ', implode(' ', finish($gate, $first)), "\n";
echo 'idle: ', $idle->execute()->fetchArray()[0], "\n";
show_refusals(['then' => fn() => $db->close(), 'again' => fn() => $db->close()]);
?>
--EXPECT--
connection: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3::close(): coroutine #2 is in the middle of SQLite3Stmt::execute() with it
statement: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3Stmt::close(): coroutine #2 is in the middle of SQLite3Stmt::execute() with it
bind: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3Stmt::bindValue(): coroutine #2 is in the middle of SQLite3Stmt::execute() with it
reset: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3Stmt::reset(): coroutine #2 is in the middle of SQLite3Stmt::execute() with it
clear: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3Stmt::clear(): coroutine #2 is in the middle of SQLite3Stmt::execute() with it
execute: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3Stmt::execute(): coroutine #2 is in the middle of SQLite3Stmt::execute() with it
result: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3Result::finalize(): coroutine #2 is in the middle of SQLite3Result::fetchArray() with it
result, with an argument: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3Result::finalize(): coroutine #2 is in the middle of SQLite3Result::fetchArray() with it
reset of the result: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in SQLite3Result::reset(): coroutine #2 is in the middle of SQLite3Result::fetchArray() with it
another connection: not refused, true
first: two three
idle: 5
then: not refused, true
again: not refused, true
