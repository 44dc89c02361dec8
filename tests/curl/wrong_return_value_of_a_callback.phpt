--TEST--
A callback that returns a wrong length aborts as in stock PHP
--EXTENSIONS--
true_async
curl
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
same_as_plain(['write' => function () use ($server) {
    $curl = curl_init("$server/hello");
    curl_setopt($curl, CURLOPT_WRITEFUNCTION, fn() => 0);
    return json_encode([curl_exec($curl), curl_errno($curl)]);
}]);
?>
--EXPECT--
write: '[false,23]'
