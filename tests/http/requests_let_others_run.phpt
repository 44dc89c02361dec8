--TEST--
A request to a server in the same process is answered by another coroutine
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_here();
echo file_get_contents("$server/hello"), "\n";
$client = spawn(function () use ($server) {
    echo "request\n";
    echo file_get_contents("$server/wait?ms=50"), "\n";
});
spawn(function () {
    delay(5);
    echo "other\n";
});
await($client);
http_server_stop();
?>
--EXPECT--
hello
request
other
waited
