--TEST--
A callback that runs when its derived future is cancelled goes on; an error that it throws then is warned of
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future};
use function Async\delay;

set_error_handler(function (int $level, string $message) {
    echo preg_replace('~; .*~', '', $message), "\n";
});
foreach (['value', new LogicException('late'), new AsyncCancellation('silent')] as $outcome) {
    $derived = Future::completed(1)->map(function () use ($outcome) {
        delay(2);
        echo "goes on\n";
        return $outcome instanceof Throwable ? throw $outcome : $outcome;
    });
    delay(1);
    $derived->cancel();
    try {
        $derived->await();
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
    }
    delay(5);
}
$derived = Future::completed(1)->map(function () {
    delay(2);
    throw new LogicException('ignored');
})->ignore();
delay(1);
$derived->cancel();
delay(5);
echo "end\n";
?>
--EXPECT--
Future has been cancelled
goes on
Future has been cancelled
goes on
Unhandled exception in Future: late
Future has been cancelled
goes on
end
