--TEST--
Null, closures, objects, arrays and resources pass through a channel; references do not
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Channel;

$channel = new Channel(10);
$object = new stdClass;
$closure = fn() => 'called';
$file = fopen('php://memory', 'r');
$number = 1;
$reference = &$number;
foreach ([null, false, 0, '', $object, $closure, $file, [1, [2]]] as $value) {
    $channel->send($value);
}
$channel->send($reference);
$number = 2;

var_dump($channel->recv(), $channel->recv(), $channel->recv(), $channel->recv());
var_dump($channel->recv() === $object, ($channel->recv())(), $channel->recv() === $file);
var_dump($channel->recv() === [1, [2]], $channel->recv());
?>
--EXPECT--
NULL
bool(false)
int(0)
string(0) ""
bool(true)
string(6) "called"
bool(true)
bool(true)
int(1)
