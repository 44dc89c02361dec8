--TEST--
When the coroutine of a callback is cancelled the derived future is cancelled, delivered or not
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future};
use function Async\{current_coroutine, delay};

$parked = Future::completed(1)->map(function () use (&$runner) {
    $runner = current_coroutine();
    delay(10000);
});
delay(1);
$runner->cancel(new AsyncCancellation('delivered'));
$pending = Future::completed(1)->map(function () {
    current_coroutine()->cancel(new AsyncCancellation('pending'));
    return 'lost';
});
foreach ([$parked, $pending] as $derived) {
    try {
        $derived->await();
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), ' ', json_encode($derived->isCancelled()), "\n";
    }
}
?>
--EXPECT--
delivered true
pending true
