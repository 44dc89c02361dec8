--TEST--
MySQL: results of many megabytes stream through two coroutines while a third one works
--EXTENSIONS--
true_async
mysqlnd
mysqli
--SKIPIF--
<?php require __DIR__ . '/../_lib/mariadb.inc'; MariaDb::skip(); ?>
--FILE--
<?php
use function Async\{await, spawn, suspend};

require __DIR__ . '/../_lib/mariadb.inc';

$server = new MariaDb();
$read = function () use ($server) {
    $link = $server->mysqli();
    $bytes = 0;
    foreach ($link->query("SELECT seq, REPEAT('x', 10000) FROM seq_1_to_3000", MYSQLI_USE_RESULT) as $i => $row) {
        $bytes += $row['seq'] == $i + 1 ? strlen(end($row)) : 0;
        if ($i % 50 === 0) {
            suspend(); // it may read so slowly that it never has to wait
        }
    }
    return $bytes;
};
$before = memory_get_peak_usage();
$readers = [spawn($read), spawn($read)];
$worker = spawn(function () use ($server, $readers) {
    $link = $server->mysqli();
    for ($turns = 0; !$readers[0]->isCompleted() || !$readers[1]->isCompleted(); $turns++) {
        $link->query('SELECT 1');
    }
    return $turns;
});
echo implode(' ', array_map(await(...), $readers)), "\n";
var_dump(await($worker) > 0, getenv('USE_ZEND_ALLOC') === '0' || memory_get_peak_usage() - $before < 8_000_000);
?>
--EXPECT--
30000000 30000000
bool(true)
bool(true)
