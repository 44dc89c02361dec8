--TEST--
A hundred coroutines select, each on two streams, and all are woken
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

$selecting = [];
for ($i = 0; $i < 100; $i++) {
    [$near, $far[$i]] = unix_pair();
    [$silent, $kept[]] = unix_pair();
    $selecting[] = spawn(function () use ($near, $silent, $i) {
        $read = [$silent, $near];
        $write = $except = null;
        stream_select($read, $write, $except, 30);
        return key($read) . fread($near, 10);
    });
}
until_parked(...$selecting);
foreach ($far as $i => $stream) {
    fwrite($stream, "-$i");
}
$results = array_map(await(...), $selecting);
echo count(array_unique($results)), ' ', $results[0], ' ', $results[99], "\n";
?>
--EXPECT--
100 1-0 1-99
