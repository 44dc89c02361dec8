--TEST--
Doctrine DBAL on PostgreSQL: queries overlap, transactions hold, and a connection is made anew after a cancelled query
--EXTENSIONS--
true_async
mbstring
pdo
pgsql
pdo_pgsql
--SKIPIF--
<?php
require __DIR__ . '/../_lib/dbal.inc';
require __DIR__ . '/../_lib/postgresql.inc';
PostgreSql::skip();
?>
--FILE--
<?php
require __DIR__ . '/../_lib/dbal.inc';
require __DIR__ . '/../_lib/postgresql.inc';
require __DIR__ . '/../_lib/overlap.inc';

$server = new PostgreSql();
$parameters = [
    'host' => '127.0.0.1', 'port' => $server->port,
    'user' => PostgreSql::USER, 'password' => PostgreSql::PASSWORD, 'dbname' => PostgreSql::DATABASE,
];
foreach (['pdo_pgsql', 'pgsql'] as $driver) {
    echo "$driver\n";
    dbal_queries_overlap($parameters + ['driver' => $driver], 'SELECT pg_sleep(%s)');
    dbal_accounts($parameters + ['driver' => $driver]);
    dbal_cancelled($parameters + ['driver' => $driver], 'SELECT pg_sleep(%s)');
}
?>
--EXPECT--
pdo_pgsql
at the same time
20 results
of 1=10 of 2=20 of 3=30 of 4=40 of 5=50 of 6=60 of 7=70 of 8=80 of 9=90 of 10=100 of 11=110 of 12=120 of 13=130 of 14=140 of 15=150 of 16=160 of 17=170 of 18=180 of 19=190 of 20=200
common: 210
7
cancelled
7
pgsql
at the same time
20 results
of 1=10 of 2=20 of 3=30 of 4=40 of 5=50 of 6=60 of 7=70 of 8=80 of 9=90 of 10=100 of 11=110 of 12=120 of 13=130 of 14=140 of 15=150 of 16=160 of 17=170 of 18=180 of 19=190 of 20=200
common: 210
7
cancelled
7
