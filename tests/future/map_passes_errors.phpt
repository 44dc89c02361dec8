--TEST--
map() does not call the callback for an error: the same object passes
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future};

foreach ([new LogicException('failed'), new AsyncCancellation('cancelled')] as $error) {
    $derived = Future::failed($error)->map(function () { echo "called\n"; });
    try {
        $derived->await();
    } catch (Throwable $e) {
        var_dump($e === $error, $derived->isCancelled());
    }
}
?>
--EXPECT--
bool(true)
bool(false)
bool(true)
bool(true)
