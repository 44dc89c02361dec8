--TEST--
Nobody else runs while curl_multi_exec() or curl_multi_remove_handle() works, even when it closes what others wait for
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$multi = curl_multi_init();
$inside = false;
$alone = function (Closure $call) use (&$inside) {
    if ($inside) {
        echo "interrupted\n";
    }
    $inside = true;
    $result = $call();
    $inside = false;
    return $result;
};
/* Waits for its own transfer only, as PHP code does that shares a multi handle. */
$get = function (string $path, ?int $give_up_after = null) use ($server, $multi, $alone) {
    $curl = curl_init("$server$path");
    curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
    $alone(fn() => curl_multi_add_handle($multi, $curl));
    for ($round = 0; $round !== $give_up_after; $round++) {
        $alone(function () use ($multi) {
            curl_multi_exec($multi, $running);
            fclose(fopen(__FILE__, 'r')); // under the number of a connection that was closed just now
        });
        if (curl_getinfo($curl, CURLINFO_RESPONSE_CODE) !== 0) {
            break;
        }
        curl_multi_select($multi, 10);
    }
    $alone(fn() => curl_multi_remove_handle($multi, $curl));
    return curl_multi_getcontent($curl);
};
$transfers = [];
for ($i = 0; $i < 40; $i++) {
    $transfers[] = spawn($get, '/wait?ms=' . 5 * ($i % 10));
    $transfers[] = spawn($get, '/silence', 3);
}
foreach (array_count_values(array_map(await(...), $transfers)) as $body => $count) {
    echo "$count times '$body'\n";
}
?>
--EXPECT--
40 times 'waited'
40 times ''
