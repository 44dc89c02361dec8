--TEST--
A token that is settled already ends only a call that would wait
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, Future};

$channel = new Channel(1);
$channel->send('value', Future::completed());
var_dump($channel->recv(Future::completed()));
$channel->close();
foreach (['recv' => [Future::completed()], 'send' => [1, Future::completed()]] as $method => $arguments) {
    try {
        $channel->$method(...$arguments);
    } catch (Async\ChannelException $e) {
        echo $e->getMessage(), "\n";
    }
}
echo "no warning about a token that was never used\n";
?>
--EXPECT--
string(5) "value"
Channel is closed
Channel is closed
no warning about a token that was never used
