--TEST--
One generator may be advanced by several coroutines, one after the other
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function numbers()
{
    for ($i = 1; ; $i++) {
        suspend();
        yield $i;
    }
}
$generator = numbers();
echo $generator->current(), "\n";
for ($i = 0; $i < 3; $i++) {
    echo await(spawn(function () use ($generator) {
        $generator->next();
        return $generator->current();
    })), "\n";
}
?>
--EXPECT--
1
2
3
4
