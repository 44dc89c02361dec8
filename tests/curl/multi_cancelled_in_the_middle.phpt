--TEST--
After a cancelled curl_multi_select() the handles can be removed and closed
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$client = spawn(function () use ($server) {
    $multi = curl_multi_init();
    for ($i = 0; $i < 5; $i++) {
        $curls[] = $curl = curl_init("$server/silence");
        curl_multi_add_handle($multi, $curl);
    }
    try {
        do {
            curl_multi_exec($multi, $running);
            curl_multi_select($multi, 60);
        } while ($running > 0);
        echo "never reached\n";
    } catch (AsyncCancellation $e) {
        echo $e->getMessage(), "\n";
        foreach ($curls as $curl) {
            curl_multi_remove_handle($multi, $curl);
            curl_close($curl);
        }
        curl_multi_close($multi);
    }
});
delay(30);
$client->cancel(new AsyncCancellation('enough'));
await($client);
echo "end\n";
?>
--EXPECT--
enough
end
