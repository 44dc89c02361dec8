--TEST--
Those who wait for a future continue in order of arrival after it was settled, never inside complete()
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, await, suspend};

$state = new FutureState;
foreach ([1, 2, 3] as $n) {
    spawn(function () use ($state, $n) {
        $value = await(new Future($state));
        echo "$n got $value\n";
    });
}
suspend();
$state->complete('value');
echo "completed\n";
?>
--EXPECT--
completed
1 got value
2 got value
3 got value
