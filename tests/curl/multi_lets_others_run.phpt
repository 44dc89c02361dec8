--TEST--
Loops with curl_multi_exec() and curl_multi_select() let other coroutines run
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_here();
$client = spawn(function () use ($server) {
    $multi = curl_multi_init();
    foreach (['hello', 'wait?ms=30', 'drip?n=3'] as $path) {
        $curls[$path] = $curl = curl_init("$server/$path");
        curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
        curl_multi_add_handle($multi, $curl);
    }
    do {
        curl_multi_exec($multi, $running);
        if ($running > 0) {
            curl_multi_select($multi, 10);
        }
    } while ($running > 0);
    foreach ($curls as $path => $curl) {
        echo "$path: ", curl_multi_getcontent($curl), "\n";
        curl_multi_remove_handle($multi, $curl);
    }
});
await($client);
http_server_stop();
?>
--EXPECT--
hello: hello
wait?ms=30: waited
drip?n=3: drop1drop2drop3
