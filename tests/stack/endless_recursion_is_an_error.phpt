--TEST--
Where the engine measures the C stack (8.3), endless recursion in a coroutine is an Error that can be caught
--EXTENSIONS--
true_async
--SKIPIF--
<?php
if (PHP_VERSION_ID < 80300) die('skip this engine does not measure the stack');
?>
--FILE--
<?php
use function Async\{await, spawn, suspend};

function endless()
{
    array_map(fn() => endless(), [1]);
}

$coroutines = [];
for ($i = 0; $i < 3; $i++) {
    $coroutines[] = spawn(function () {
        suspend();
        try {
            endless();
        } catch (Error $e) {
            return strtok($e->getMessage(), '0123456789');
        }
    });
}
foreach ($coroutines as $coroutine) {
    echo await($coroutine), "\n";
}
?>
--EXPECT--
Maximum call stack size of 
Maximum call stack size of 
Maximum call stack size of 
