--TEST--
A cancelled request throws the reason without a warning and leaves no descriptor behind
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$before = open_descriptors();
foreach (['silence', 'drip?n=1000'] as $path) {
    $client = spawn(function () use ($server, $path) {
        try {
            file_get_contents("$server/$path");
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
var_dump(open_descriptors() === $before);
?>
--EXPECT--
enough
enough
bool(true)
