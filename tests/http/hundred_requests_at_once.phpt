--TEST--
A hundred requests are on the way at the same time: none is answered before all are there
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
for ($i = 0; $i < 100; $i++) {
    $clients[] = spawn(file_get_contents(...), "$server/together?n=100");
}
print_r(array_count_values(array_map(await(...), $clients)));
?>
--EXPECT--
Array
(
    [together] => 100
)
