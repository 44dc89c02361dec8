--TEST--
Nested buffers survive waits, and ob_get_level() counts the own ones only
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

ob_start();
$coroutine = spawn(function () {
    $levels = [ob_get_level()];
    ob_start();
    echo 'outer ';
    suspend();
    ob_start();
    echo 'inner ';
    suspend();
    $levels[] = ob_get_level();
    $inner = ob_get_clean();
    suspend();
    $outer = ob_get_clean();
    $levels[] = ob_get_level();
    return [$outer, $inner, implode(' ', $levels)];
});
$result = await($coroutine);
$level = ob_get_level();
ob_end_clean();
echo implode('|', $result), "|$level\n";
?>
--EXPECT--
outer |inner |0 2 0|1
