--TEST--
curl_exec() returns what it returns in stock PHP
--EXTENSIONS--
true_async
curl
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$request = function (string $path, array $options = []) use ($server) {
    $curl = curl_init("$server/$path");
    curl_setopt_array($curl, $options + [CURLOPT_RETURNTRANSFER => true]);
    $result = curl_exec($curl);
    return json_encode([is_string($result) && strlen($result) > 100 ? strlen($result) : $result,
        curl_getinfo($curl, CURLINFO_RESPONSE_CODE), curl_errno($curl), curl_error($curl)]);
};
same_as_plain([
    'short' => fn() => $request('hello'),
    'long' => fn() => $request('bytes?n=1000000'),
    'in chunks' => fn() => $request('drip?n=3'),
    'not found' => fn() => $request('status?code=404'),
    'failing on it' => fn() => $request('status?code=404', [CURLOPT_FAILONERROR => true]),
    'redirect' => fn() => $request('redirect', [CURLOPT_FOLLOWLOCATION => true]),
    'post' => fn() => $request('echo', [CURLOPT_POSTFIELDS => 'a=1']),
    'post a lot' => fn() => $request('echo', [CURLOPT_POSTFIELDS => str_repeat('x', 100000)]),
    'head' => fn() => $request('hello', [CURLOPT_NOBODY => true]),
    'file' => function () {
        $curl = curl_init('file://' . __FILE__);
        curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
        return curl_exec($curl) === file_get_contents(__FILE__);
    },
]);
?>
--EXPECT--
short: '["hello",200,0,""]'
long: '[1000000,200,0,""]'
in chunks: '["drop1drop2drop3",200,0,""]'
not found: '["",404,0,""]'
failing on it: '[false,404,22,"The requested URL returned error: 404"]'
redirect: '["hello",200,0,""]'
post: '["POST a=1",200,0,""]'
post a lot: '[100005,200,0,""]'
head: '["",200,0,""]'
file: true
