--TEST--
An exception in a callback of one transfer leaves the others of the multi handle whole; several exceptions are chained
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$run = function (Closure ...$callbacks) {
    $multi = curl_multi_init();
    foreach ($callbacks as $i => $callback) {
        $handles[$i] = curl_init('file://' . __FILE__);
        curl_setopt($handles[$i], CURLOPT_WRITEFUNCTION, $callback);
        curl_multi_add_handle($multi, $handles[$i]);
    }
    do {
        try {
            curl_multi_exec($multi, $running);
        } catch (RuntimeException $e) {
            for ($text = $e->getMessage(); $e = $e->getPrevious(); $text .= ' after ' . $e->getMessage());
            echo $text, "\n";
        }
    } while ($running);
    while ($done = curl_multi_info_read($multi)) {
        $results[array_search($done['handle'], $handles, true)] = curl_strerror($done['result']);
    }
    ksort($results);
    echo implode(', ', $results), "\n";
};
$fail = fn(string $text) => fn() => throw new RuntimeException($text);
$got = '';
$take = function ($handle, string $part) use (&$got) {
    Async\delay(1);
    $got .= $part;
    return strlen($part);
};
await(spawn($run, $fail('first'), $take));
var_dump($got === file_get_contents(__FILE__));
await(spawn($run, $fail('first'), $fail('second')));
?>
--EXPECTF--
first
Failed writing received data to disk/application, No error
bool(true)
%s after %s
Failed writing received data to disk/application, Failed writing received data to disk/application
