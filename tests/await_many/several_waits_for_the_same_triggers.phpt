--TEST--
Several coroutines may wait for the same triggers
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/parked.inc';

use Async\{Future, FutureState};
use function Async\{await_all, await_all_or_fail, await_any_or_fail, spawn};

$states = [new FutureState, new FutureState, new FutureState];
$triggers = array_map(fn($state) => new Future($state), $states);
$waits = [];
for ($i = 0; $i < 3; $i++) {
    $waits[] = spawn(fn() => await_all_or_fail($triggers));
    $waits[] = spawn(fn() => await_any_or_fail($triggers));
    $waits[] = spawn(fn() => await_all_or_fail(new ArrayIterator($triggers)));
}
until_parked(...$waits);
$states[1]->complete('b');
$states[2]->complete('c');
$states[0]->complete('a');
foreach (await_all($waits)[0] as $value) {
    echo json_encode($value), "\n";
}
?>
--EXPECT--
["a","b","c"]
"b"
["a","b","c"]
["a","b","c"]
"b"
["a","b","c"]
["a","b","c"]
"b"
["a","b","c"]
