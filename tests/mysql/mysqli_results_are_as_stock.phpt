--TEST--
mysqli: results and errors are those of plain PHP
--EXTENSIONS--
true_async
mysqlnd
mysqli
--SKIPIF--
<?php require __DIR__ . '/../_lib/mariadb.inc'; MariaDb::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/mariadb.inc';
require __DIR__ . '/../_lib/same.inc';

$server = new MariaDb();
$link = $server->mysqli();
$link->query('CREATE TABLE things (id INT PRIMARY KEY, name VARCHAR(20), size DOUBLE, made DATETIME, data BLOB)');
$link->query("INSERT INTO things VALUES (1, 'one', 1.5, '2020-02-03 04:05:06', x'00ff'), (2, NULL, -2, NULL, '')");
file_put_contents("$server->folder/rows", "7\tseven\n");

same_as_plain([
    'rows' => fn() => json_encode($server->mysqli()->query('SELECT id, name, size, made, HEX(data) FROM things')->fetch_all()),
    'prepared' => function () use ($server) {
        $link = $server->mysqli();
        $statement = $link->prepare('SELECT id, size, made FROM things WHERE id >= ? AND id <> ?');
        $statement->execute([1, '5']);
        return json_encode($statement->get_result()->fetch_all(MYSQLI_ASSOC));
    },
    'bound' => function () use ($server) {
        $link = $server->mysqli();
        $statement = $link->prepare('SELECT name FROM things ORDER BY id');
        $statement->execute();
        $statement->bind_result($name);
        $statement->fetch();
        return $name;
    },
    'multi-query' => function () use ($server) {
        $link = $server->mysqli();
        $link->multi_query('SELECT 1; SELECT 2; SELEKT 3');
        $rows = [];
        do {
            $rows[] = $link->store_result()->fetch_row();
        } while ($link->more_results() && $link->next_result());
        return json_encode($rows);
    },
    'in a transaction' => function () use ($server) {
        $link = $server->mysqli();
        $link->begin_transaction();
        $link->query("INSERT INTO things (id) VALUES (3)");
        $rows = $link->affected_rows;
        $link->rollback();
        return "$rows of " . $link->query('SELECT COUNT(*) FROM things')->fetch_column();
    },
    'large' => fn() => md5($server->mysqli()->execute_query("SELECT REPEAT('x', ?)", [10_000_000])->fetch_column()),
    'large both ways' => fn() => $server->mysqli()->execute_query('SELECT MD5(?)', [str_repeat('y', 10_000_000)])->fetch_column(),
    'syntax error' => fn() => $server->mysqli()->query('SELEKT'),
    'duplicate key' => fn() => $server->mysqli()->query('INSERT INTO things (id) VALUES (1)'),
    'local file' => fn() => $server->mysqli()->query("LOAD DATA LOCAL INFILE '$server->folder/rows' INTO TABLE things"),
    'wrong password' => fn() => $server->mysqli('wrong'),
    'nobody listens' => fn() => new mysqli('127.0.0.1', 'test', 'secret', 'test', 1),
    'no socket' => fn() => new mysqli('localhost', 'test', 'secret', 'test', 0, '/nowhere'),
    'killed by another' => function () use ($server) {
        $link = $server->mysqli();
        $server->mysqli()->query('KILL ' . $link->thread_id);
        return $link->query('SELECT 1');
    },
    'read time-out' => function () use ($server) {
        $link = new mysqli();
        $link->options(MYSQLI_OPT_READ_TIMEOUT, 1);
        $link->real_connect('127.0.0.1', 'test', 'secret', 'test', $server->port);
        return $link->query('SELECT SLEEP(5)');
    },
    'asynchronous' => function () use ($server) {
        $link = $server->mysqli();
        $link->query('SELECT SLEEP(0.05) + 5', MYSQLI_ASYNC);
        do {
            $read = $error = $reject = [$link];
        } while (!mysqli_poll($read, $error, $reject, 1));
        return $link->reap_async_query()->fetch_column();
    },
]);
?>
--EXPECT--
rows: '[["1","one","1.5","2020-02-03 04:05:06","00FF"],["2",null,"-2",null,""]]'
prepared: '[{"id":1,"size":1.5,"made":"2020-02-03 04:05:06"},{"id":2,"size":-2,"made":null}]'
bound: 'one'
multi-query: mysqli_sql_exception: You have an error in your SQL syntax; check the manual that corresponds to your MariaDB server version for the right syntax to use near 'SELEKT 3' at line 1
in a transaction: '1 of 2'
large: '34801b928f5b34fb90c56312d79408f5'
large both ways: '6760d93f56ed49a4b39809440544b30e'
syntax error: mysqli_sql_exception: You have an error in your SQL syntax; check the manual that corresponds to your MariaDB server version for the right syntax to use near 'SELEKT' at line 1
duplicate key: mysqli_sql_exception: Duplicate entry '1' for key 'PRIMARY'
local file: mysqli_sql_exception: LOAD DATA LOCAL INFILE is forbidden, check related settings like mysqli.allow_local_infile|mysqli.local_infile_directory or PDO::MYSQL_ATTR_LOCAL_INFILE|PDO::MYSQL_ATTR_LOCAL_INFILE_DIRECTORY
wrong password: mysqli_sql_exception: Access denied for user 'test'@'127.0.0.1' (using password: YES)
nobody listens: mysqli_sql_exception: Connection refused
no socket: mysqli_sql_exception: No such file or directory
killed by another: mysqli_sql_exception: MySQL server has gone away
read time-out: mysqli_sql_exception: MySQL server has gone away
asynchronous: '5'
