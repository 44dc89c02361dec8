--TEST--
The handle of a cancelled request makes the next one
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$curl = curl_init("$server/silence");
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
$client = spawn(curl_exec(...), $curl);
delay(20);
$client->cancel();
try {
    await($client);
} catch (AsyncCancellation) {
    echo "cancelled\n";
}
curl_setopt($curl, CURLOPT_URL, "$server/hello");
echo await(spawn(curl_exec(...), $curl)), "\n";
?>
--EXPECT--
cancelled
hello
