--TEST--
nginx: when the server is killed, every request that waits fails with the ordinary error
--EXTENSIONS--
true_async
curl
openssl
--SKIPIF--
<?php require __DIR__ . '/../_lib/nginx.inc'; Nginx::skip(); ?>
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/nginx.inc';
require __DIR__ . '/../_lib/same.inc';

$server = new Nginx();
$server->add('big', str_repeat('s', 8_000_000));
$curl = function (string $url) use ($server) {
    $handle = $server->curl($url, [CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1]);
    return json_encode([curl_exec($handle), curl_errno($handle) === CURLE_PARTIAL_FILE || curl_errno($handle) === CURLE_RECV_ERROR]);
};
$calls = [];
foreach (['http', 'https'] as $scheme) {
    $url = $server->$scheme('/slow/big');
    $calls += [
        "$scheme, wrapper" => fn() => strlen(@file_get_contents($url, false, $server->context())) < 8_000_000,
        "$scheme, curl" => fn() => $curl($url),
    ];
}
foreach ($calls as $name => $call) {
    for ($i = 0; $i < 5; $i++) {
        $clients[] = spawn(fn() => "$name: " . record_call($call));
    }
}
delay(150);
until_parked(...$clients);
$server->kill();
print_r(array_count_values(array_map(await(...), $clients)));
echo record_call(fn() => @file_get_contents($server->http('/hello'))), "\n";
?>
--EXPECT--
Array
(
    [http, wrapper: true] => 5
    [http, curl: '[false,true]'] => 5
    [https, wrapper: true] => 5
    [https, curl: '[false,true]'] => 5
)
false
