--TEST--
Connecting succeeds and fails as in stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

$try = function (Closure $connect): string {
    $code = $message = null;
    $stream = $connect($code, $message);
    return json_encode([is_resource($stream), $code, $message]);
};
[$listener, $address] = listen_tcp();
[$host, $port] = explode(':', $address);
$dead = dead_address();
same_as_plain([
    'tcp' => fn() => $try(fn(&$c, &$m) => stream_socket_client("tcp://$address", $c, $m)),
    'without protocol' => fn() => $try(fn(&$c, &$m) => stream_socket_client($address, $c, $m, 5)),
    'fsockopen' => fn() => $try(fn(&$c, &$m) => fsockopen($host, $port, $c, $m, 5)),
    'pfsockopen' => fn() => $try(fn(&$c, &$m) => pfsockopen($host, $port, $c, $m, 5)),
    'by name' => fn() => $try(fn(&$c, &$m) => fsockopen('localhost', $port, $c, $m, 5)),
    'asynchronous' => fn() => $try(fn(&$c, &$m) => stream_socket_client("tcp://$address", $c, $m, 5, STREAM_CLIENT_ASYNC_CONNECT)),
    'udp' => fn() => $try(fn(&$c, &$m) => stream_socket_client("udp://$address", $c, $m, 5)),
    'refused' => fn() => $try(fn(&$c, &$m) => stream_socket_client("tcp://$dead", $c, $m, 5)),
    'silently' => fn() => $try(fn(&$c, &$m) => @stream_socket_client("tcp://$dead", $c, $m, 5)),
    'no such file' => fn() => $try(fn(&$c, &$m) => @stream_socket_client('unix:///nowhere/socket', $c, $m, 5)),
    'no such protocol' => fn() => @stream_socket_client('nothing://x'),
]);
?>
--EXPECTF--
tcp: '[true,0,""]'
without protocol: '[true,0,""]'
fsockopen: '[true,0,""]'
pfsockopen: '[true,0,""]'
by name: '[true,0,""]'
asynchronous: '[true,0,""]'
udp: '[true,0,""]'
refused: Warning: stream_socket_client(): Unable to connect to tcp://127.0.0.1:%d (Connection refused)
'[false,111,"Connection refused"]'
silently: '[false,111,"Connection refused"]'
no such file: '[false,2,"No such file or directory"]'
no such protocol: false
