--TEST--
All coroutines that select the same stream are woken
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = unix_pair();
$woken = 0;
for ($i = 0; $i < 5; $i++) {
    $selecting[] = spawn(function () use ($near, &$woken) {
        $read = [$near];
        $write = $except = null;
        $woken += stream_select($read, $write, $except, null);
    });
}
until_parked(...$selecting);
fwrite($far, 'x');
array_map(await(...), $selecting);
echo $woken, "\n";
?>
--EXPECT--
5
