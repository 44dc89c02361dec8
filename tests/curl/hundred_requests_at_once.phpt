--TEST--
A hundred requests are on the way at the same time: none is answered before all are there
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
for ($i = 0; $i < 100; $i++) {
    $clients[] = spawn(function () use ($server) {
        $curl = curl_init("$server/together?n=100");
        curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
        return curl_exec($curl);
    });
}
print_r(array_count_values(array_map(await(...), $clients)));
?>
--EXPECT--
Array
(
    [together] => 100
)
