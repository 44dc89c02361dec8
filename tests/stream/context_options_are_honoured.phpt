--TEST--
Options of a stream context have the effect that they have in stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

[$listener, $address] = listen_tcp();
$port = (int) explode(':', $address)[1];
$free = fn() => (int) explode(':', stream_socket_get_name(stream_socket_server('tcp://127.0.0.1:0'), false))[1];
$connect = function (array $socket, string $address) {
    return stream_socket_client("tcp://$address", $code, $message, 5, STREAM_CLIENT_CONNECT, stream_context_create(['socket' => $socket]));
};
$listen = fn(array $socket, string $address) => stream_socket_server("tcp://$address", $code, $message,
    STREAM_SERVER_BIND | STREAM_SERVER_LISTEN, stream_context_create(['socket' => $socket]));
same_as_plain([
    'bindto, address' => fn() => strtok(stream_socket_get_name($connect(['bindto' => '127.0.0.2:0'], $address), false), ':'),
    'bindto, port' => function () use ($connect, $free, $address) {
        $wanted = $free();
        return stream_socket_get_name($connect(['bindto' => "127.0.0.1:$wanted"], $address), false) === "127.0.0.1:$wanted";
    },
    'tcp_nodelay' => fn() => is_resource($connect(['tcp_nodelay' => true], $address)),
    'so_reuseport' => function () use ($listen) {
        $first = $listen(['so_reuseport' => true], '127.0.0.1:0');
        return is_resource($listen(['so_reuseport' => true], stream_socket_get_name($first, false)));
    },
    'without so_reuseport' => function () use ($listen) {
        $first = $listen([], '127.0.0.1:0');
        return @$listen([], stream_socket_get_name($first, false));
    },
    'ipv6_v6only' => function () use ($listen, $connect) {
        $reached = [];
        foreach ([true, false] as $only) {
            $listener = $listen(['ipv6_v6only' => $only], '[::]:0');
            $port = substr(strrchr(stream_socket_get_name($listener, false), ':'), 1);
            $reached[] = is_resource(@$connect([], "127.0.0.1:$port"));
            $reached[] = is_resource(@$connect([], "[::1]:$port"));
        }
        return json_encode($reached);
    },
    'fsockopen and a port in the name' => fn() => is_resource(fsockopen("tcp://$address")),
    'without tcp://' => fn() => is_resource(stream_socket_client($address)),
    'persistent' => function () use ($address) {
        $first = pfsockopen('127.0.0.1', (int) explode(':', $address)[1]);
        $second = pfsockopen('127.0.0.1', (int) explode(':', $address)[1]);
        return json_encode([$first === $second, stream_socket_get_name($first, false) === stream_socket_get_name($second, false)]);
    },
]);
?>
--EXPECT--
bindto, address: '127.0.0.2'
bindto, port: true
tcp_nodelay: true
so_reuseport: true
without so_reuseport: false
ipv6_v6only: '[false,true,true,true]'
fsockopen and a port in the name: true
without tcp://: true
persistent: '[true,true]'
