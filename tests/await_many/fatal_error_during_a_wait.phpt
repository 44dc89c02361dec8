--TEST--
What a wait had subscribed to does no harm after a fatal error
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await, await_all, delay, spawn, timeout};

$states = [new FutureState, new FutureState];
$futures = array_map(fn($state) => new Future($state), $states);
$timeout = timeout(10000);
register_shutdown_function(function () use ($states, $futures, $timeout) {
    echo "shutdown\n";
    spawn(fn() => delay(1));
    $timeout->cancel();
    $states[0]->complete('late');
    $states[1]->error(new LogicException('late'));
    [$values, $errors] = await_all([...$futures, spawn(function () { delay(1); return 'new'; })]);
    echo json_encode($values), count($errors), "\n";
});
spawn(fn() => await_all([...$futures, timeout(20000), $timeout], timeout(30000)));
spawn(fn() => await_all(new ArrayIterator($futures), $timeout));
spawn(fn() => await_all((function () use ($futures) { yield $futures[0]; delay(10000); })()));
delay(1);
eval('class Twice {} class Twice {}');
?>
--EXPECTF--
Fatal error: Cannot %r(?:re)?%rdeclare class Twice%S in %s on line 1
shutdown
{"0":"late","2":"new"}1
