--TEST--
A cancelled curl_exec() throws the reason without a warning and leaves no descriptor behind
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$before = open_descriptors();
foreach (['silence', 'drip?n=1000'] as $path) {
    $client = spawn(function () use ($server, $path) {
        $curl = curl_init("$server/$path");
        curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
        try {
            curl_exec($curl);
            echo "never reached\n";
        } catch (AsyncCancellation $e) {
            echo $e->getMessage(), "\n";
        }
    });
    delay(30);
    until_parked($client);
    $client->cancel(new AsyncCancellation('enough'));
    await($client);
}
unset($client);
var_dump(open_descriptors() === $before);
?>
--EXPECT--
enough
enough
bool(true)
