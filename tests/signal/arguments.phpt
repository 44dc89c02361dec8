--TEST--
Anything but a case of the enum and a Completable is refused
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\signal;

foreach ([[10], ['SIGUSR1'], [null], [Async\Signal::SIGUSR1, 5], [Async\Signal::SIGUSR1, null, 1], []] as $arguments) {
    try {
        signal(...$arguments);
    } catch (TypeError $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
signal(Async\Signal::SIGUSR1, null)->ignore();
signal(signal: Async\Signal::SIGUSR1, cancellation: Async\timeout(1))->ignore();
?>
--EXPECT--
TypeError: Async\signal(): Argument #1 ($signal) must be of type Async\Signal, int given
TypeError: Async\signal(): Argument #1 ($signal) must be of type Async\Signal, string given
TypeError: Async\signal(): Argument #1 ($signal) must be of type Async\Signal, null given
TypeError: Async\signal(): Argument #2 ($cancellation) must be of type ?Async\Completable, int given
ArgumentCountError: Async\signal() expects at most 2 arguments, 3 given
ArgumentCountError: Async\signal() expects at least 1 argument, 0 given
