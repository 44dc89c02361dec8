--TEST--
PDO PostgreSQL: results and errors are those of plain PHP
--EXTENSIONS--
true_async
pdo
pdo_pgsql
--SKIPIF--
<?php require __DIR__ . '/../_lib/postgresql.inc'; PostgreSql::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/postgresql.inc';
require __DIR__ . '/../_lib/same.inc';

$server = new PostgreSql();
$pdo = $server->pdo();
$pdo->exec('CREATE TABLE things (id INT PRIMARY KEY, name TEXT, size FLOAT, made TIMESTAMP)');
$pdo->exec("INSERT INTO things VALUES (1, 'one', 1.5, '2020-02-03 04:05:06'), (2, NULL, -2, NULL)");

same_as_plain([
    'rows' => fn() => json_encode($server->pdo()->query('SELECT * FROM things')->fetchAll(PDO::FETCH_NUM)),
    'over a Unix socket' => fn() => $server->pdo_unix()->query('SELECT name FROM things WHERE id = 1')->fetchColumn(),
    'prepared' => function () use ($server) {
        $statement = $server->pdo()->prepare('SELECT id, size FROM things WHERE id >= ?');
        $statement->execute([1]);
        return json_encode($statement->fetchAll(PDO::FETCH_ASSOC));
    },
    'cursor' => function () use ($server) {
        $pdo = $server->pdo();
        $pdo->beginTransaction();
        $statement = $pdo->prepare('SELECT id FROM things ORDER BY id', [PDO::ATTR_CURSOR => PDO::CURSOR_SCROLL]);
        $statement->execute();
        return json_encode([$statement->fetch(PDO::FETCH_NUM, PDO::FETCH_ORI_LAST), $statement->fetch(PDO::FETCH_NUM, PDO::FETCH_ORI_FIRST)]);
    },
    'in a transaction' => function () use ($server) {
        $pdo = $server->pdo();
        $pdo->beginTransaction();
        $rows = $pdo->exec('INSERT INTO things (id) VALUES (3)');
        $pdo->rollBack();
        return "$rows of " . $pdo->query('SELECT COUNT(*) FROM things')->fetchColumn();
    },
    'copied' => function () use ($server) {
        $pdo = $server->pdo();
        $pdo->exec('CREATE TEMPORARY TABLE copied (n INT)');
        $pdo->pgsqlCopyFromArray('copied', range(1, 1000));
        return [$pdo->query('SELECT SUM(n) FROM copied')->fetchColumn(), count($pdo->pgsqlCopyToArray('copied'))];
    },
    'notification' => function () use ($server) {
        $pdo = $server->pdo();
        $pdo->exec('LISTEN news');
        $server->pdo()->exec("NOTIFY news, 'hello'");
        $notification = $pdo->pgsqlGetNotify(PDO::FETCH_ASSOC, 5000);
        return $notification['message'] . ' ' . $notification['payload'];
    },
    'no notification' => function () use ($server) {
        $pdo = $server->pdo();
        $pdo->exec('LISTEN news');
        return $pdo->pgsqlGetNotify(PDO::FETCH_ASSOC, 20);
    },
    'large' => fn() => md5($server->pdo()->query("SELECT REPEAT('x', 10000000)")->fetchColumn()),
    'many rows' => fn() => array_sum($server->pdo()->query('SELECT generate_series(1, 100000)')->fetchAll(PDO::FETCH_COLUMN)),
    'syntax error' => fn() => $server->pdo()->query('SELEKT'),
    'duplicate key' => fn() => $server->pdo()->exec('INSERT INTO things (id) VALUES (1)'),
    'wrong password' => fn() => new PDO('pgsql:' . strtr($server->tcp('wrong'), ' ', ';')),
    'nobody listens' => fn() => new PDO('pgsql:host=127.0.0.1;port=1;user=test'),
    'persistent' => fn() => $server->pdo([PDO::ATTR_PERSISTENT => true])->query('SELECT 6')->fetchColumn(),
    'persistent again' => fn() => $server->pdo([PDO::ATTR_PERSISTENT => true])->query('SELECT 7')->fetchColumn(),
]);
?>
--EXPECTF--
rows: '[[1,"one","1.5","2020-02-03 04:05:06"],[2,null,"-2",null]]'
over a Unix socket: 'one'
prepared: '[{"id":1,"size":"1.5"},{"id":2,"size":"-2"}]'
cursor: '[[2],[1]]'
in a transaction: '1 of 2'
copied: array (
  0 => 500500,
  1 => 1000,
)
notification: 'news hello'
no notification: false
large: '34801b928f5b34fb90c56312d79408f5'
many rows: 5000050000
syntax error: PDOException: SQLSTATE[42601]: Syntax error: 7 ERROR:  syntax error at or near "SELEKT"
LINE 1: SELEKT
        ^
duplicate key: PDOException: SQLSTATE[23505]: Unique violation: 7 ERROR:  duplicate key value violates unique constraint "things_pkey"
DETAIL:  Key (id)=(1) already exists.
wrong password: PDOException: SQLSTATE[08006] [7] connection to server at "127.0.0.1", port %d failed: FATAL:  password authentication failed for user "test"
nobody listens: PDOException: SQLSTATE[08006] [7] connection to server at "127.0.0.1", port 1 failed: Connection refused
	Is the server running on that host and accepting TCP/IP connections?
persistent: 6
persistent again: 7
