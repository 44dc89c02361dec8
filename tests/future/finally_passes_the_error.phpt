--TEST--
finally() calls the callback with the error, ignores what it returns, and gives the same error
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future};

foreach ([new LogicException('failed'), new AsyncCancellation('cancelled')] as $error) {
    $derived = Future::failed($error)->finally(function (...$arguments) use ($error) {
        var_dump(count($arguments), $arguments[0] === $error);
        return 'ignored';
    });
    try {
        $derived->await();
    } catch (Throwable $e) {
        var_dump($e === $error);
    }
}
?>
--EXPECT--
int(1)
bool(true)
bool(true)
int(1)
bool(true)
bool(true)
