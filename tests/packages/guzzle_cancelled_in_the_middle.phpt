--TEST--
Guzzle: a client whose request was cancelled, or gave up waiting, goes on working for all others
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
use GuzzleHttp\Exception\ConnectException;
use GuzzleHttp\Handler\{CurlHandler, CurlMultiHandler, StreamHandler};
use GuzzleHttp\HandlerStack;
use function Async\{await, spawn, timeout};

require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
foreach ([new CurlHandler(), new CurlMultiHandler(), new StreamHandler()] as $handler) {
    echo strrchr($handler::class, '\\'), "\n";
    $client = new Client(['base_uri' => $server, 'handler' => HandlerStack::create($handler)]);
    $get = fn(string $path) => (string) $client->get($path)->getBody();
    $others = [spawn($get, '/wait?ms=100'), spawn($get, '/drip?n=5')];

    echo cancelled_in_the_middle(fn() => $get('/silence')), "\n";
    echo cancelled_in_the_middle(fn() => $client->getAsync('/silence')->wait()), "\n";
    $silent = spawn($get, '/silence');
    try {
        await($silent, timeout(5));
    } catch (Async\OperationCanceledException $e) {
        $silent->cancel();
        echo 'timeout: ', $e->getPrevious()::class, "\n";
    }
    try {
        $client->get('/silence', ['timeout' => 0.05]);
    } catch (ConnectException $e) {
        echo $e::class, "\n";
    }
    echo $get('/hello'), ' ', implode(' ', array_map(await(...), $others)), "\n";
}
?>
--EXPECT--
\CurlHandler
cancelled
cancelled
timeout: Async\TimeoutException
GuzzleHttp\Exception\ConnectException
hello waited drop1drop2drop3drop4drop5
\CurlMultiHandler
cancelled
cancelled
timeout: Async\TimeoutException
GuzzleHttp\Exception\ConnectException
hello waited drop1drop2drop3drop4drop5
\StreamHandler
cancelled
cancelled
timeout: Async\TimeoutException
GuzzleHttp\Exception\ConnectException
hello waited drop1drop2drop3drop4drop5
