--TEST--
Guzzle: requests of ten coroutines with one client are under way at the same time, with every handler
--EXTENSIONS--
true_async
ctype
mbstring
curl
--SKIPIF--
<?php require __DIR__ . '/../_lib/packages.inc'; ?>
--FILE--
<?php
use GuzzleHttp\Client;
use GuzzleHttp\Handler\{CurlHandler, CurlMultiHandler, StreamHandler};
use GuzzleHttp\HandlerStack;

require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$clients = [
    'as it comes' => new Client(),
    'curl' => new Client(['handler' => HandlerStack::create(new CurlHandler())]),
    'curl_multi' => new Client(['handler' => HandlerStack::create(new CurlMultiHandler())]),
    'streams' => new Client(['handler' => HandlerStack::create(new StreamHandler())]),
];
$requests = 0;
foreach ($clients as $name => $client) {
    $requests += 10; // the server answers when all of them are there
    $bodies = in_coroutines(10, fn() => (string) $client->get("$server/together?n=$requests")->getBody());
    echo "$name: ", implode(' ', $bodies), "\n";
}
?>
--EXPECT--
as it comes: together together together together together together together together together together
curl: together together together together together together together together together together
curl_multi: together together together together together together together together together together
streams: together together together together together together together together together together
