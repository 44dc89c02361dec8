--TEST--
Fifty clients and the server are coroutines of one process
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_here();
for ($i = 1; $i <= 50; $i++) {
    $clients[] = spawn(fn() => strlen(file_get_contents("$server/bytes?n=" . $i * 1000)));
}
echo array_sum(array_map(await(...), $clients)), "\n";
http_server_stop();
?>
--EXPECT--
1275000
