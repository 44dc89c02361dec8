--TEST--
SQLite: resetting or closing another statement than the one a coroutine is inside of is done when it leaves
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
$db = new SQLite3($path);
$db->exec("INSERT INTO t (value) VALUES ('one'), ('two'), ('three')");
$pdo = new PDO("sqlite:$path");
$gate = define_parking($db);
[$reset, $closed] = [$db->prepare('SELECT value FROM t'), $db->prepare('SELECT value FROM t')];
$rows = $reset->execute();
$rows->fetchArray();
$finalized = $db->query('SELECT value FROM t');
$finalized->fetchArray();
$first = spawn(fn() => $db->querySingle('SELECT parks(1)'));
until_parked($first);
var_dump($reset->reset(), $closed->close(), $finalized->finalize());
finish($gate, $first);
echo 'from the start: ', $rows->fetchArray()[0], "\n";
$reset->close();

$gate = define_parking($pdo);
$cursor = $pdo->prepare('SELECT value FROM t');
$cursor->execute();
$cursor->fetch();
$first = spawn(fn() => $pdo->query('SELECT parks(1)')->fetch());
until_parked($first);
var_dump($cursor->closeCursor());
show_refusals(['execute' => fn() => $cursor->execute()]);
finish($gate, $first);
$cursor->execute();
echo 'from the start: ', $cursor->fetchColumn(), "\n";
unset($cursor);
echo 'locks: ', $db->exec('DELETE FROM t') ? 'none' : 'some', "\n";
var_dump($db->close());
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
from the start: one
bool(true)
execute: Async\AsyncException: Coroutine #1 cannot use the SQLite connection in PDOStatement::execute(): coroutine #3 is in the middle of PDO::query() with it
from the start: one
locks: none
bool(true)
