--TEST--
curl_multi_select() ends when another coroutine has dealt with what it waited for
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/net.inc';

[$listener, $address] = listen_tcp();
/* Connections stay open: that one is closed would wake everybody. */
$server = spawn(function () use ($listener) {
    for ($connections = []; $connections[] = $connection = stream_socket_accept($listener);) {
        spawn(function () use ($connection) {
            $request = fgets($connection);
            while (!in_array(fgets($connection), ["\r\n", false], true));
            delay(500); // libcurl has timers of its own in the beginning
            str_contains($request, 'silence') || fwrite($connection, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
        });
    }
});
$multi = curl_multi_init();
$curls = [];
foreach (['silence', 'one', 'two'] as $i => $path) {
    $curls[$i] = curl_init("http://$address/$path");
    curl_setopt($curls[$i], CURLOPT_RETURNTRANSFER, true);
    curl_multi_add_handle($multi, $curls[$i]);
}
/* Returns when its own transfer is done, whoever did it. */
$drive = function (CurlHandle $curl) use ($multi) {
    while (curl_multi_exec($multi, $running) === CURLM_OK && curl_getinfo($curl, CURLINFO_RESPONSE_CODE) === 0) {
        $begin = hrtime(true);
        curl_multi_select($multi, 30);
        if (hrtime(true) - $begin > 25e9) {
            return 'waited for nothing';
        }
    }
    return 'done';
};
$drivers = [];
foreach ([1, 2, 1, 2] as $i) {
    $drivers[] = spawn($drive, $curls[$i]);
}
echo implode(', ', array_map(await(...), $drivers)), "\n";
$server->cancel();
?>
--EXPECT--
done, done, done, done
