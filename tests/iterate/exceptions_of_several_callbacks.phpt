--TEST--
What the calls throw that are cancelled is found behind the first exception
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, iterate, suspend};

try {
    iterate([1, 2, 3], function ($value) {
        if ($value === 3) {
            throw new LogicException("first");
        }
        try {
            delay(10000);
        } catch (AsyncCancellation $e) {
            throw new DomainException('then', 0, $e);
        }
    });
} catch (Exception $e) {
    for (; $e; $e = $e->getPrevious()) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
// One and the same exception, thrown by all.
$same = new LogicException('same');
try {
    iterate([1, 2, 3], function ($value) use ($same) {
        if ($value < 3) {
            try {
                delay(10000);
            } catch (AsyncCancellation) {
            }
        }
        throw $same;
    });
} catch (LogicException $e) {
    var_dump($e === $same, $e->getPrevious());
}
// An error counts more than a cancellation that came before.
try {
    iterate([1, 2], function ($value) {
        if ($value === 2) {
            throw new AsyncCancellation('only a cancellation');
        }
        try {
            delay(10000);
        } catch (AsyncCancellation) {
            throw new LogicException('an error');
        }
    });
} catch (Throwable $e) {
    echo $e->getMessage(), ' <- ', $e->getPrevious()->getMessage(), "\n";
}
?>
--EXPECT--
LogicException: first
DomainException: then
Async\AsyncCancellation: The iteration has been cancelled
bool(true)
NULL
an error <- only a cancellation
