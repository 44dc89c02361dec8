--TEST--
Predis: a client whose command was cancelled, or that two coroutines used at once, works again when it reconnects
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/redis.inc';
RedisServer::skip();
?>
--FILE--
<?php
use Predis\Client;
use Predis\Connection\ConnectionException;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/redis.inc';

$server = new RedisServer();
$client = new Client("tcp://127.0.0.1:$server->port?read_write_timeout=0");
$client->set('key', 'value');
$get = function () use ($client) {
    try {
        return $client->get('key');
    } catch (ConnectionException $e) {
        return 'connection lost';
    }
};

echo cancelled_in_the_middle(fn() => $client->blpop(['nothing'], 0)), "\n";
echo "not the reply to the cancelled command: ", $get(), "\n";
$client->disconnect();
echo $get(), "\n";

$first = spawn(function () use ($client) {
    try {
        return $client->blpop(['nothing'], 0);
    } catch (ConnectionException $e) {
        return 'the first: connection lost';
    }
});
until_parked($first);
try {
    echo $client->get('key'), "\n";
} catch (Async\AsyncException $e) {
    echo preg_replace(['/\d+/', '/ \(.*?\)|, waiting.*/'], ['N', ''], $e->getMessage()), "\n";
}
echo await($first), "\n";
$client->disconnect();
echo $get(), "\n";
?>
--EXPECT--
cancelled
not the reply to the cancelled command: connection lost
value
Coroutine #N cannot read from descriptor N: coroutine #N is in the middle of a read on it
the first: connection lost
value
