--TEST--
stream_set_timeout(), default_socket_timeout and the time-outs of connects are deadlines as in stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

[$kept, $full] = full_listener();
[$host, $full_port] = explode(':', $full);
[$silent, $silent_address] = listen_tcp();
$with_data = fn(Closure $use) => function () use ($use) {
    [$near, $far] = tcp_pair();
    fwrite($far, "half a li");
    stream_set_timeout($near, 0, 20_000);
    $result = $use($near);
    $data = stream_get_meta_data($near);
    fwrite($far, "ne\n");
    stream_set_timeout($near, 30);
    return json_encode([$result, $data['timed_out'], $data['eof'], fgets($near), stream_get_meta_data($near)['timed_out']]);
};
same_as_plain([
    'fread' => $with_data(fn($near) => [fread($near, 10), fread($near, 10)]),
    'fgets' => $with_data(fn($near) => fgets($near)),
    'fgetc' => $with_data(fn($near) => [fread($near, 100), fgetc($near)]),
    'stream_get_line' => $with_data(fn($near) => stream_get_line($near, 100, "\n")),
    'stream_get_contents' => $with_data(fn($near) => stream_get_contents($near)),
    'stream_copy_to_stream' => $with_data(fn($near) => stream_copy_to_stream($near, fopen('/dev/null', 'w'))),
    'fgetcsv' => $with_data(fn($near) => fgetcsv($near, escape: '\\')),
    'stream_socket_recvfrom' => function () {
        $socket = stream_socket_server('udp://127.0.0.1:0', $code, $message, STREAM_SERVER_BIND);
        stream_set_timeout($socket, 0, 20_000);
        return json_encode([fread($socket, 10), stream_get_meta_data($socket)['timed_out']]);
    },
    'default_socket_timeout, fread' => function () {
        ini_set('default_socket_timeout', 1);
        [$near, $far] = tcp_pair();
        ini_restore('default_socket_timeout');
        return json_encode([fread($near, 10), stream_get_meta_data($near)['timed_out']]);
    },
    'stream_socket_client' => fn() => @json_encode([stream_socket_client("tcp://$full", $code, $message, 0.05), $code, $message]),
    'fsockopen' => fn() => @json_encode([fsockopen($host, (int) $full_port, $code, $message, 0.05), $code, $message]),
    'pfsockopen' => fn() => @json_encode([pfsockopen($host, (int) $full_port, $code, $message, 0.05), $code, $message]),
    'http, connecting' => fn() => file_get_contents("http://$full/", false, stream_context_create(['http' => ['timeout' => 0.05]])),
    'http, waiting' => fn() => file_get_contents("http://$silent_address/", false, stream_context_create(['http' => ['timeout' => 0.05]])),
    'stream_socket_accept' => fn() => stream_socket_accept(stream_socket_server('tcp://127.0.0.1:0'), 0.05),
]);
?>
--EXPECTF--
fread: '[["half a li",false],true,false,"ne\\n",false]'
fgets: '["half a li",true,false,"ne\\n",false]'
fgetc: '[["half a li",false],true,false,"ne\\n",false]'
stream_get_line: '[false,true,false,"half a line\\n",false]'
stream_get_contents: '["half a li",true,false,"ne\\n",false]'
stream_copy_to_stream: '[false,true,false,"ne\\n",false]'
fgetcsv: '[["half a li"],true,false,"ne\\n",false]'
stream_socket_recvfrom: '[false,true]'
default_socket_timeout, fread: '[false,true]'
stream_socket_client: '[false,110,"Connection timed out"]'
fsockopen: '[false,110,"Connection timed out"]'
pfsockopen: '[false,110,"Connection timed out"]'
http, connecting: Warning: file_get_contents(http://127.0.0.1:%d/): Failed to open stream: Connection timed out
false
http, waiting: Warning: file_get_contents(http://127.0.0.1:%d/): Failed to open stream: HTTP request failed!
false
stream_socket_accept: Warning: stream_socket_accept(): Accept failed: Connection timed out
false
