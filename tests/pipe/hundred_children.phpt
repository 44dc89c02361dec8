--TEST--
A hundred coroutines read from children of their own
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

for ($i = 0; $i < 100; $i++) {
    $processes[] = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes[$i]);
    $readers[] = spawn(fn() => (int) fgets($pipes[$i][1]));
}
spawn(function () use ($pipes) {
    foreach (array_reverse($pipes, true) as $i => [$in]) {
        fwrite($in, "$i\n");
    }
});
echo array_sum(array_map(await(...), $readers)), "\n";
?>
--EXPECT--
4950
