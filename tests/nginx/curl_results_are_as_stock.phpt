--TEST--
nginx: curl_exec() returns what it returns in stock PHP
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
$server->add('big', $big = strtr(random_bytes(1_500_000), '<', '-')); // "<" means something to SSI, which makes the chunks
$calls = [];
foreach (['http', 'https'] as $scheme) {
    $get = fn(string $path, array $options = []) => curl_exec($server->curl($server->$scheme($path), $options));
    $calls += [
        "$scheme, short" => fn() => $get('/hello'),
        "$scheme, big" => fn() => $get('/files/big') === $big,
        "$scheme, in chunks" => fn() => $get('/chunked/big') === $big,
        "$scheme, compressed" => fn() => $get('/packed/big', [CURLOPT_ENCODING => '']) === $big,
        "$scheme, a part" => fn() => md5($get('/files/big', [CURLOPT_RANGE => '1000-1000000'])) === md5(substr($big, 1000, 999001)),
        "$scheme, method and header" => fn() => $get('/request', [CURLOPT_POSTFIELDS => 'abc', CURLOPT_USERAGENT => 'me', CURLOPT_HTTPHEADER => ['X-Test: yes']]),
        "$scheme, HTTP/1.0" => fn() => $get('/files/big', [CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_0]) === $big,
        "$scheme, HTTP/1.1" => fn() => $get('/chunked/big', [CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1]) === $big,
        "$scheme, posted" => function () use ($get, $big) {
            $get('/post/file', [CURLOPT_POSTFIELDS => $big]);
            return $get('/stored/file') === $big;
        },
        "$scheme, stored from a stream" => function () use ($get, $big) {
            $from = tmpfile();
            fwrite($from, strrev($big));
            rewind($from);
            $get('/stored/other', [CURLOPT_PUT => true, CURLOPT_INFILE => $from, CURLOPT_INFILESIZE => strlen($big)]);
            return $get('/stored/other') === strrev($big);
        },
        "$scheme, stored in chunks from a callback" => function () use ($get) {
            $left = 50;
            $read = function ($handle, $stream, int $length) use (&$left) {
                return $left-- > 0 ? str_repeat('r', min($length, 5000)) : '';
            };
            $get('/stored/third', [CURLOPT_UPLOAD => true, CURLOPT_READFUNCTION => $read]);
            return strlen($get('/stored/third'));
        },
        "$scheme, redirected" => fn() => $get('/redirect', [CURLOPT_FOLLOWLOCATION => true]),
        "$scheme, redirected to another server" => fn() => $get('/redirect/far', [CURLOPT_FOLLOWLOCATION => true]),
        "$scheme, one connection for several requests" => function () use ($server, $scheme) {
            $handle = $server->curl($server->$scheme('/requests'), [CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1]);
            $answers = [curl_exec($handle), curl_exec($handle), curl_exec($handle)];
            return implode(' ', $answers) . ', ' . curl_getinfo($handle, CURLINFO_NUM_CONNECTS) . ' new';
        },
        "$scheme, a new connection for each" => function () use ($server, $scheme) {
            $handle = $server->curl($server->$scheme('/requests'), [CURLOPT_FORBID_REUSE => true]);
            return curl_exec($handle) . curl_exec($handle);
        },
    ];
}
same_as_plain($calls);
?>
--EXPECT--
http, short: 'hello'
http, big: true
http, in chunks: true
http, compressed: true
http, a part: true
http, method and header: 'POST 3 me yes'
http, HTTP/1.0: true
http, HTTP/1.1: true
http, posted: true
http, stored from a stream: true
http, stored in chunks from a callback: 250000
http, redirected: 'hello'
http, redirected to another server: 'hello'
http, one connection for several requests: '1 2 3, 0 new'
http, a new connection for each: '11'
https, short: 'hello'
https, big: true
https, in chunks: true
https, compressed: true
https, a part: true
https, method and header: 'POST 3 me yes'
https, HTTP/1.0: true
https, HTTP/1.1: true
https, posted: true
https, stored from a stream: true
https, stored in chunks from a callback: 250000
https, redirected: 'hello'
https, redirected to another server: 'hello'
https, one connection for several requests: '1 2 3, 0 new'
https, a new connection for each: '11'
