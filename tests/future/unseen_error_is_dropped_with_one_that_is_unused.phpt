--TEST--
A derived future that was dropped unused is warned of at once; the error then is still its source's
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\delay;

set_error_handler(function (int $level, string $message) {
    echo preg_replace('~; .*~', '', $message), "\n";
});
$state = new FutureState;
$future = new Future($state);
$future->map(fn() => 1);
$state->error(new LogicException('error'));
delay(1);
echo "callback ran\n";
unset($state, $future);
?>
--EXPECT--
Future was never used
callback ran
Unhandled exception in Future: error
