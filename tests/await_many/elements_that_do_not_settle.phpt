--TEST--
An element that is no Completable is a TypeError where the script waits
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, Future, FutureState};
use function Async\{await_all, await_any_or_fail};

$pending = new Future(new FutureState);
foreach ([1, null, 'text', new stdClass, new Channel, [$pending]] as $element) {
    foreach ([[$pending, $element], new ArrayIterator([$pending, $element])] as $triggers) {
        try {
            await_all($triggers);
        } catch (TypeError $e) {
            echo get_class($e), ': ', $e->getMessage(), ' on line ', $e->getLine() - __LINE__, "\n";
        }
    }
}
// Also where the wait would be over before.
try {
    await_any_or_fail([Future::completed(), 2]);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
TypeError: A trigger must be of type Async\Completable, int given on line -2
TypeError: A trigger must be of type Async\Completable, int given on line -2
TypeError: A trigger must be of type Async\Completable, null given on line -2
TypeError: A trigger must be of type Async\Completable, null given on line -2
TypeError: A trigger must be of type Async\Completable, string given on line -2
TypeError: A trigger must be of type Async\Completable, string given on line -2
TypeError: A trigger must be of type Async\Completable, stdClass given on line -2
TypeError: A trigger must be of type Async\Completable, stdClass given on line -2
TypeError: A trigger must be of type Async\Completable, Async\Channel given on line -2
TypeError: A trigger must be of type Async\Completable, Async\Channel given on line -2
TypeError: A trigger must be of type Async\Completable, array given on line -2
TypeError: A trigger must be of type Async\Completable, array given on line -2
A trigger must be of type Async\Completable, int given
