--TEST--
The trace of an exception in a coroutine knows nothing of who spawned it
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function fails() { suspend(); throw new Exception; }
try {
    await(spawn(fn() => fails()));
} catch (Exception $e) {
    echo $e->getTraceAsString(), "\n";
}
?>
--EXPECTF--
#0 %s(6): fails()
#1 [internal function]: {closure%S}()
#2 {main}
