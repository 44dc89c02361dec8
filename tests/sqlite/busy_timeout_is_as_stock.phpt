--TEST--
SQLite: a lock that is not released in time is an error as in plain PHP
--EXTENSIONS--
true_async
sqlite3
pdo
pdo_sqlite
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/sqlite.inc';

$path = new_database();
$holder = new SQLite3($path);
$holder->exec('BEGIN EXCLUSIVE');
$db = new SQLite3($path);
$db->busyTimeout(20);
$throwing = new SQLite3($path);
$throwing->busyTimeout(20);
$throwing->enableExceptions(true);
$pdo = new PDO("sqlite:$path", null, null, [PDO::ATTR_TIMEOUT => 0]);
$pdo->exec('PRAGMA busy_timeout = 20');
$silent = new PDO("sqlite:$path", null, null, [PDO::ATTR_TIMEOUT => 0, PDO::ATTR_ERRMODE => PDO::ERRMODE_SILENT]);
same_as_plain([
    'exec' => fn() => $db->exec('INSERT INTO t (value) VALUES (1)'),
    'error code' => fn() => $db->lastErrorCode() . ' ' . $db->lastErrorMsg(),
    'query' => fn() => $db->query('SELECT * FROM t'),
    'querySingle' => fn() => $db->querySingle('SELECT * FROM t'),
    'with exceptions' => fn() => $throwing->exec('INSERT INTO t (value) VALUES (1)'),
    'PDO exec' => fn() => $pdo->exec('INSERT INTO t (value) VALUES (1)'),
    'PDO query' => fn() => $pdo->query('SELECT * FROM t'),
    'PDO transaction' => fn() => [$pdo->beginTransaction(), $pdo->inTransaction(), $pdo->rollBack()],
    'PDO, silent' => fn() => [$silent->exec('INSERT INTO t (value) VALUES (1)'), $silent->errorInfo()],
    'timeout' => fn() => [$db->querySingle('PRAGMA busy_timeout'), $pdo->query('PRAGMA busy_timeout')->fetchColumn()],
]);
?>
--EXPECTF--
exec: Warning: SQLite3::exec(): database is locked
false
error code: '5 database is locked'
query: Warning: SQLite3::query(): Unable to prepare statement: %Sdatabase is locked
false
querySingle: Warning: SQLite3::querySingle(): Unable to prepare statement: %Sdatabase is locked
false
with exceptions: %SException: database is locked
PDO exec: PDOException: SQLSTATE[HY000]: General error: 5 database is locked
PDO query: PDOException: SQLSTATE[HY000]: General error: 5 database is locked
PDO transaction: array (
  0 => true,
  1 => true,
  2 => true,
)
PDO, silent: array (
  0 => false,
  1 => 
  array (
    0 => 'HY000',
    1 => 5,
    2 => 'database is locked',
  ),
)
timeout: array (
  0 => 20,
  1 => 20,
)
