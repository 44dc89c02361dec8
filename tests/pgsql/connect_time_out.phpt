--TEST--
PostgreSQL: a server that accepts and says nothing is waited for as long as in plain PHP
--EXTENSIONS--
true_async
pdo
pdo_pgsql
pgsql
--SKIPIF--
<?php require __DIR__ . '/../_lib/postgresql.inc'; PostgreSql::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/postgresql.inc';
require __DIR__ . '/../_lib/same.inc';

$server = new PostgreSql();
$server->pause();
same_as_plain([
    'pg_connect' => fn() => pg_connect($server->tcp() . ' connect_timeout=2', PGSQL_CONNECT_FORCE_NEW),
]);
$server->resume();
?>
--EXPECTF--
pg_connect: Warning: pg_connect(): Unable to connect to PostgreSQL server: connection to server at "127.0.0.1", port %d failed: timeout expired
false
