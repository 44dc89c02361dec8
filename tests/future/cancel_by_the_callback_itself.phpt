--TEST--
A callback may cancel its own derived future
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future};
use function Async\suspend;

$derived = Future::completed(1)->map(function () use (&$derived) {
    $derived->cancel(new AsyncCancellation('by itself'));
    suspend();
    return 'lost';
});
try {
    $derived->await();
} catch (AsyncCancellation $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
by itself
