--TEST--
Thousands of triggers of all kinds
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await_all, delay, spawn, timeout};

$triggers = $states = [];
for ($i = 0; $i < 2000; $i++) {
    $states[] = $state = new FutureState;
    $triggers["future $i"] = new Future($state);
    $triggers["coroutine $i"] = spawn(function () use ($i) { delay($i % 3); return $i; });
    $triggers["timeout $i"] = timeout(1 + $i % 5);
    $triggers["done $i"] = Future::completed($i);
}
spawn(function () use ($states) {
    foreach ($states as $i => $state) {
        $i % 2 ? $state->complete($i) : $state->error(new LogicException);
        $i % 100 || delay(0);
    }
});
foreach ([$triggers, new ArrayIterator($triggers)] as $source) {
    [$values, $errors] = await_all($source);
    echo count($values), ' ', count($errors), ' ', array_sum($values), "\n";
}
?>
--EXPECT--
5000 3000 4998000
5000 3000 4998000
