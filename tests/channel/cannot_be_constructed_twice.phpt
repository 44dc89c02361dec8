--TEST--
A second call of the constructor is refused and changes nothing
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

$channel = new Channel(2);
$channel->send('kept');
try {
    $channel->__construct(5);
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
var_dump($channel->capacity(), $channel->recv());
?>
--EXPECT--
Cannot construct a Channel twice
int(2)
string(4) "kept"
