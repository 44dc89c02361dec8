--TEST--
What a destructor throws in a coroutine is the failure of that coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

class Guard
{
    function __destruct() { throw new LogicException('of the destructor'); }
}
try {
    await(spawn(function () {
        $guard = new Guard;
        return 1;
    }));
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
of the destructor
