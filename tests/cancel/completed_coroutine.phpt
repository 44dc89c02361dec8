--TEST--
Cancelling a coroutine that has ended changes nothing
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{spawn, await};

$returned = spawn(fn() => 'value');
$failed = spawn(fn() => throw new LogicException('failed'));
$cancelled = spawn(fn() => 1);
$cancelled->cancel(new AsyncCancellation('first'));
for ($round = 0; $round < 2; $round++) {
    foreach ([$returned, $failed, $cancelled] as $coroutine) {
        try {
            echo await($coroutine), "\n";
        } catch (Throwable $e) {
            echo $e->getMessage(), "\n";
        }
        $coroutine->cancel(new AsyncCancellation('late'));
    }
}
var_dump($returned->isCancellationRequested(), $returned->isCancelled(), $failed->isCancelled());
?>
--EXPECT--
value
failed
first
value
failed
first
bool(false)
bool(false)
bool(false)
