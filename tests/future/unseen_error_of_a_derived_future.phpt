--TEST--
As long as the derived future is alive it is the one that warns of an error which nobody saw
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\delay;

set_error_handler(function (int $level, string $message) {
    echo $level === E_WARNING ? 'W: ' : '?: ', preg_replace('~/.*?/unseen~', 'unseen', $message), "\n";
});
$source = Future::failed(new LogicException('source'));
$map = $source->map(fn() => 1);
$finally = $source->finally(fn() => 1);
$thrown = Future::completed(1)->map(fn() => throw new LogicException('callback'));
delay(1);
unset($source);
echo "source dropped\n";
unset($map);
unset($finally);
unset($thrown);
echo "end\n";
?>
--EXPECT--
source dropped
W: Unhandled exception in Future: source; use catch() or ignore() to handle. Created at unseen_error_of_a_derived_future.php:9, completed at unseen_error_of_a_derived_future.php:8
W: Unhandled exception in Future: source; use catch() or ignore() to handle. Created at unseen_error_of_a_derived_future.php:10, completed at unseen_error_of_a_derived_future.php:8
W: Unhandled exception in Future: callback; use catch() or ignore() to handle. Created at unseen_error_of_a_derived_future.php:11, completed at unseen_error_of_a_derived_future.php:11
end
