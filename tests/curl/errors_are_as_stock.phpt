--TEST--
Failing requests give the result and the error number of stock PHP
--EXTENSIONS--
true_async
curl
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$dead = dead_address();
$request = function (string $url, array $options = []) {
    $curl = curl_init($url);
    curl_setopt_array($curl, $options + [CURLOPT_RETURNTRANSFER => true]);
    return json_encode([curl_exec($curl), curl_errno($curl), curl_error($curl) !== '']);
};
same_as_plain([
    'refused' => fn() => $request("http://$dead/"),
    'no protocol' => fn() => $request('nothing://x'),
    'closed' => fn() => $request("$server/close"),
    'cut short' => fn() => $request("$server/short"),
    'time-out' => fn() => $request("$server/silence", [CURLOPT_TIMEOUT_MS => 100]),
    'no such file' => fn() => $request('file:///nowhere/at/all'),
]);
?>
--EXPECT--
refused: '[false,7,true]'
no protocol: '[false,1,true]'
closed: '[false,52,true]'
cut short: '[false,18,true]'
time-out: '[false,28,true]'
no such file: '[false,37,true]'
