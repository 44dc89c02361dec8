--TEST--
The next call is made when one waits
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await, iterate};

$gate = new FutureState;
$future = new Future($gate);
iterate([1, 2, 3, 4], function ($value) use ($gate, $future) {
    echo "begin $value\n";
    if ($value === 4) {
        $gate->complete(null);
    } else {
        await($future);
    }
});
?>
--EXPECT--
begin 1
begin 2
begin 3
begin 4
