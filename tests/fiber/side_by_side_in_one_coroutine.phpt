--TEST--
Several Fibers of one coroutine keep their own stacks
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

await(spawn(function () {
    $fibers = [];
    foreach (['a', 'b', 'c'] as $name) {
        $fibers[] = $fiber = new Fiber(function () use ($name) {
            foreach ([1, 2] as $step) {
                suspend();
                Fiber::suspend("$name$step");
            }
        });
        echo $fiber->start(), ' ';
    }
    foreach ($fibers as $fiber) {
        echo $fiber->resume(), ' ';
    }
    foreach ($fibers as $fiber) {
        $fiber->resume();
        var_dump($fiber->isTerminated());
    }
}));
?>
--EXPECT--
a1 b1 c1 a2 b2 c2 bool(true)
bool(true)
bool(true)
