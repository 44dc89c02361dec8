--TEST--
MySQL: a server that accepts and says nothing is waited for as long as in plain PHP
--EXTENSIONS--
true_async
mysqlnd
mysqli
pdo
pdo_mysql
--SKIPIF--
<?php require __DIR__ . '/../_lib/mariadb.inc'; MariaDb::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/mariadb.inc';
require __DIR__ . '/../_lib/same.inc';

$server = new MariaDb();
$server->pause();
same_as_plain([
    'mysqli' => function () use ($server) {
        $link = new mysqli();
        $link->options(MYSQLI_OPT_CONNECT_TIMEOUT, 1);
        $link->options(MYSQLI_OPT_READ_TIMEOUT, 1);
        return $link->real_connect('127.0.0.1', 'test', 'secret', 'test', $server->port);
    },
    'PDO' => function () use ($server) {
        ini_set('mysqlnd.net_read_timeout', '1');
        return $server->pdo([PDO::ATTR_TIMEOUT => 1]);
    },
]);
$server->resume();
?>
--EXPECTF--
mysqli: Warning: mysqli::real_connect(): Error while reading greeting packet. PID=%d
mysqli_sql_exception: MySQL server has gone away
PDO: PDOException: SQLSTATE[HY000] [2006] MySQL server has gone away
