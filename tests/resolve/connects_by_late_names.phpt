--TEST--
Connects of all kinds by a name that is answered late let others run, and end as in stock PHP
--EXTENSIONS--
true_async
curl
sockets
--SKIPIF--
<?php
require __DIR__ . '/../_lib/dns.inc'; own_network_is_possible() || die('skip needs a network of its own');
?>
--FILE--
<?php
require __DIR__ . '/../_lib/dns.inc';

$libraries = "require '" . __DIR__ . "/../_lib/same.inc'; require '" . __DIR__ . "/../_lib/net.inc'; require '" . __DIR__ . "/../_lib/ftp_script.inc';";
run_with_name_server(<<<'END'
    use function Async\{await, spawn, suspend};

    END . $libraries . <<<'END'

    [$listener, $address] = listen_tcp();
    $port = (int) explode(':', $address)[1];
    $udp = socket_create(AF_INET, SOCK_DGRAM, SOL_UDP);
    socket_bind($udp, '127.0.0.1');
    socket_getsockname($udp, $host, $udp_port);
    $curl = function (string $name) use ($port) {
        $handle = curl_init("telnet://$name:$port");
        curl_setopt_array($handle, [CURLOPT_CONNECT_ONLY => true]);
        return [curl_exec($handle), curl_getinfo($handle, CURLINFO_PRIMARY_IP)];
    };
    $with_socket = function (int $type, Closure $use) {
        $socket = socket_create(AF_INET, $type, 0);
        return $use($socket);
    };
    $calls = [];
    foreach (['l1.test', 'nothing.test'] as $name) {
        $calls += [
            "$name, stream_socket_client" => fn() => is_resource(@stream_socket_client("tcp://$name:$port")),
            "$name, fsockopen" => fn() => is_resource(@fsockopen($name, $port)),
            "$name, fopen udp" => fn() => is_resource(@stream_socket_client("udp://$name:$port")),
            "$name, stream_socket_server" => fn() => is_resource(@stream_socket_server("tcp://$name:0")),
            "$name, socket_connect" => fn() => @$with_socket(SOCK_STREAM, fn($socket) => socket_connect($socket, $name, $port)),
            "$name, socket_bind" => fn() => @$with_socket(SOCK_STREAM, fn($socket) => socket_bind($socket, $name)),
            "$name, socket_sendto" => fn() => @$with_socket(SOCK_DGRAM, fn($socket) => socket_sendto($socket, 'text', 4, 0, $name, $udp_port)),
            "$name, curl" => fn() => json_encode($curl($name)),
        ];
    }
    same_as_plain($calls);

    foreach ($calls as $name => $call) {
        $order = [];
        $client = spawn(function () use ($call, &$order) {
            $call();
            $order[] = 'connected';
        });
        suspend();
        spawn(function () use (&$order) {
            $order[] = 'other';
        });
        await($client);
        echo $order === ['other', 'connected'] ? '' : "$name: " . implode(' ', $order) . "\n";
    }
    echo "all let others run\n";
    END);
?>
--EXPECT--
l1.test, stream_socket_client: true
l1.test, fsockopen: true
l1.test, fopen udp: true
l1.test, stream_socket_server: true
l1.test, socket_connect: true
l1.test, socket_bind: true
l1.test, socket_sendto: 4
l1.test, curl: '[true,"127.0.0.1"]'
nothing.test, stream_socket_client: false
nothing.test, fsockopen: false
nothing.test, fopen udp: false
nothing.test, stream_socket_server: false
nothing.test, socket_connect: false
nothing.test, socket_bind: false
nothing.test, socket_sendto: false
nothing.test, curl: '[false,""]'
all let others run
