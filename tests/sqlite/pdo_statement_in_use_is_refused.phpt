--TEST--
SQLite with PDO: a statement that another coroutine is inside of can not be changed, and a refusal changes nothing
--EXTENSIONS--
true_async
sqlite3
pdo
pdo_sqlite
--FILE--
<?php
use function Async\spawn;

require __DIR__ . '/../_lib/sqlite.inc';

$pdo = new PDO('sqlite::memory:');
$gate = define_parking($pdo);
$statement = $pdo->prepare('SELECT parks(? || n) FROM (SELECT 1 n UNION SELECT 2 UNION SELECT 3)');
$first = spawn(function () use ($statement) {
    $statement->bindValue(1, str_repeat('row ', 2));
    $statement->execute();
    $rows = [];
    foreach ($statement as $row) {
        $rows[] = $row[0];
    }
    return $rows;
});
until_parked($first);
show_refusals([
    'execute' => fn() => $statement->execute(['other ']),
    'bindValue' => fn() => $statement->bindValue(1, 'other '),
]);
pass($gate, $first);
show_refusals([
    'closeCursor' => fn() => $statement->closeCursor(),
    'bindParam' => fn() => $statement->bindParam(1, $first),
    'fetch' => fn() => $statement->fetch(),
    'fetchAll' => fn() => $statement->fetchAll(),
    'fetchColumn' => fn() => $statement->fetchColumn(),
    'fetchObject' => fn() => $statement->fetchObject(),
]);
echo implode(', ', finish($gate, $first)), "\n";
echo finish($gate, spawn(function () use ($statement) {
    $statement->execute(['other ']);
    return $statement->fetchColumn() . ($statement->closeCursor() ? ' closed' : '');
})), "\n";
?>
--EXPECT--
execute: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDOStatement::execute(): coroutine #2 is in the middle of PDOStatement::execute() with it
bindValue: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDOStatement::bindValue(): coroutine #2 is in the middle of PDOStatement::execute() with it
closeCursor: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDOStatement::closeCursor(): coroutine #2 is in the middle of a call that uses it
bindParam: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDOStatement::bindParam(): coroutine #2 is in the middle of a call that uses it
fetch: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDOStatement::fetch(): coroutine #2 is in the middle of a call that uses it
fetchAll: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDOStatement::fetchAll(): coroutine #2 is in the middle of a call that uses it
fetchColumn: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDOStatement::fetchColumn(): coroutine #2 is in the middle of a call that uses it
fetchObject: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDOStatement::fetchObject(): coroutine #2 is in the middle of a call that uses it
row row 1, row row 2, row row 3
other 1 closed
