--TEST--
SQLite: a fatal error inside of a statement ends the request, and the next use of a connection is not refused
--EXTENSIONS--
true_async
sqlite3
pdo
pdo_sqlite
--INI--
error_reporting=24575
--FILE--
<?php
use function Async\{await, spawn, suspend};

require __DIR__ . '/../_lib/sqlite.inc';

$db = new SQLite3(':memory:');
$db->createFunction('fails', function () {
    suspend();
    trigger_error('fatal', E_USER_ERROR);
});
register_shutdown_function(function () use ($db) {
    echo await(spawn(fn() => $db->querySingle('SELECT 5'))), "\n";
});
// A statement that is an object: PHP forgets the others in a fatal error.
$statement = $db->prepare('SELECT fails()');
await(spawn(fn() => $statement->execute()));
?>
--EXPECTF--

Fatal error: fatal in %s on line %d
5
