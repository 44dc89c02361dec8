--TEST--
await_all_or_fail() ends with the first failure
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await_all_or_fail, spawn};

$first = new FutureState;
$second = new FutureState;
spawn(function () use ($first, $second) {
    $second->error(new LogicException('second'));
    $first->error(new LogicException('first'));
});
try {
    await_all_or_fail([new Future($first), spawn(fn() => 'value'), new Future($second)]);
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
second
