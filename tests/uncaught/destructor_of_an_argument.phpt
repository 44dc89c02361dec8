--TEST--
What the destructor of an argument throws when the task is released is not lost
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

class Guard
{
    function __destruct() { throw new LogicException('of the argument'); }
}
$coroutine = spawn(function () {
    return 'value';
}, new Guard);
try {
    echo await($coroutine), "\n";
} catch (LogicException $e) {
    echo 'caught ', $e->getMessage(), "\n";
}
?>
--EXPECTF--
%Aof the argument%A
