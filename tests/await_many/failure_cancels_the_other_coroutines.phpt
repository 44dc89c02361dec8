--TEST--
When an or_fail function ends by a failure the other coroutines among its triggers are cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/parked.inc';

use Async\{AsyncCancellation, Future, FutureState};
use function Async\{await, await_all_or_fail, await_any_of_or_fail, await_any_or_fail, delay, spawn};

$waits = [
    'all' => await_all_or_fail(...),
    'any' => await_any_or_fail(...),
    'any of' => fn($triggers) => await_any_of_or_fail(2, $triggers),
];
foreach ($waits as $name => $wait) {
    $state = new FutureState;
    $others = [];
    for ($i = 0; $i < 2; $i++) {
        $others[] = spawn(function () use ($name, $i) {
            try {
                delay(10000);
            } catch (AsyncCancellation $e) {
                return "$name $i: " . $e->getMessage();
            }
        });
    }
    $done = spawn(fn() => 'done');
    await($done);
    until_parked(...$others);
    try {
        $wait([$others[0], new Future($state), spawn(fn() => throw new LogicException('bad')), $others[1], ...($name === 'any' ? [] : [$done])]);
    } catch (LogicException $e) {
        echo "$name: ", $e->getMessage(), "\n";
    }
    echo await($others[0]), "\n", await($others[1]), "\n";
    var_dump($state->isCompleted(), $done->isCancelled());
}
?>
--EXPECT--
all: bad
all 0: Another coroutine of the same wait has failed
all 1: Another coroutine of the same wait has failed
bool(false)
bool(false)
any: bad
any 0: Another coroutine of the same wait has failed
any 1: Another coroutine of the same wait has failed
bool(false)
bool(false)
any of: bad
any of 0: Another coroutine of the same wait has failed
any of 1: Another coroutine of the same wait has failed
bool(false)
bool(false)
