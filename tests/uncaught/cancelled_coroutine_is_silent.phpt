--TEST--
A cancellation that leaves a coroutine without a handle is silent
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, delay, get_coroutines};

spawn(fn() => delay(60000));
suspend();
foreach (get_coroutines() as $coroutine) {
    if ($coroutine !== Async\current_coroutine()) {
        $coroutine->cancel();
    }
}
unset($coroutine);
suspend();
echo "end\n";
?>
--EXPECT--
end
