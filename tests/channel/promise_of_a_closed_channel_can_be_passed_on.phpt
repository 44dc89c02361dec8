--TEST--
A receiver that is cancelled after its channel was closed leaves its value readable
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;
use function Async\spawn;

require __DIR__ . '/../_lib/parked.inc';

$channel = new Channel;
$cancelled = spawn(fn() => $channel->recv());
until_all_parked();
$channel->send('acknowledged');
$channel->close();
$cancelled->cancel();
until_all_parked();
var_dump(count($channel), $channel->recv());
try {
    $channel->recv();
} catch (Async\ChannelException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
int(1)
string(12) "acknowledged"
Channel is closed
