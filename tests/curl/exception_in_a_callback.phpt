--TEST--
An exception in a callback aborts this transfer, however long it would go on, and comes out of curl_exec(); others go on
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$other = spawn(function () use ($server) {
    $curl = curl_init("$server/drip?n=5");
    curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
    return curl_exec($curl);
});
$failing = spawn(function () use ($server) {
    $curl = curl_init("$server/drip?n=100000");
    curl_setopt($curl, CURLOPT_WRITEFUNCTION, function () {
        delay(1);
        throw new RuntimeException('no more');
    });
    try {
        curl_exec($curl);
        echo "never reached\n";
    } catch (RuntimeException $e) {
        echo $e->getMessage(), "\n";
    }
});
await($failing);
echo await($other), "\n";
?>
--EXPECT--
no more
drop1drop2drop3drop4drop5
