--TEST--
Cancelling a scope above closes the channels of those below
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Channel, Scope};

require __DIR__ . '/../_lib/parked.inc';

$parent = new Scope;
$child = Scope::inherit($parent);
$channels = [];
foreach ([$parent, $child] as $scope) {
    $scope->spawn(function () use (&$channels) {
        $channels[] = new Channel(1);
    });
    until_all_parked();
}
$sibling = Scope::inherit();
$sibling->spawn(function () use (&$channels) {
    $channels[] = new Channel(1);
});
until_all_parked();
$channels[1]->send('readable');
$parent->cancel();
foreach ($channels as $channel) {
    var_dump($channel->isClosed());
}
var_dump($channels[1]->recv());
try {
    $channels[1]->recv();
} catch (Async\ChannelException $e) {
    echo $e->reason->name, ', ', $e->reason->value, "\n";
}
var_dump($channels[2]->sendAsync('open'));
?>
--EXPECT--
bool(true)
bool(true)
bool(false)
string(8) "readable"
SCOPE_DISPOSED, scope disposed
bool(true)
