--TEST--
After a fatal error a shutdown function may use a channel that was in use
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\{spawn, suspend};

$channel = new Channel(2, 5, 5, true);
$waiting = new Channel;
register_shutdown_function(function () use ($channel, $waiting) {
    var_dump($channel->recv(), count($waiting));
    spawn(fn() => $waiting->send('after the error'));
    var_dump($waiting->recv());
});
spawn(fn() => $waiting->recv());
spawn(fn() => (new Channel(0, 60000, 0, true))->recv());
suspend();
suspend();
$channel->send('before the error');
eval('class stdClass {}');
?>
--EXPECTF--
Fatal error: Cannot %r(?:re)?%rdeclare class stdClass%S in %s(17) : eval()'d code on line 1
string(16) "before the error"
int(0)
string(15) "after the error"
