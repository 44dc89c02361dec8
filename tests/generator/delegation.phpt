--TEST--
yield from works across waits
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function inner($name)
{
    foreach ([1, 2] as $i) {
        suspend();
        yield "$name$i";
    }
    return "end of $name";
}
function outer($name)
{
    $result = yield from inner($name);
    suspend();
    yield $result;
}
foreach (['a', 'b'] as $name) {
    $all[] = spawn(fn() => implode(' ', iterator_to_array(outer($name), false)));
}
foreach ($all as $coroutine) {
    echo await($coroutine), "\n";
}
?>
--EXPECT--
a1 a2 end of a
b1 b2 end of b
