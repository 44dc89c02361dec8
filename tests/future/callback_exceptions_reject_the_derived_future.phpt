--TEST--
What a callback throws is the error of the derived future, and of nobody else
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future};

$derived = [
    Future::completed(1)->map(fn() => throw new LogicException('map')),
    Future::failed(new Exception('source'))->catch(fn() => throw new LogicException('catch')),
    Future::completed(1)->finally(fn() => throw new LogicException('finally')),
    Future::completed(1)->map(fn() => throw new AsyncCancellation('map')),
    Future::completed(1)->map(fn() => undefined_function()),
];
foreach ($derived as $future) {
    try {
        $future->await();
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), ' ', json_encode([$e->getPrevious(), $future->isCancelled()]), "\n";
    }
}
?>
--EXPECT--
LogicException: map [null,false]
LogicException: catch [null,false]
LogicException: finally [null,false]
Async\AsyncCancellation: map [null,true]
Error: Call to undefined function undefined_function() [null,false]
