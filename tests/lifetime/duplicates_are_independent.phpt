--TEST--
Closing one of two descriptors of a connection does not end the other
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = socket_tcp_pair();
$stream = socket_export_stream($near);
$number = array_search(readlink('/proc/self/fd/' . array_key_last(open_descriptors())), open_descriptors(), true);
$copy = fopen("php://fd/$number", 'r+');
$reader = spawn(fn() => fread($copy, 10));
until_parked($reader);
[$other, $other_far] = unix_pair();
fclose($other);
socket_write($far, 'for the copy');
socket_write($far, 'for the copy');
echo strlen(await($reader)) > 0 ? "read\n" : "lost\n";
?>
--EXPECT--
read
