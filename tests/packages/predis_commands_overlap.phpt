--TEST--
Predis: blocking commands, pipelines and transactions of many coroutines, each with a connection of its own
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

require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/redis.inc';

$server = new RedisServer();
$connect = fn() => new Client("tcp://127.0.0.1:$server->port?read_write_timeout=0");

echo "a chain of blocking pops, begun at its end:\n";
$steps = [];
$popped = in_coroutines(20, function (int $i) use ($connect, &$steps) {
    if ($i === 20) {
        $connect()->rpush('list 20', ['value']);
    }
    $client = $connect();
    [, $value] = $client->blpop(["list $i"], 0);
    $steps[] = $i;
    $client->rpush('list ' . $i - 1, ["$value $i"]);
    return strlen($value);
});
echo implode(' ', $steps), "\n";
echo $connect()->lpop('list 0'), "\n";

echo "pipelines: ";
$pipeline = function (int $i) use ($connect) {
    $replies = $connect()->pipeline(function ($pipeline) use ($i) {
        for ($k = 0; $k < 200; $k++) {
            $pipeline->set("key $i $k", "$i $k");
            $pipeline->get("key $i $k");
        }
    });
    foreach (array_chunk($replies, 2) as $k => [$set, $got]) {
        if ((string) $set !== 'OK' || $got !== "$i $k") {
            return "wrong: $set $got";
        }
    }
    return count($replies);
};
echo implode(' ', in_coroutines(10, $pipeline)), "\n";

echo "transactions: ";
$transaction = fn(int $i) => implode(',', $connect()->transaction(function ($transaction) use ($i) {
    $transaction->set("own $i", 10 * $i);
    $transaction->incr("own $i");
    $transaction->incr('common');
    $transaction->get("own $i");
})) && true;
echo count(array_filter(in_coroutines(10, $transaction))), ', counted ', $connect()->get('common'), "\n";
?>
--EXPECT--
a chain of blocking pops, begun at its end:
20 19 18 17 16 15 14 13 12 11 10 9 8 7 6 5 4 3 2 1
value 20 19 18 17 16 15 14 13 12 11 10 9 8 7 6 5 4 3 2 1
pipelines: 400 400 400 400 400 400 400 400 400 400
transactions: 10, counted 10
