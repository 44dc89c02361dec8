--TEST--
A channel takes no dynamic properties and cannot be cloned, serialized or made without its constructor
--EXTENSIONS--
true_async
--FILE--
<?php
function attempt(callable $act)
{
    try {
        $act();
        echo "no error\n";
    } catch (Throwable $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
$channel = new Async\Channel;
attempt(function () use ($channel) { $channel->any = 1; });
attempt(fn() => clone $channel);
attempt(fn() => serialize($channel));
attempt(fn() => unserialize('O:13:"Async\Channel":0:{}'));
attempt(fn() => (new ReflectionClass('Async\Channel'))->newInstanceWithoutConstructor());
?>
--EXPECT--
Error: Cannot create dynamic property Async\Channel::$any
Error: Trying to clone an uncloneable object of class Async\Channel
Exception: Serialization of 'Async\Channel' is not allowed
Exception: Unserialization of 'Async\Channel' is not allowed
ReflectionException: Class Async\Channel is an internal class marked as final that cannot be instantiated without invoking its constructor
