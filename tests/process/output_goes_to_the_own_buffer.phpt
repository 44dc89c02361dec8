--TEST--
system(), passthru(): what a program prints goes to the buffers of the coroutine that runs it
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all_or_fail, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

ob_start();
$results = await_all_or_fail(array_map(fn(int $i) => spawn(function () use ($i) {
    ob_start();
    $i % 2 ? system("echo one; sleep 0.0$i; echo $i") : passthru("echo one; sleep 0.0$i; echo $i");
    return ob_get_clean();
}), range(1, 6)));
$outside = ob_get_clean();
var_dump($outside, $results === array_map(fn(int $i) => "one\n$i\n", range(1, 6)));
?>
--EXPECT--
string(0) ""
bool(true)
