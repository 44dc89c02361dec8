--TEST--
A fatal error while coroutines wait for a channel ends the process with one message
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{spawn, suspend};

$channel = new Channel(1, 60000, 60000, true);
$channel->send(new stdClass);
spawn(fn() => $channel->send('never'));
spawn(fn() => (new Channel)->recv());
$other = new Channel(0, 60000);
$future = $other->recvAsync()->ignore();
spawn(function () {
    suspend();
    eval('class stdClass {}');
});
register_shutdown_function(function () use ($channel) {
    echo "shutdown function\n";
    var_dump($channel->isClosed());
});
$other->recv();
?>
--EXPECTF--
Fatal error: Cannot %r(?:re)?%rdeclare class stdClass%S in %s(13) : eval()'d code on line 1
shutdown function
bool(false)
