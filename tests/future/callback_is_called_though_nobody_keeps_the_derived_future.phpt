--TEST--
A callback is called even when the derived future was ignored and dropped
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

function attempt(string $name, callable $register)
{
    $state = new FutureState;
    $future = new Future($state);
    $register($future, function ($v) use ($name) { echo "$name $v\n"; });
    unset($future);
    gc_collect_cycles();
    $state->complete('value');
    Async\delay(1);
}
attempt('map', fn($future, $callback) => $future->map($callback)->ignore());
attempt('finally', fn($future, $callback) => $future->finally($callback)->ignore());
attempt('second', fn($future, $callback) => $future->map(fn($v) => "twice $v")->map($callback)->ignore());
?>
--EXPECT--
map value
finally value
second twice value
