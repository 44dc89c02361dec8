--TEST--
A cancelled caller gets its reason, and the triggers go on
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/parked.inc';

use Async\{AsyncCancellation, Future, FutureState};
use function Async\{await, await_all, await_all_or_fail, delay, spawn};

foreach (['array' => fn($a) => $a, 'iterator' => fn($a) => new ArrayIterator($a)] as $kind => $make) {
    foreach ([await_all(...), await_all_or_fail(...)] as $wait) {
        $state = new FutureState;
        $future = new Future($state);
        $going = spawn(fn() => await($future));
        $reason = new AsyncCancellation('enough');
        $waiting = spawn(function () use ($wait, $make, $going, $future, $reason) {
            try {
                $wait($make([$going, $future]));
            } catch (AsyncCancellation $caught) {
                var_dump($caught === $reason);
                throw $caught;
            }
        });
        until_parked($waiting);
        delay(1);
        $waiting->cancel($reason);
        try {
            await($waiting);
        } catch (AsyncCancellation $caught) {
            echo "$kind: ", $caught->getMessage(), "\n";
        }
        $state->complete('went on');
        echo await($going), "\n";
    }
}
?>
--EXPECT--
bool(true)
array: enough
went on
bool(true)
array: enough
went on
bool(true)
iterator: enough
went on
bool(true)
iterator: enough
went on
