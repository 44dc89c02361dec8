--TEST--
Using a closed stream is the error of stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

$closed = function () {
    [$near, $far] = tcp_pair();
    fclose($near);
    return $near;
};
same_as_plain([
    'fread' => fn() => fread($closed(), 1),
    'fwrite' => fn() => fwrite($closed(), 'x'),
    'fgets' => fn() => fgets($closed()),
    'fclose' => fn() => fclose($closed()),
    'accept' => fn() => stream_socket_accept($closed()),
]);
?>
--EXPECT--
fread: TypeError: fread(): supplied resource is not a valid stream resource
fwrite: TypeError: fwrite(): supplied resource is not a valid stream resource
fgets: TypeError: fgets(): supplied resource is not a valid stream resource
fclose: TypeError: fclose(): supplied resource is not a valid stream resource
accept: TypeError: stream_socket_accept(): supplied resource is not a valid stream resource
