--TEST--
Doctrine DBAL on MariaDB: queries overlap, transactions hold, and a connection is made anew after a cancelled query
--EXTENSIONS--
true_async
mbstring
mysqlnd
mysqli
pdo
pdo_mysql
--SKIPIF--
<?php
require __DIR__ . '/../_lib/dbal.inc';
require __DIR__ . '/../_lib/mariadb.inc';
MariaDb::skip();
?>
--FILE--
<?php
require __DIR__ . '/../_lib/dbal.inc';
require __DIR__ . '/../_lib/mariadb.inc';
require __DIR__ . '/../_lib/overlap.inc';

$server = new MariaDb();
$parameters = [
    'host' => '127.0.0.1', 'port' => $server->port,
    'user' => MariaDb::USER, 'password' => MariaDb::PASSWORD, 'dbname' => MariaDb::DATABASE,
];
foreach (['pdo_mysql', 'mysqli'] as $driver) {
    echo "$driver\n";
    dbal_queries_overlap($parameters + ['driver' => $driver], 'SELECT SLEEP(%s)');
    dbal_accounts($parameters + ['driver' => $driver]);
    dbal_cancelled($parameters + ['driver' => $driver], 'SELECT SLEEP(%s)');
}
?>
--EXPECT--
pdo_mysql
at the same time
20 results
of 1=10 of 2=20 of 3=30 of 4=40 of 5=50 of 6=60 of 7=70 of 8=80 of 9=90 of 10=100 of 11=110 of 12=120 of 13=130 of 14=140 of 15=150 of 16=160 of 17=170 of 18=180 of 19=190 of 20=200
common: 210
7
cancelled
7
mysqli
at the same time
20 results
of 1=10 of 2=20 of 3=30 of 4=40 of 5=50 of 6=60 of 7=70 of 8=80 of 9=90 of 10=100 of 11=110 of 12=120 of 13=130 of 14=140 of 15=150 of 16=160 of 17=170 of 18=180 of 19=190 of 20=200
common: 210
7
cancelled
7
