--TEST--
An error that cannot go to a cancelled derived future is still the source's
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
$derived = $future->map(fn() => 1);
$derived->cancel();
$state->error(new LogicException('unseen'));
delay(1);
echo "drop\n";
unset($future, $state);
?>
--EXPECT--
drop
Unhandled exception in Future: unseen
