--TEST--
Predis: subscribers in several coroutines each get what another one publishes
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
use function Async\{await, spawn};

require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/redis.inc';

$server = new RedisServer();
$connect = fn() => new Client("tcp://127.0.0.1:$server->port?read_write_timeout=0");
$subscribe = function (string $channel) use ($connect) {
    $messages = [];
    $loop = $connect()->pubSubLoop();
    $loop->subscribe('all', $channel);
    foreach ($loop as $message) {
        if ($message->kind === 'message') {
            $messages[] = "$message->channel: $message->payload";
        }
        if ($message->payload === 'end') {
            $loop->stop();
        }
    }
    return $messages;
};
$subscribers = [spawn($subscribe, 'one'), spawn($subscribe, 'two'), spawn($subscribe, 'three')];
$publisher = $connect();
while ($publisher->pubsub('numsub', 'all')['all'] < 3) {
    usleep(1000);
}
foreach (['one' => 'a', 'all' => 'b', 'two' => 'c', 'three' => 'd'] as $channel => $message) {
    $publisher->publish($channel, $message);
}
$publisher->publish('all', 'end');
foreach ($subscribers as $subscriber) {
    echo implode(', ', await($subscriber)), "\n";
}
?>
--EXPECT--
one: a, all: b, all: end
all: b, two: c, all: end
all: b, three: d, all: end
