--TEST--
A callback may make further futures of its source and settle others
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

$state = new FutureState;
$future = new Future($state);
$other = new FutureState;
$derived = $future->map(function ($v) use ($future, $other) {
    $other->complete('settled by a callback');
    return $future->map(fn($w) => "$v $w")->await();
});
$state->complete('value');
echo $derived->await(), "\n";
echo (new Future($other))->map(fn($v) => $v)->await(), "\n";
?>
--EXPECT--
value value
settled by a callback
