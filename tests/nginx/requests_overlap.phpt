--TEST--
nginx: requests of five coroutines that a slow server answers wait at the same time
--EXTENSIONS--
true_async
curl
openssl
--SKIPIF--
<?php require __DIR__ . '/../_lib/nginx.inc'; Nginx::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/nginx.inc';
require __DIR__ . '/../_lib/overlap.inc';

$server = new Nginx();
$server->add('part', str_repeat('s', 400_000));
$urls = ['http' => $server->http('/slow/part'), 'https' => $server->https('/slow/part')];
$kinds = [
    'file_get_contents' => fn(string $url) => file_get_contents($url, false, $server->context()),
    'fopen, fread' => function (string $url) use ($server) {
        $stream = fopen($url, 'r', false, $server->context());
        for ($got = ''; !feof($stream); $got .= fread($stream, 8192));
        return $got;
    },
    'curl_exec' => fn(string $url) => curl_exec($server->curl($url)),
    'curl_multi_exec' => function (string $url) use ($server) {
        $multi = curl_multi_init();
        $handles = [$server->curl($url), $server->curl($url)];
        array_map(fn($handle) => curl_multi_add_handle($multi, $handle), $handles);
        do {
            curl_multi_exec($multi, $running);
        } while ($running && curl_multi_select($multi, 10) >= 0);
        return curl_multi_getcontent($handles[0]) === curl_multi_getcontent($handles[1]) ? curl_multi_getcontent($handles[1]) : null;
    },
];
foreach ($urls as $scheme => $url) {
    foreach ($kinds as $name => $call) {
        echo "$scheme, $name: ";
        echo json_encode(array_count_values(array_map(strlen(...), overlap(0.8, array_fill(0, 5, fn() => $call($url)))))), "\n";
    }
}
?>
--EXPECT--
http, file_get_contents: at the same time
{"400000":5}
http, fopen, fread: at the same time
{"400000":5}
http, curl_exec: at the same time
{"400000":5}
http, curl_multi_exec: at the same time
{"400000":5}
https, file_get_contents: at the same time
{"400000":5}
https, fopen, fread: at the same time
{"400000":5}
https, curl_exec: at the same time
{"400000":5}
https, curl_multi_exec: at the same time
{"400000":5}
