--TEST--
What a timed out read returns is what stock PHP returns
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

$late = fn(Closure $read) => function () use ($read) {
    [$near, $far] = tcp_pair();
    stream_set_timeout($near, 0, 10000);
    $result = $read($near, $far);
    $data = stream_get_meta_data($near);
    return json_encode([$result, $data['timed_out'], $data['eof'], feof($near)]);
};
same_as_plain([
    'fread' => $late(fn($s) => fread($s, 5)),
    'fgets' => $late(fn($s) => fgets($s)),
    'half a line' => $late(fn($s, $far) => fwrite($far, 'half') . fgets($s)),
    'stream_get_contents' => $late(fn($s, $far) => fwrite($far, 'some') . stream_get_contents($s)),
    'default_socket_timeout' => function () {
        ini_set('default_socket_timeout', '1');
        [$near, $far] = tcp_pair();
        ini_restore('default_socket_timeout');
        return json_encode([fread($near, 5), stream_get_meta_data($near)['timed_out']]);
    },
]);
?>
--EXPECTF--
fread: '[%s,true,false,false]'
fgets: '[false,true,false,false]'
half a line: '["4half",true,false,false]'
stream_get_contents: '["4some",true,false,false]'
default_socket_timeout: '[%s,true]'
