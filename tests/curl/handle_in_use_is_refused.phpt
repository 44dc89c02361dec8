--TEST--
A cURL handle that another coroutine transfers with can be neither used nor changed
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use Async\AsyncException;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$curl = curl_init("$server/drip?n=3");
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
$first = spawn(fn() => curl_exec($curl));
until_parked($first);
$calls = [
    fn() => curl_exec($curl),
    fn() => curl_setopt($curl, CURLOPT_POSTFIELDS, 'other'),
    fn() => curl_setopt_array($curl, [CURLOPT_POSTFIELDS => 'other']),
    fn() => curl_reset($curl),
];
foreach ($calls as $call) {
    try {
        $call();
        echo "never reached\n";
    } catch (AsyncException $e) {
        echo $e->getMessage(), "\n";
    }
}
echo curl_getinfo($curl, CURLINFO_EFFECTIVE_URL) === "$server/drip?n=3" ? "only looked at\n" : "wrong\n";
echo curl_exec($copy = curl_copy_handle($curl)), " by a copy\n";
echo await($first), "\n";
curl_setopt($curl, CURLOPT_URL, "$server/hello");
echo curl_exec($curl), "\n";
?>
--EXPECTF--
Coroutine #1 (main) cannot use CurlHandle #%d: coroutine #%d (spawned at %s:%d) is in the middle of curl_exec() with it, waiting at %s:%d
Coroutine #1 (main) cannot use CurlHandle #%d: coroutine #%d (spawned at %s:%d) is in the middle of curl_exec() with it, waiting at %s:%d
Coroutine #1 (main) cannot use CurlHandle #%d: coroutine #%d (spawned at %s:%d) is in the middle of curl_exec() with it, waiting at %s:%d
Coroutine #1 (main) cannot use CurlHandle #%d: coroutine #%d (spawned at %s:%d) is in the middle of curl_exec() with it, waiting at %s:%d
only looked at
drop1drop2drop3 by a copy
drop1drop2drop3
hello
