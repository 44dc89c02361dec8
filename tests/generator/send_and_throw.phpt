--TEST--
Values and exceptions reach a generator that waits in between
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function echoes()
{
    $value = 'start';
    while (true) {
        suspend();
        try {
            $value = yield $value;
        } catch (LogicException $e) {
            suspend();
            $value = 'caught ' . $e->getMessage();
        }
    }
}
await(spawn(function () {
    $generator = echoes();
    echo $generator->current(), "\n", $generator->send('sent'), "\n", $generator->throw(new LogicException('thrown')), "\n";
}));
?>
--EXPECT--
start
sent
caught thrown
