--TEST--
An exception in a callback aborts the transfer also with a handle that was reset before
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
await(spawn(function () use ($server) {
    $curl = curl_init();
    curl_reset($curl);
    curl_setopt($curl, CURLOPT_URL, "$server/drip?n=100000");
    curl_setopt($curl, CURLOPT_WRITEFUNCTION, fn() => throw new RuntimeException('no more'));
    try {
        curl_exec($curl);
        echo "never reached\n";
    } catch (RuntimeException $e) {
        echo $e->getMessage(), "\n";
    }
    echo curl_errno($curl) === CURLE_WRITE_ERROR ? 'ended' : 'went on', "\n";
}));
?>
--EXPECT--
no more
ended
