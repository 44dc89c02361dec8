--TEST--
Guzzle: coroutines that share a client wait for promises of their own, and each gets its answers
--EXTENSIONS--
true_async
ctype
mbstring
curl
--SKIPIF--
<?php require __DIR__ . '/../_lib/packages.inc'; ?>
--FILE--
<?php
use GuzzleHttp\{Client, Pool};
use GuzzleHttp\Promise\Utils;
use GuzzleHttp\Psr7\{Request, Response};

require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$client = new Client(['base_uri' => $server]);

/* Fifteen requests, of which none is answered before all are there. */
$batch = fn(int $i) => Utils::unwrap([
    'first' => $client->getAsync('/together?n=15'),
    'second' => $client->getAsync('/together?n=15')->then(fn(Response $response) => "then $i: " . $response->getBody()),
    'third' => $client->postAsync('/together?n=15'),
]);
foreach (in_coroutines(5, $batch) as $answers) {
    echo $answers['first']->getBody(), ', ', $answers['second'], ', ', $answers['third']->getBody(), "\n";
}

echo "pools with a limit:\n";
$pool = function (int $i) use ($client) {
    $bodies = [];
    $requests = array_map(fn(int $size) => new Request('GET', "/bytes?n=$size"), range($i * 1000, $i * 1000 + 7));
    (new Pool($client, $requests, [
        'concurrency' => 3,
        'fulfilled' => function (Response $response, int $index) use (&$bodies) {
            $bodies[$index] = strlen($response->getBody());
        },
        'rejected' => fn($reason) => throw $reason,
    ]))->promise()->wait();
    ksort($bodies);
    return implode(' ', $bodies);
};
echo implode("\n", in_coroutines(4, $pool)), "\n";

echo "the first ends before the last:\n";
$order = [];
in_coroutines(3, function (int $i) use ($client, &$order) {
    $client->getAsync('/wait?ms=' . 400 - 100 * $i)->wait();
    $order[] = $i;
});
echo implode(' ', $order), "\n";
?>
--EXPECT--
together, then 1: together, together
together, then 2: together, together
together, then 3: together, together
together, then 4: together, together
together, then 5: together, together
pools with a limit:
1000 1001 1002 1003 1004 1005 1006 1007
2000 2001 2002 2003 2004 2005 2006 2007
3000 3001 3002 3003 3004 3005 3006 3007
4000 4001 4002 4003 4004 4005 4006 4007
the first ends before the last:
3 2 1
