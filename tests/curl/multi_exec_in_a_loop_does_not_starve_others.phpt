--TEST--
A loop that only calls curl_multi_exec(), without ever waiting, lets others run all the same
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_here();
$transfer = spawn(function () use ($server) {
    $multi = curl_multi_init();
    $curl = curl_init("$server/drip?n=3");
    curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
    curl_multi_add_handle($multi, $curl);
    do {
        curl_multi_exec($multi, $running);
    } while ($running);
    return curl_multi_getcontent($curl);
});
echo await($transfer), "\n";
http_server_stop();
?>
--EXPECT--
drop1drop2drop3
