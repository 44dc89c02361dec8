--TEST--
A suspended Fiber may be resumed by a coroutine other than the one that started it
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, current_coroutine, suspend};

$fiber = new Fiber(function () {
    $starter = current_coroutine();
    Fiber::suspend();
    suspend();
    var_dump(current_coroutine() === $starter);
    return 'done';
});
await(spawn(fn() => $fiber->start()));
await(spawn(fn() => $fiber->resume()));
echo $fiber->getReturn(), "\n";
?>
--EXPECT--
bool(false)
done
