--TEST--
nginx: the http and https wrappers return what they return in stock PHP
--EXTENSIONS--
true_async
openssl
zlib
--SKIPIF--
<?php require __DIR__ . '/../_lib/nginx.inc'; Nginx::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/nginx.inc';
require __DIR__ . '/../_lib/same.inc';

$server = new Nginx();
$server->add('big', $big = strtr(random_bytes(1_500_000), '<', '-')); // "<" means something to SSI, which makes the chunks
$server->add('lines', "one\ntwo\nthree\n");
$calls = [];
foreach (['http', 'https'] as $scheme) {
    $get = fn(string $path, array $options = []) => file_get_contents($server->$scheme($path), false, $server->context($options));
    $text = ['header' => 'Content-Type: text/plain'];
    $calls += [
        "$scheme, short" => fn() => $get('/hello'),
        "$scheme, big" => fn() => $get('/files/big') === $big,
        "$scheme, in chunks" => fn() => $get('/chunked/big', ['protocol_version' => 1.1]) === $big,
        "$scheme, compressed" => fn() => gzdecode($get('/packed/big', ['header' => 'Accept-Encoding: gzip'])) === $big,
        "$scheme, a part" => fn() => $get('/files/lines', ['header' => 'Range: bytes=4-6']),
        "$scheme, method and header" => fn() => $get('/request', ['method' => 'POST', 'content' => 'abc', 'user_agent' => 'me', 'header' => ['X-Test: yes', ...array_values($text)]]),
        "$scheme, HEAD" => function () use ($server, $scheme) {
            $result = file_get_contents($server->$scheme('/files/big'), false, $server->context(['method' => 'HEAD']));
            return json_encode([$result, ...preg_grep('/^Content-Length/', $http_response_header)]);
        },
        "$scheme, stored" => function () use ($get, $text, $big) {
            $get('/stored/file', ['method' => 'PUT', 'content' => $big] + $text);
            return $get('/stored/file') === $big;
        },
        "$scheme, posted" => function () use ($get, $text, $big) {
            $get('/post/other', ['method' => 'POST', 'content' => strrev($big)] + $text);
            return $get('/stored/other') === strrev($big);
        },
        "$scheme, redirected" => fn() => $get('/redirect'),
        "$scheme, redirected to another server" => fn() => $get('/redirect/far'),
        "$scheme, lines" => fn() => json_encode(file($server->$scheme('/files/lines'), 0, $server->context())),
        "$scheme, in small pieces" => function () use ($scheme, $server, $big) {
            $stream = fopen($server->$scheme('/files/big'), 'r', false, $server->context());
            for ($got = ''; !feof($stream); $got .= fread($stream, 10_000));
            return $got === $big;
        },
        "$scheme, the rest of it" => function () use ($scheme, $server, $big) {
            $stream = fopen($server->$scheme('/slow/big'), 'r', false, $server->context());
            return fread($stream, 1000) . stream_get_contents($stream, 1000) === substr($big, 0, 2000);
        },
        "$scheme, copied" => function () use ($scheme, $server, $big) {
            $copy = tmpfile();
            return stream_copy_to_stream(fopen($server->$scheme('/chunked/big'), 'r', false, $server->context()), $copy);
        },
    ];
}
same_as_plain($calls);
?>
--EXPECTF--
http, short: 'hello'
http, big: true
http, in chunks: true
http, compressed: true
http, a part: 'two'
http, method and header: 'POST 3 me yes'
http, HEAD: '["","Content-Length: 1500000"]'
http, stored: true
http, posted: true
http, redirected: 'hello'
http, redirected to another server: 'hello'
http, lines: '["one\\n","two\\n","three\\n"]'
http, in small pieces: true
http, the rest of it: true
http, copied: 1500000
https, short: 'hello'
https, big: true
https, in chunks: true
https, compressed: true
https, a part: 'two'
https, method and header: 'POST 3 me yes'
https, HEAD: '["","Content-Length: 1500000"]'
https, stored: true
https, posted: true
https, redirected: 'hello'
https, redirected to another server: 'hello'
https, lines: '["one\\n","two\\n","three\\n"]'
https, in small pieces: true
https, the rest of it: true
https, copied: 1500000
