--TEST--
Symfony HttpClient: a client of which one coroutine was cancelled goes on working for all others
--EXTENSIONS--
true_async
ctype
mbstring
curl
--SKIPIF--
<?php require __DIR__ . '/../_lib/packages.inc'; ?>
--FILE--
<?php
use Symfony\Component\HttpClient\{CurlHttpClient, NativeHttpClient};
use Symfony\Contracts\HttpClient\Exception\ExceptionInterface;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
foreach (['native' => new NativeHttpClient([], 100), 'curl' => new CurlHttpClient([], 100)] as $name => $client) {
    echo "$name\n";
    $get = fn(string $path, array $options = []) => $client->request('GET', "$server$path", $options)->getContent();
    $others = [spawn($get, '/wait?ms=100'), spawn($get, '/drip?n=5')];
    echo cancelled_in_the_middle(fn() => $get('/silence')), "\n";
    echo cancelled_in_the_middle(function () use ($client, $server) {
        $responses = [$client->request('GET', "$server/hello"), $client->request('GET', "$server/silence")];
        try {
            foreach ($client->stream($responses) as $chunk) {
                $chunk->getContent();
            }
        } finally {
            $responses[1]->cancel(); // its destructor would wait for the answer
        }
    }), "\n";
    foreach ([['/silence', ['timeout' => 0.05]], ['/status?code=500', []], ['/close', []]] as $request) {
        try {
            $get(...$request);
        } catch (ExceptionInterface $e) {
            echo $e::class, ' ', preg_replace('/ for "http.*|http:.*/', '', $e->getMessage()), "\n";
        }
    }
    echo $get('/hello'), ' ', implode(' ', array_map(await(...), $others)), "\n";
}
?>
--EXPECT--
native
cancelled
cancelled
Symfony\Component\HttpClient\Exception\TransportException fopen(
Symfony\Component\HttpClient\Exception\ServerException HTTP/1.1 500 Such returned
Symfony\Component\HttpClient\Exception\TransportException fopen(
hello waited drop1drop2drop3drop4drop5
curl
cancelled
cancelled
Symfony\Component\HttpClient\Exception\TimeoutException Idle timeout reached
Symfony\Component\HttpClient\Exception\ServerException HTTP/1.1 500 Such returned
Symfony\Component\HttpClient\Exception\TransportException Empty reply from server
hello waited drop1drop2drop3drop4drop5
