--TEST--
Symfony HttpClient: coroutines that share a client stream several responses at the same time
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

require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$clients = ['native' => new NativeHttpClient([], 100), 'curl' => new CurlHttpClient([], 100)];
$requests = 0;
foreach ($clients as $name => $client) {
    $requests += 10; // the server answers when all of them are there
    $bodies = in_coroutines(10, fn() => $client->request('GET', "$server/together?n=$requests")->getContent());
    echo "$name: ", implode(' ', $bodies), "\n";
}

/* What each response consisted of, in the order in which it came. */
$stream = function (array $responses) use (&$client) {
    $chunks = array_fill(0, count($responses), '');
    foreach ($client->stream($responses) as $response => $chunk) {
        $index = array_search($response, $responses, true);
        $chunks[$index] .= $chunk->isFirst() ? 'first ' : ($chunk->isLast() ? 'last' : $chunk->getContent() . ' ');
    }
    return $chunks;
};
foreach ($clients as $name => $client) {
    echo "$name:\n";
    $results = in_coroutines(4, fn(int $i) => $stream([
        $client->request('GET', "$server/drip?n=" . $i),
        $client->request('POST', "$server/echo", ['body' => "body $i"]),
        $client->request('GET', "$server/wait?ms=" . 10 * $i),
        $client->request('GET', "$server/status?code=204"),
    ]));
    foreach ($results as $chunks) {
        echo preg_replace('/(drop\d) (?=drop)/', '$1', implode(' | ', $chunks)), "\n";
    }
}
?>
--EXPECT--
native: together together together together together together together together together together
curl: together together together together together together together together together together
native:
first drop1 last | first POST body 1 last | first waited last | first last
first drop1drop2 last | first POST body 2 last | first waited last | first last
first drop1drop2drop3 last | first POST body 3 last | first waited last | first last
first drop1drop2drop3drop4 last | first POST body 4 last | first waited last | first last
curl:
first drop1 last | first POST body 1 last | first waited last | first last
first drop1drop2 last | first POST body 2 last | first waited last | first last
first drop1drop2drop3 last | first POST body 3 last | first waited last | first last
first drop1drop2drop3drop4 last | first POST body 4 last | first waited last | first last
