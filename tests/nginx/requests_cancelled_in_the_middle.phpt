--TEST--
nginx: requests that are cancelled in the middle throw the reason without a warning and leave no descriptor behind
--EXTENSIONS--
true_async
curl
openssl
--SKIPIF--
<?php require __DIR__ . '/../_lib/nginx.inc'; Nginx::skip(); ?>
--FILE--
<?php
require __DIR__ . '/../_lib/nginx.inc';
require __DIR__ . '/../_lib/interrupt.inc';

$server = new Nginx();
$server->add('big', str_repeat('s', 4_000_000));
$multi = function (string $url) use ($server) {
    $multi = curl_multi_init();
    $handles = [$server->curl($url), $server->curl($url)];
    array_map(fn($handle) => curl_multi_add_handle($multi, $handle), $handles);
    do {
        curl_multi_exec($multi, $running);
    } while ($running && curl_multi_select($multi, 60) >= 0);
};
$calls = [];
foreach (['http', 'https'] as $scheme) {
    $url = $server->$scheme('/slow/big');
    $calls += [
        "$scheme, file_get_contents" => fn() => file_get_contents($url, false, $server->context()),
        "$scheme, file_get_contents, upload" => fn() => file_get_contents($server->$scheme('/stored/x'), false,
            $server->context(['method' => 'PUT', 'header' => 'Content-Type: text/plain', 'content' => str_repeat('p', 8_000_000)])),
        "$scheme, fopen, fread" => function () use ($server, $url) {
            $stream = fopen($url, 'r', false, $server->context());
            while (!feof($stream)) {
                fread($stream, 8192);
            }
        },
        "$scheme, copy" => fn() => copy($url, '/dev/null', $server->context()),
        "$scheme, curl_exec" => fn() => curl_exec($server->curl($url)),
        "$scheme, curl_exec, upload" => fn() => curl_exec($server->curl($server->$scheme('/post/y'), [CURLOPT_POSTFIELDS => str_repeat('p', 8_000_000)])),
        "$scheme, curl_multi" => fn() => $multi($url),
    ];
}
echo "in the middle of the body\n";
interrupt(array_filter($calls, fn(string $name) => !preg_match('/upload/', $name), ARRAY_FILTER_USE_KEY));
$server->pause();
echo "before the server answers\n";
interrupt($calls);
$server->resume();
echo file_get_contents($server->http('/hello')), "\n";
?>
--EXPECT--
in the middle of the body
http, file_get_contents: cancelled
http, fopen, fread: cancelled
http, copy: cancelled
http, curl_exec: cancelled
http, curl_multi: cancelled
https, file_get_contents: cancelled
https, fopen, fread: cancelled
https, copy: cancelled
https, curl_exec: cancelled
https, curl_multi: cancelled
before the server answers
http, file_get_contents: cancelled
http, file_get_contents, upload: cancelled
http, fopen, fread: cancelled
http, copy: cancelled
http, curl_exec: cancelled
http, curl_exec, upload: cancelled
http, curl_multi: cancelled
https, file_get_contents: cancelled
https, file_get_contents, upload: cancelled
https, fopen, fread: cancelled
https, copy: cancelled
https, curl_exec: cancelled
https, curl_exec, upload: cancelled
https, curl_multi: cancelled
hello
