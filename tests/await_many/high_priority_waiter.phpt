--TEST--
One wake-up ends a wait, also of a coroutine with high priority
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/parked.inc';

use Async\{Future, FutureState};
use function Async\{await, await_all, spawn, suspend};

$states = [new FutureState, new FutureState];
$waiting = spawn(function () use ($states) {
    $values = await_all(array_map(fn($state) => new Future($state), $states))[0];
    echo json_encode($values), "\n";
    suspend();
    suspend();
    echo "end\n";
})->asHiPriority();
until_parked($waiting);
$states[0]->complete(1);
$states[1]->complete(2);
await($waiting);
?>
--EXPECT--
[1,2]
end
