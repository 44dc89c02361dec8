--TEST--
Closing one of two descriptors of a connection does not end the other, nor wake those who wait for it
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn, suspend};

require __DIR__ . '/../_lib/net.inc';

$before = open_descriptors();
[$near, $far] = unix_pair();
[$number] = array_keys(array_diff_key(open_descriptors(), $before));
$copy = fopen("php://fd/$number", 'r');
$reader = spawn(fn() => fread($copy, 100));
until_parked($reader);
fclose($near);
suspend();
var_dump($reader->isSuspended());
fwrite($far, 'for the copy');
echo await($reader), "\n";
?>
--EXPECT--
bool(true)
for the copy
