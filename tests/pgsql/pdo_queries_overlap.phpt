--TEST--
PDO PgSQL: queries of twenty coroutines wait at the same time, over TCP and over a Unix socket
--EXTENSIONS--
true_async
pdo
pdo_pgsql
--SKIPIF--
<?php require __DIR__ . '/../_lib/postgresql.inc'; PostgreSql::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/postgresql.inc';
require __DIR__ . '/../_lib/overlap.inc';

$server = new PostgreSql();
foreach (['pdo', 'pdo_unix'] as $connect) {
    $calls = [];
    for ($i = 1; $i <= 20; $i++) {
        $calls[] = fn() => $server->$connect()->query("SELECT $i, pg_sleep(0.2)")->fetchColumn();
    }
    echo implode(' ', overlap(0.2, $calls)), "\n";
}
?>
--EXPECT--
at the same time
1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20
at the same time
1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20
