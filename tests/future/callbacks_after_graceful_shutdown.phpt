--TEST--
Callbacks that come due while the application shuts down are called
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, graceful_shutdown, delay};

$state = new FutureState;
$future = new Future($state);
spawn(function () use ($state, $future) {
    try {
        delay(60000);
    } finally {
        $future->map(function ($v) { echo "map $v\n"; })->finally(function ($v) { echo "finally\n"; })->ignore();
        $state->complete('value');
    }
});
delay(1);
graceful_shutdown();
?>
--EXPECT--
map value
finally
