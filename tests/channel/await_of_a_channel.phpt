--TEST--
A channel cannot be awaited
--EXTENSIONS--
true_async
--FILE--
<?php
try {
    Async\await(new Async\Channel);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
Async\await(): Argument #1 ($awaitable) must be of type Async\Completable, Async\Channel given
