--TEST--
A coroutine that passes itself as a token waits as if there was none
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{await, current_coroutine, spawn, suspend};

$channel = new Channel;
$receiver = spawn(fn() => $channel->recv(current_coroutine()));
suspend();
$channel->send('value');
var_dump(await($receiver));
?>
--EXPECT--
string(5) "value"
