--TEST--
all() fails with a CompositeException of all errors, in the order of spawning
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{CompositeException, Future, FutureState, TaskGroup};
use function Async\await;

$group = new TaskGroup;
$gate = new FutureState;
$group->spawn(function () use ($gate) { await(new Future($gate)); throw new LogicException('one'); });
$group->spawn(fn() => 'fine');
$group->spawn(function () use ($gate) { $gate->complete(null); throw new RuntimeException('two'); });
$future = $group->all();
try {
    await($future);
} catch (CompositeException $e) {
    echo $e->getMessage(), ' ', basename($e->getFile()), ':', $e->getLine(), "\n";
    foreach ($e->getExceptions() as $key => $error) {
        echo $key, ': ', get_class($error), ' ', $error->getMessage(), ' ', $error === $group->getErrors()[2 * $key] ? 'same' : 'other', "\n";
    }
}
try {
    await($group->all());
} catch (CompositeException $again) {
    echo $again->getMessage(), ' ', basename($again->getFile()), ':', $again->getLine(), "\n";
}
?>
--EXPECT--
2 of 3 tasks failed all_fails_with_the_errors_in_order.php:10
0: LogicException one same
1: RuntimeException two same
2 of 3 tasks failed all_fails_with_the_errors_in_order.php:20
