--TEST--
nginx: errors of a server warn, return and are numbered as in stock PHP
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
$server->add('big', str_repeat('b', 1_000_000));
$calls = [];
foreach (['http', 'https'] as $scheme) {
    $wrapper = fn(string $path, array $options = []) => file_get_contents($server->$scheme($path), false, $server->context($options));
    $curl = function (string $path, array $options = []) use ($server, $scheme) {
        $handle = $server->curl($server->$scheme($path), $options);
        $result = curl_exec($handle);
        return json_encode([$result, curl_getinfo($handle, CURLINFO_RESPONSE_CODE), curl_errno($handle)]);
    };
    foreach ([204, 401, 404, 500, 503] as $code) {
        $calls["$scheme, $code, wrapper"] = fn() => $wrapper("/status/$code");
        $calls["$scheme, $code, wrapper that ignores it"] = fn() => str_contains($wrapper("/status/$code", ['ignore_errors' => true]), "<h1>$code ");
        $calls["$scheme, $code, curl"] = fn() => $curl("/status/$code", [CURLOPT_FAILONERROR => true]);
    }
    $calls += [
        "$scheme, no answer, wrapper" => fn() => $wrapper('/close'),
        "$scheme, no answer, curl" => fn() => $curl('/close', [CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1]),
        "$scheme, circle, wrapper" => fn() => $wrapper('/circle', ['max_redirects' => 3]),
        "$scheme, circle, curl" => fn() => $curl('/circle', [CURLOPT_FOLLOWLOCATION => true, CURLOPT_MAXREDIRS => 3]),
        "$scheme, too much, curl" => fn() => $curl('/files/big', [CURLOPT_MAXFILESIZE => 1000]),
    ];
}
same_as_plain($calls);
?>
--EXPECTF--
http, 204, wrapper: 0 bytes d41d8cd98f00b204e9800998ecf8427e
http, 204, wrapper that ignores it: false
http, 204, curl: '["",204,0]'
http, 401, wrapper: Warning: file_get_contents(http://127.0.0.1:%d/status/401): Failed to open stream: HTTP request failed! HTTP/1.1 401 Unauthorized
false
http, 401, wrapper that ignores it: true
http, 401, curl: '[false,401,22]'
http, 404, wrapper: Warning: file_get_contents(http://127.0.0.1:%d/status/404): Failed to open stream: HTTP request failed! HTTP/1.1 404 Not Found
false
http, 404, wrapper that ignores it: true
http, 404, curl: '[false,404,22]'
http, 500, wrapper: Warning: file_get_contents(http://127.0.0.1:%d/status/500): Failed to open stream: HTTP request failed! HTTP/1.1 500 Internal Server Error
false
http, 500, wrapper that ignores it: true
http, 500, curl: '[false,500,22]'
http, 503, wrapper: Warning: file_get_contents(http://127.0.0.1:%d/status/503): Failed to open stream: HTTP request failed! HTTP/1.1 503 Service Temporarily Unavailable
false
http, 503, wrapper that ignores it: true
http, 503, curl: '[false,503,22]'
http, no answer, wrapper: Warning: file_get_contents(http://127.0.0.1:%d/close): Failed to open stream: HTTP request failed!
false
http, no answer, curl: '[false,0,52]'
http, circle, wrapper: Warning: file_get_contents(http://127.0.0.1:%d/circle): Failed to open stream: Redirection limit reached, aborting
false
http, circle, curl: '[false,302,47]'
http, too much, curl: '[false,200,63]'
https, 204, wrapper: 0 bytes d41d8cd98f00b204e9800998ecf8427e
https, 204, wrapper that ignores it: false
https, 204, curl: '["",204,0]'
https, 401, wrapper: Warning: file_get_contents(https://localhost:%d/status/401): Failed to open stream: HTTP request failed! HTTP/1.1 401 Unauthorized
false
https, 401, wrapper that ignores it: true
https, 401, curl: '[false,401,22]'
https, 404, wrapper: Warning: file_get_contents(https://localhost:%d/status/404): Failed to open stream: HTTP request failed! HTTP/1.1 404 Not Found
false
https, 404, wrapper that ignores it: true
https, 404, curl: '[false,404,22]'
https, 500, wrapper: Warning: file_get_contents(https://localhost:%d/status/500): Failed to open stream: HTTP request failed! HTTP/1.1 500 Internal Server Error
false
https, 500, wrapper that ignores it: true
https, 500, curl: '[false,500,22]'
https, 503, wrapper: Warning: file_get_contents(https://localhost:%d/status/503): Failed to open stream: HTTP request failed! HTTP/1.1 503 Service Temporarily Unavailable
false
https, 503, wrapper that ignores it: true
https, 503, curl: '[false,503,22]'
https, no answer, wrapper: Warning: file_get_contents(https://localhost:%d/close): Failed to open stream: HTTP request failed!
false
https, no answer, curl: '[false,0,52]'
https, circle, wrapper: Warning: file_get_contents(https://localhost:%d/circle): Failed to open stream: Redirection limit reached, aborting
false
https, circle, curl: '[false,302,47]'
https, too much, curl: '[false,200,63]'
