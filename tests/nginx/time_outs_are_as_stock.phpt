--TEST--
nginx: requests to a server that does not answer time out as in stock PHP
--EXTENSIONS--
true_async
curl
openssl
--SKIPIF--
<?php require __DIR__ . '/../_lib/nginx.inc'; Nginx::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/nginx.inc';
require __DIR__ . '/../_lib/same.inc';

$server = new Nginx();
$server->add('big', str_repeat('s', 2_000_000));
$curl = function (string $url, array $options) use ($server) {
    $handle = $server->curl($url, $options);
    return json_encode([curl_exec($handle), curl_errno($handle)]);
};
$in_the_middle = [
    'curl, CURLOPT_TIMEOUT_MS' => fn() => $curl($server->http('/slow/big'), [CURLOPT_TIMEOUT_MS => 100]),
    'https, curl, CURLOPT_TIMEOUT_MS' => fn() => $curl($server->https('/slow/big'), [CURLOPT_TIMEOUT_MS => 200]),
    'stream_set_timeout' => function () use ($server) {
        $stream = fopen($server->http('/slow/big'), 'r');
        stream_set_timeout($stream, 0, 10_000);
        $got = stream_get_contents($stream);
        $data = stream_get_meta_data($stream);
        return json_encode([strlen($got) < 2_000_000, $data['timed_out'], $data['eof']]);
    },
];
same_as_plain($in_the_middle + [
    'time-out of the context' => function () use ($server) {
        $server->pause();
        $result = file_get_contents($server->http('/hello'), false, $server->context(['timeout' => 0.1]));
        $server->resume();
        return $result;
    },
    'https, time-out of the context' => function () use ($server) {
        $server->pause();
        $result = @file_get_contents($server->https('/hello'), false, $server->context(['timeout' => 0.1]));
        $server->resume();
        return $result;
    },
    'default_socket_timeout' => function () use ($server) {
        ini_set('default_socket_timeout', '1');
        $server->pause();
        $result = file_get_contents($server->http('/hello'));
        $server->resume();
        ini_restore('default_socket_timeout');
        return $result;
    },
    'curl, silent' => function () use ($server, $curl) {
        $server->pause();
        $result = $curl($server->http('/hello'), [CURLOPT_TIMEOUT_MS => 100]);
        $server->resume();
        return $result;
    },
    'https, curl, CURLOPT_CONNECTTIMEOUT_MS' => function () use ($server, $curl) {
        $server->pause();
        $result = $curl($server->https('/hello'), [CURLOPT_CONNECTTIMEOUT_MS => 100]);
        $server->resume();
        return $result;
    },
]);
?>
--EXPECTF--
curl, CURLOPT_TIMEOUT_MS: '[false,28]'
https, curl, CURLOPT_TIMEOUT_MS: '[false,28]'
stream_set_timeout: '[true,true,false]'
time-out of the context: Warning: file_get_contents(http://127.0.0.1:%d/hello): Failed to open stream: HTTP request failed!
false
https, time-out of the context: false
default_socket_timeout: Warning: file_get_contents(http://127.0.0.1:%d/hello): Failed to open stream: HTTP request failed!
false
curl, silent: '[false,28]'
https, curl, CURLOPT_CONNECTTIMEOUT_MS: '[false,28]'
