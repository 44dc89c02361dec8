--TEST--
What a finally block or a destructor throws gets the cancellation in flight as its previous, and the other way round
--EXTENSIONS--
true_async
--FILE--
<?php
try {
    try {
        throw new Async\AsyncCancellation('first');
    } finally {
        throw new LogicException('second');
    }
} catch (Throwable $e) {
    echo $e->getMessage(), ' <- ', $e->getPrevious()->getMessage(), "\n";
}
class Guard { function __destruct() { throw new Cancellation('destructor'); } }
function guarded() { $guard = new Guard; throw new Async\AsyncCancellation('body'); }
try {
    guarded();
} catch (Throwable $e) {
    echo $e->getMessage(), ' <- ', $e->getPrevious()->getMessage(), "\n";
}
?>
--EXPECT--
second <- first
destructor <- body
