--TEST--
An iterator may give the same object any number of times
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all, await_any_or_fail, delay, spawn};

$one = spawn(function () { delay(2); return 'x'; });
echo json_encode(await_all((function () use ($one) {
    for ($i = 0; $i < 5; $i++) {
        yield $one;
    }
})())[0]), "\n";
// Even without end: the others get their turn.
$two = spawn(function () { delay(2); return 'y'; });
echo await_any_or_fail((function () use ($two) {
    for (;;) {
        yield $two;
    }
})()), "\n";
?>
--EXPECT--
["x","x","x","x","x"]
y
