--TEST--
When the derived future was ignored and dropped before the callback ran, the source warns when it is released
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\delay;

set_error_handler(function (int $level, string $message) {
    echo preg_replace('~/.*?/unseen~', 'unseen', $message), "\n";
});
foreach (['map', 'finally'] as $method) {
    $state = new FutureState;
    $future = new Future($state);
    $future->$method(fn() => 1)->ignore();
    $state->error(new LogicException($method));
    delay(1);
    unset($state);
    echo "still held\n";
    unset($future);
}
Future::failed(new LogicException('settled before'))->map(fn() => 1)->ignore();
echo "temporary source\n";
delay(1);
$atEnd = Future::failed(new LogicException('at the end'));
$atEnd->finally(fn() => 1)->ignore();
echo "end\n";
?>
--EXPECT--
still held
Unhandled exception in Future: map; use catch() or ignore() to handle. Created at unseen_error_when_the_derived_future_was_dropped.php:9, completed at unseen_error_when_the_derived_future_was_dropped.php:12
still held
Unhandled exception in Future: finally; use catch() or ignore() to handle. Created at unseen_error_when_the_derived_future_was_dropped.php:9, completed at unseen_error_when_the_derived_future_was_dropped.php:12
temporary source
Unhandled exception in Future: settled before; use catch() or ignore() to handle. Created at unseen_error_when_the_derived_future_was_dropped.php:18, completed at unseen_error_when_the_derived_future_was_dropped.php:18
end
Unhandled exception in Future: at the end; use catch() or ignore() to handle. Created at unseen_error_when_the_derived_future_was_dropped.php:21, completed at unseen_error_when_the_derived_future_was_dropped.php:21
