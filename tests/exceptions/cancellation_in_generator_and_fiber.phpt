--TEST--
Cancellations pass through generators and fibers in both directions
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;

function numbers()
{
    try {
        yield 1;
        yield 2;
    } catch (AsyncCancellation $e) {
        echo 'generator: ', $e->getMessage(), "\n";
        throw new AsyncCancellation('from the generator', 0, $e);
    }
}
$numbers = numbers();
$numbers->current();
try {
    $numbers->throw(new AsyncCancellation('into the generator'));
} catch (Cancellation $e) {
    echo $e->getMessage(), ' <- ', $e->getPrevious()->getMessage(), "\n";
}
$fiber = new Fiber(function () {
    try {
        Fiber::suspend();
    } catch (AsyncCancellation $e) {
        echo 'fiber: ', $e->getMessage(), "\n";
    }
    throw new AsyncCancellation('from the fiber');
});
$fiber->start();
try {
    $fiber->throw(new AsyncCancellation('into the fiber'));
} catch (Cancellation $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
generator: into the generator
from the generator <- into the generator
fiber: into the fiber
from the fiber
