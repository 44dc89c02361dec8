--TEST--
Write, header and read callbacks may park; transfers of other coroutines go on
--EXTENSIONS--
true_async
curl
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$client = function (string $name) use ($server) {
    $curl = curl_init("$server/echo");
    $seen = [];
    $data = "body of $name";
    curl_setopt_array($curl, [
        CURLOPT_UPLOAD => true,
        CURLOPT_CUSTOMREQUEST => 'POST',
        CURLOPT_INFILESIZE => strlen($data),
        CURLOPT_READFUNCTION => function ($curl, $file, $length) use (&$data) {
            delay(2);
            [$part, $data] = [substr($data, 0, 4), substr($data, 4)];
            return $part;
        },
        CURLOPT_HEADERFUNCTION => function ($curl, $line) use (&$seen) {
            delay(1);
            $seen['headers'] = ($seen['headers'] ?? 0) + 1;
            return strlen($line);
        },
        CURLOPT_WRITEFUNCTION => function ($curl, $part) use (&$seen) {
            delay(1);
            $seen['body'] = ($seen['body'] ?? '') . $part;
            return strlen($part);
        },
    ]);
    $result = curl_exec($curl);
    return json_encode([$result, $seen['body'], $seen['headers'] > 2]);
};
foreach (['one', 'two', 'three'] as $name) {
    $clients[] = spawn($client, $name);
}
echo implode("\n", array_map(await(...), $clients)), "\n";
?>
--EXPECT--
[true,"POST body of one",true]
[true,"POST body of two",true]
[true,"POST body of three",true]
