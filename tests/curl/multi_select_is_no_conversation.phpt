--TEST--
Coroutines may wait in curl_multi_select() for the only transfer of a multi handle, while another drives it
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{await, spawn};

require __DIR__ . '/../_lib/http.inc';

$multi = curl_multi_init();
$curl = curl_init(http_server_process() . '/drip?n=3');
$body = '';
curl_setopt($curl, CURLOPT_WRITEFUNCTION, function ($curl, $part) use (&$body) {
    $body .= $part;
    return strlen($part);
});
curl_multi_add_handle($multi, $curl);
$drive = function () use ($multi) {
    do {
        $result = curl_multi_exec($multi, $running);
        curl_multi_select($multi, 1);
    } while ($running && $result === CURLM_OK);
    return $result;
};
$drivers = [spawn($drive), spawn($drive), spawn($drive)];
echo implode(' ', array_map(await(...), $drivers)), "\n";
echo $body, "\n";

echo "cancelled:\n";
$asked = new FutureState;
[$listener, $address] = listen_tcp();
spawn(function () use ($listener, $asked) {
    $connection = stream_socket_accept($listener);
    await(new Future($asked));
    fwrite($connection, "HTTP/1.0 200 OK\r\n\r\nanswer");
});
$curl = curl_init("http://$address/");
curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
curl_multi_add_handle($multi, $curl);
while (curl_multi_exec($multi, $running) === CURLM_OK && curl_getinfo($curl, CURLINFO_PRETRANSFER_TIME) == 0) {
    curl_multi_select($multi, 1);
}
$watcher = spawn(fn() => curl_multi_select($multi, 60));
until_parked($watcher);
$watcher->cancel();
until_parked($watcher);
var_dump($watcher->isCancelled());
$asked->complete(null);
echo $drive(), "\n";
echo curl_multi_getcontent($curl), "\n";
?>
--EXPECT--
0 0 0
drop1drop2drop3
cancelled:
bool(true)
0
answer
