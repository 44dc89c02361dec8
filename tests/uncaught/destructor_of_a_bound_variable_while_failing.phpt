--TEST--
A destructor that throws while the closure of a failed coroutine is released does not replace the failure
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

class Guard
{
    function __destruct() { throw new RuntimeException('of the guard'); }
}
function start()
{
    $guard = new Guard;
    return spawn(function () use ($guard) {
        throw new LogicException('of the body');
    });
}
try {
    await(start());
} catch (Exception $e) {
    $messages = [];
    for (; $e; $e = $e->getPrevious()) {
        $messages[] = $e->getMessage();
    }
    echo in_array('of the body', $messages) ? "the failure of the body is there\n" : "lost\n";
}
?>
--EXPECTF--
the failure of the body is there%A
