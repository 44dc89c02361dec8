--TEST--
A token that settles first ends each of the waits; partial results are lost and the triggers go on
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState, OperationCanceledException};
use function Async\{await, await_all, await_all_or_fail, await_any_of, await_any_of_or_fail, await_any_or_fail, await_first_success, spawn, timeout};

$waits = [
    'any_or_fail' => await_any_or_fail(...),
    'first_success' => await_first_success(...),
    'all_or_fail' => await_all_or_fail(...),
    'all' => await_all(...),
    'any_of_or_fail' => fn(...$arguments) => await_any_of_or_fail(2, ...$arguments),
    'any_of' => fn(...$arguments) => await_any_of(2, ...$arguments),
];
$settle = function (callable $how) {
    $state = new FutureState;
    spawn(fn() => $how($state));
    return new Future($state);
};
$tokens = [
    'timeout' => fn() => timeout(1),
    'value' => fn() => $settle(fn($state) => $state->complete(1)),
    'error' => fn() => $settle(fn($state) => $state->error(new LogicException('bad'))),
    'coroutine' => fn() => spawn(fn() => throw new DomainException('failed')),
];
foreach ($waits as $name => $wait) {
    foreach ($tokens as $kind => $token) {
        foreach (['array' => fn($a) => $a, 'iterator' => fn($a) => new ArrayIterator($a)] as $make) {
            $gate = new FutureState;
            $going = spawn(fn() => await(new Future($gate)));
            $triggers = str_contains($name, 'any_or') || str_contains($name, 'first') ? [$going] : [Future::completed('partial')->ignore(), $going];
            try {
                $wait($make($triggers), $token());
                echo "no end\n";
            } catch (OperationCanceledException $e) {
                $previous = $e->getPrevious();
                $lines[] = "$kind: {$e->getMessage()} <- " . ($previous ? get_class($previous) . ' ' . $previous->getMessage() : 'null');
            }
            $gate->complete('went on');
            $lines[] = await($going);
        }
    }
    $unique = array_unique($lines);
    echo $name, ' ', count($lines), "\n";
}
echo implode("\n", $unique), "\n";
?>
--EXPECT--
any_or_fail 16
first_success 32
all_or_fail 48
all 64
any_of_or_fail 80
any_of 96
timeout: Operation has been cancelled <- Async\TimeoutException Timeout of 1 ms expired
went on
value: Operation has been cancelled <- null
error: Operation has been cancelled <- LogicException bad
coroutine: Operation has been cancelled <- DomainException failed
