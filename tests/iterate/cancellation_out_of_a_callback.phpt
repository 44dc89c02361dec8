--TEST--
A cancellation that leaves a callback leaves iterate()
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{AsyncCancellation, Future};
use function Async\{await, current_coroutine, delay, iterate, spawn};

$reason = new AsyncCancellation('of something else');
try {
    iterate([1, 2], fn() => await(Future::failed($reason)));
} catch (AsyncCancellation $caught) {
    var_dump($caught === $reason);
}
try {
    iterate([1, 2], function ($value) {
        if ($value === 1) {
            $self = current_coroutine();
            spawn(fn() => $self->cancel(new AsyncCancellation('the worker')));
        }
        delay(10000);
    });
} catch (AsyncCancellation $caught) {
    echo $caught->getMessage(), "\n";
}
echo "end\n";
?>
--EXPECT--
bool(true)
the worker
end
