--TEST--
CURLOPT_TIMEOUT_MS ends a request in time, and others run meanwhile
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$client = spawn(function () use ($server) {
    $curl = curl_init("$server/silence");
    curl_setopt_array($curl, [CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT_MS => 150]);
    var_dump(curl_exec($curl));
    echo curl_errno($curl) === CURLE_OPERATION_TIMEDOUT ? "timed out\n" : curl_error($curl);
});
spawn(function () {
    delay(2);
    echo "other\n";
});
await($client);
?>
--EXPECT--
other
bool(false)
timed out
