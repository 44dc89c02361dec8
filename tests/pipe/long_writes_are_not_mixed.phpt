--TEST--
Long writes of several coroutines to one pipe arrive one after the other
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
foreach (['a', 'b', 'c'] as $letter) {
    $writers[] = spawn(fn() => fwrite($pipes[0], str_repeat($letter, 200000)));
}
spawn(function () use (&$pipes, $writers) {
    array_map(await(...), $writers);
    fclose($pipes[0]);
});
$reader = spawn(fn() => stream_get_contents($pipes[1]));
$got = await($reader);
echo strlen($got), ' ', array_sum(array_map(fn($letter) => (int) str_contains($got, str_repeat($letter, 200000)), ['a', 'b', 'c'])) === 3 ? 'unmixed' : 'mixed', "\n";
?>
--EXPECT--
600000 unmixed
