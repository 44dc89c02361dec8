--TEST--
await_any_of_or_fail() ends when so many triggers have succeeded
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await_any_of_or_fail, spawn};

$states = array_map(fn() => new FutureState, array_flip(['a', 'b', 'c', 'd']));
spawn(function () use ($states) {
    foreach (['c', 'a', 'd', 'b'] as $key) {
        $states[$key]->complete($key);
    }
});
echo json_encode(await_any_of_or_fail(2, array_map(fn($state) => new Future($state), $states))), "\n";
?>
--EXPECT--
{"a":"a","c":"c"}
