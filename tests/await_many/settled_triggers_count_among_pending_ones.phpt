--TEST--
Settled triggers, failed ones included, count together with those that settle later
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await_all, await_any_of, await_first_success, delay, spawn};

$later = function ($value) {
    $state = new FutureState;
    spawn(fn() => $value instanceof Throwable ? $state->error($value) : $state->complete($value));
    return new Future($state);
};
foreach (['array' => fn($a) => $a, 'iterator' => fn($a) => new ArrayIterator($a)] as $make) {
    [$values, $errors] = await_all($make([
        Future::completed('a'), $later('b'), Future::failed(new LogicException('c')), $later(new LogicException('d')), Future::completed('e'), $later('f'),
    ]));
    echo json_encode($values), json_encode(array_map(fn($e) => $e->getMessage(), $errors)), "\n";
    echo json_encode(await_any_of(3, $make([Future::completed('a'), $later('b'), $later('c')]))[0]), "\n";
    echo json_encode(await_first_success($make([Future::failed(new LogicException), $later('b')]))[0]), "\n";
}
?>
--EXPECT--
{"0":"a","1":"b","4":"e","5":"f"}{"2":"c","3":"d"}
["a","b","c"]
"b"
{"0":"a","1":"b","4":"e","5":"f"}{"2":"c","3":"d"}
["a","b","c"]
"b"
