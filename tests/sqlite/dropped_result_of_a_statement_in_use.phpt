--TEST--
SQLite3: an old result of a statement may be dropped while another coroutine executes it
--EXTENSIONS--
true_async
sqlite3
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/sqlite.inc';

$db = new SQLite3(':memory:');
$gate = define_parking($db);
$statement = $db->prepare('SELECT parks(?)');
$statement->bindValue(1, 'old');
$old = null;
$first = spawn(function () use ($statement, &$old) {
    $old = $statement->execute();
});
finish($gate, $first);
$first = spawn(function () use ($statement) {
    $statement->bindValue(1, 'new');
    return $statement->execute()->fetchArray()[0];
});
until_parked($first);
$old = null;
echo finish($gate, $first), "\n";
?>
--EXPECT--
new
