--TEST--
Doctrine DBAL on SQLite: transactions of many coroutines on one file, each with a connection of its own
--EXTENSIONS--
true_async
mbstring
pdo
pdo_sqlite
sqlite3
--SKIPIF--
<?php require __DIR__ . '/../_lib/dbal.inc'; ?>
--FILE--
<?php
require __DIR__ . '/../_lib/dbal.inc';

foreach (['pdo_sqlite', 'sqlite3'] as $driver) {
    echo "$driver\n";
    $file = tempnam(sys_get_temp_dir(), 'test');
    dbal_accounts(['driver' => $driver, 'path' => $file]);
    unlink($file);
}
?>
--EXPECT--
pdo_sqlite
of 1=10 of 2=20 of 3=30 of 4=40 of 5=50 of 6=60 of 7=70 of 8=80 of 9=90 of 10=100 of 11=110 of 12=120 of 13=130 of 14=140 of 15=150 of 16=160 of 17=170 of 18=180 of 19=190 of 20=200
common: 210
sqlite3
of 1=10 of 2=20 of 3=30 of 4=40 of 5=50 of 6=60 of 7=70 of 8=80 of 9=90 of 10=100 of 11=110 of 12=120 of 13=130 of 14=140 of 15=150 of 16=160 of 17=170 of 18=180 of 19=190 of 20=200
common: 210
