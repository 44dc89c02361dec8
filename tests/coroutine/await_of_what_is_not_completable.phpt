--TEST--
await() takes Completables only
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\await;

foreach ([1, null, [], new stdClass, fn() => 1] as $value) {
    try {
        await($value);
    } catch (TypeError $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
Async\await(): Argument #1 ($awaitable) must be of type Async\Completable, int given
Async\await(): Argument #1 ($awaitable) must be of type Async\Completable, null given
Async\await(): Argument #1 ($awaitable) must be of type Async\Completable, array given
Async\await(): Argument #1 ($awaitable) must be of type Async\Completable, stdClass given
Async\await(): Argument #1 ($awaitable) must be of type Async\Completable, Closure given
