--TEST--
debug_backtrace() of a coroutine ends at its body
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function frames()
{
    suspend();
    return array_map(fn($frame) => preg_replace('/\{closure.*/', '{closure}', $frame['function']), debug_backtrace());
}
function outer()
{
    return await(spawn(function () {
        return frames();
    }));
}
echo implode(' ', outer()), "\n";
?>
--EXPECT--
frames {closure}
