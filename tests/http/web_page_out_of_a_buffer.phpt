--TEST--
Output buffers of coroutines that make requests are not mixed
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
foreach (['a', 'b', 'c'] as $name) {
    $clients[] = spawn(function () use ($server, $name) {
        ob_start();
        for ($i = 0; $i < 5; $i++) {
            echo $name;
            file_get_contents("$server/wait?ms=2");
        }
        return ob_get_clean();
    });
}
echo implode("\n", array_map(await(...), $clients)), "\n";
?>
--EXPECT--
aaaaa
bbbbb
ccccc
