--TEST--
An element that the iterator gives after a call returned false is not visited
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await, iterate};

$gate = new FutureState;
$stopped = new FutureState;
iterate((function () use ($gate, $stopped) {
    yield 1;
    yield 2;
    $gate->complete(null);
    await(new Future($stopped));
    echo "give 3\n";
    yield 3;
    echo "never\n";
})(), function ($value) use ($gate, $stopped) {
    echo "take $value\n";
    if ($value === 1) {
        await(new Future($gate));
        $stopped->complete(null);
        return false;
    }
});
?>
--EXPECT--
take 1
take 2
give 3
