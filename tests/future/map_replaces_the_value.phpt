--TEST--
map() gives a future of what the callback makes of the value
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\await;

$state = new FutureState;
$future = new Future($state);
$derived = $future->map(fn(int $value) => $value + 1);
var_dump($derived instanceof Future, $derived->isCompleted());
$state->complete(41);
var_dump(await($derived), $derived->await(), $derived->isCompleted(), $derived->isCancelled(), $future->await());
?>
--EXPECT--
bool(true)
bool(false)
int(42)
int(42)
bool(true)
bool(false)
int(41)
