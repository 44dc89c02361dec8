--TEST--
A derived future that nobody uses is warned of when it is dropped, whether it is settled or not; its source is used
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\delay;

set_error_handler(function (int $level, string $message) {
    echo preg_replace('~/.*?/never~', 'never', $message), "\n";
});
$state = new FutureState;
$future = new Future($state);
$future->map(fn() => 1);
echo "pending\n";
$derived = $future->finally(fn() => 1);
$state->complete(1);
delay(1);
var_dump($derived->isCompleted());
unset($derived);
echo "settled\n";
unset($future, $state);
echo "end\n";
?>
--EXPECT--
Future was never used; call await(), map(), catch(), finally() or ignore() to suppress this warning. Created at never_used_derived_future.php:10
pending
bool(true)
Future was never used; call await(), map(), catch(), finally() or ignore() to suppress this warning. Created at never_used_derived_future.php:12
settled
end
