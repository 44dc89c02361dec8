--TEST--
MySQL: a hundred coroutines share five connections of a pool, are cancelled at random, and no payment is lost or doubled
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
require __DIR__ . '/../_lib/payments.inc';

mt_srand(1);
$server = new MariaDb();
$payments = new Payments($server->pdo(...), connections: 5);
$payments->run(coroutines: 100, queries: 3000);
$payments->check();
$figures = $payments->figures();
print_r($figures['errors']);
var_dump($figures['committed'] > 200, $figures['given_up'] > 0, $figures['connected'] > 5);
?>
--EXPECT--
Array
(
)
bool(true)
bool(true)
bool(true)
