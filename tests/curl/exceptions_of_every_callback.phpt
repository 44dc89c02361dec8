--TEST--
An exception in any callback aborts the transfer and comes out of the function that drives it; others go on
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$fail = function () {
    delay(1);
    throw new RuntimeException('no more');
};
$callbacks = [
    'write' => [CURLOPT_WRITEFUNCTION => $fail],
    'header' => [CURLOPT_HEADERFUNCTION => $fail],
    'read' => [CURLOPT_UPLOAD => true, CURLOPT_INFILESIZE => 10, CURLOPT_READFUNCTION => $fail],
    'progress' => [CURLOPT_NOPROGRESS => false, CURLOPT_PROGRESSFUNCTION => $fail],
    'transfer information' => [CURLOPT_NOPROGRESS => false, CURLOPT_XFERINFOFUNCTION => $fail],
];
$drivers = [
    'curl_exec' => curl_exec(...),
    'curl_multi_exec' => function (CurlHandle $handle) use ($server) {
        $multi = curl_multi_init();
        curl_multi_add_handle($multi, $handle);
        try {
            do {
                curl_multi_exec($multi, $running);
            } while ($running && curl_multi_select($multi, 10) >= 0);
        } finally {
            while (curl_multi_exec($multi, $running) === CURLM_OK && $running); // it ends, however it was thrown out of
            echo curl_multi_info_read($multi)['result'] ?? 'nothing', ' ';
            curl_multi_remove_handle($multi, $handle);
        }
    },
];
$other = spawn(function () use ($server) {
    $curl = curl_init("$server/drip?n=100");
    curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
    return curl_exec($curl);
});
foreach ($drivers as $name => $drive) {
    foreach ($callbacks as $callback => $options) {
        $client = spawn(function () use ($server, $drive, $options) {
            $curl = curl_init("$server/drip?n=100000");
            curl_setopt_array($curl, [CURLOPT_RETURNTRANSFER => true] + $options);
            try {
                return 'went on: ' . var_export($drive($curl), true);
            } catch (RuntimeException $e) {
                return $e->getMessage() . ', ' . curl_strerror(curl_errno($curl));
            }
        });
        echo "$name, $callback: ";
        echo await($client), "\n";
    }
}
echo strlen(await($other)) > 500 ? "the other is whole\n" : "the other was cut\n";
?>
--EXPECT--
curl_exec, write: no more, Failed writing received data to disk/application
curl_exec, header: no more, Failed writing received data to disk/application
curl_exec, read: no more, Operation was aborted by an application callback
curl_exec, progress: no more, Operation was aborted by an application callback
curl_exec, transfer information: no more, Operation was aborted by an application callback
curl_multi_exec, write: 23 no more, Failed writing received data to disk/application
curl_multi_exec, header: 23 no more, Failed writing received data to disk/application
curl_multi_exec, read: 42 no more, Operation was aborted by an application callback
curl_multi_exec, progress: 42 no more, Operation was aborted by an application callback
curl_multi_exec, transfer information: 42 no more, Operation was aborted by an application callback
the other is whole
