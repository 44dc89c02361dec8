--TEST--
A capacity outside of 0 to 2147483647 and negative times are refused
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

foreach ([[-1], [2147483648], [PHP_INT_MIN], [0, -1], [0, 0, -1]] as $arguments) {
    try {
        new Channel(...$arguments);
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
}
try {
    new Channel('many');
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
var_dump((new Channel)->capacity(), (new Channel(2147483647))->capacity());
?>
--EXPECT--
Async\Channel::__construct(): Argument #1 ($capacity) must be between 0 and 2147483647
Async\Channel::__construct(): Argument #1 ($capacity) must be between 0 and 2147483647
Async\Channel::__construct(): Argument #1 ($capacity) must be between 0 and 2147483647
Async\Channel::__construct(): Argument #2 ($noProducerTimeout) must be greater than or equal to 0
Async\Channel::__construct(): Argument #3 ($noConsumerTimeout) must be greater than or equal to 0
Async\Channel::__construct(): Argument #1 ($capacity) must be of type int, string given
int(0)
int(2147483647)
