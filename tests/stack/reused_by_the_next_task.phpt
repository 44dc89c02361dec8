--TEST--
Ended coroutines give their stacks back: many short ones need few
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, runtime_stats};

for ($i = 0; $i < 1000; $i++) {
    await(spawn(fn() => $i));
}
var_dump(runtime_stats()['fiber_pool_capacity'] <= 256);
?>
--EXPECT--
bool(true)
