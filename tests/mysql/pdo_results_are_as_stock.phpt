--TEST--
PDO MySQL: results and errors are those of plain PHP
--EXTENSIONS--
true_async
mysqlnd
pdo
pdo_mysql
--SKIPIF--
<?php require __DIR__ . '/../_lib/mariadb.inc'; MariaDb::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/mariadb.inc';
require __DIR__ . '/../_lib/same.inc';

$server = new MariaDb();
$pdo = $server->pdo();
$pdo->exec('CREATE TABLE things (id INT PRIMARY KEY, name VARCHAR(20), size DOUBLE, made DATETIME, data BLOB)');
$pdo->exec("INSERT INTO things VALUES (1, 'one', 1.5, '2020-02-03 04:05:06', x'00ff'), (2, NULL, -2, NULL, '')");
file_put_contents("$server->folder/rows", "7\tseven\n");

same_as_plain([
    'rows' => fn() => json_encode($server->pdo()->query('SELECT id, name, size, made, HEX(data) FROM things')->fetchAll(PDO::FETCH_NUM)),
    'prepared' => function () use ($server) {
        $statement = $server->pdo([PDO::ATTR_EMULATE_PREPARES => false])->prepare('SELECT id, size FROM things WHERE id >= ?');
        $statement->execute([1]);
        return json_encode($statement->fetchAll(PDO::FETCH_ASSOC));
    },
    'two sets of rows' => function () use ($server) {
        $statement = $server->pdo()->query('SELECT 1; SELECT 2');
        return json_encode([$statement->fetchAll(PDO::FETCH_NUM), $statement->nextRowset(), $statement->fetchAll(PDO::FETCH_NUM)]);
    },
    'in a transaction' => function () use ($server) {
        $pdo = $server->pdo();
        $pdo->beginTransaction();
        $rows = $pdo->exec('INSERT INTO things (id) VALUES (3)');
        $pdo->rollBack();
        return "$rows of " . $pdo->query('SELECT COUNT(*) FROM things')->fetchColumn();
    },
    'large' => fn() => md5($server->pdo()->query("SELECT REPEAT('x', 10000000)")->fetchColumn()),
    'unbuffered' => fn() => array_sum($server->pdo([PDO::MYSQL_ATTR_USE_BUFFERED_QUERY => false])
        ->query('SELECT seq FROM seq_1_to_100000')->fetchAll(PDO::FETCH_COLUMN)),
    'unbuffered and not read' => function () use ($server) {
        $pdo = $server->pdo([PDO::MYSQL_ATTR_USE_BUFFERED_QUERY => false]);
        $rows = $pdo->query('SELECT seq FROM seq_1_to_100000');
        return $pdo->query('SELECT 1');
    },
    'syntax error' => fn() => $server->pdo()->query('SELEKT'),
    'duplicate key' => fn() => $server->pdo()->exec('INSERT INTO things (id) VALUES (1)'),
    'local file' => fn() => $server->pdo()->exec("LOAD DATA LOCAL INFILE '$server->folder/rows' INTO TABLE things"),
    'wrong password' => fn() => new PDO("mysql:host=127.0.0.1;port=$server->port", 'test', 'wrong'),
    'nobody listens' => fn() => new PDO('mysql:host=127.0.0.1;port=1', 'test', 'secret'),
    'no socket' => fn() => new PDO('mysql:unix_socket=/nowhere', 'test', 'secret'),
    'killed by another' => function () use ($server) {
        $pdo = $server->pdo();
        $server->pdo()->exec('KILL ' . $pdo->query('SELECT CONNECTION_ID()')->fetchColumn());
        return $pdo->query('SELECT 1');
    },
    'persistent' => fn() => $server->pdo([PDO::ATTR_PERSISTENT => true])->query('SELECT 6')->fetchColumn(),
]);
?>
--EXPECT--
rows: '[[1,"one",1.5,"2020-02-03 04:05:06","00FF"],[2,null,-2,null,""]]'
prepared: '[{"id":1,"size":1.5},{"id":2,"size":-2}]'
two sets of rows: '[[[1]],true,[[2]]]'
in a transaction: '1 of 2'
large: '34801b928f5b34fb90c56312d79408f5'
unbuffered: 5000050000
unbuffered and not read: PDOException: SQLSTATE[HY000]: General error: 2014 Cannot execute queries while other unbuffered queries are active.  Consider using PDOStatement::fetchAll().  Alternatively, if your code is only ever going to run against mysql, you may enable query buffering by setting the PDO::MYSQL_ATTR_USE_BUFFERED_QUERY attribute.
syntax error: PDOException: SQLSTATE[42000]: Syntax error or access violation: 1064 You have an error in your SQL syntax; check the manual that corresponds to your MariaDB server version for the right syntax to use near 'SELEKT' at line 1
duplicate key: PDOException: SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry '1' for key 'PRIMARY'
local file: PDOException: SQLSTATE[HY000]: General error: 2068 LOAD DATA LOCAL INFILE is forbidden, check related settings like mysqli.allow_local_infile|mysqli.local_infile_directory or PDO::MYSQL_ATTR_LOCAL_INFILE|PDO::MYSQL_ATTR_LOCAL_INFILE_DIRECTORY
wrong password: PDOException: SQLSTATE[HY000] [1045] Access denied for user 'test'@'127.0.0.1' (using password: YES)
nobody listens: PDOException: SQLSTATE[HY000] [2002] Connection refused
no socket: PDOException: SQLSTATE[HY000] [2002] No such file or directory
killed by another: PDOException: SQLSTATE[HY000]: General error: 2006 MySQL server has gone away
persistent: 6
