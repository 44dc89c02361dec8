--TEST--
curl_exec() lets other coroutines run: one of them is the server
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_here();
$client = spawn(function () use ($server) {
    $curl = curl_init("$server/wait?ms=50");
    curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
    echo "request\n";
    $body = curl_exec($curl);
    echo "$body\n";
});
spawn(function () {
    delay(2);
    echo "other\n";
});
await($client);
http_server_stop();
?>
--EXPECT--
request
other
waited
