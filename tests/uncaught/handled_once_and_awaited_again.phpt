--TEST--
A failure that its awaiter has handled may be awaited again by others and never becomes uncaught
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

$coroutine = spawn(fn() => throw new LogicException('failed'));
for ($i = 0; $i < 3; $i++) {
    spawn(function () use ($coroutine, $i) {
        try {
            await($coroutine);
        } catch (LogicException $e) {
            return;
        }
        echo "wrong\n";
    });
}
while (count(Async\get_coroutines()) > 1) {
    suspend();
}
unset($coroutine);
suspend();
echo "end\n";
?>
--EXPECT--
end
