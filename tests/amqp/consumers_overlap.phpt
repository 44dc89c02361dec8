--TEST--
AMQP: consumers of ten coroutines wait at the same time, time out as in stock PHP, and can be cancelled
--EXTENSIONS--
true_async
amqp
--SKIPIF--
<?php require __DIR__ . '/../_lib/rabbitmq.inc'; RabbitMq::skip(); ?>
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/rabbitmq.inc';
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/interrupt.inc';

$server = new RabbitMq();
function queue(AMQPConnection $connection, string $name): AMQPQueue
{
    $queue = new AMQPQueue(new AMQPChannel($connection));
    $queue->setName($name);
    $queue->declareQueue();
    return $queue;
}
function publish(AMQPConnection $connection, string $queue, string $text): bool
{
    return (new AMQPExchange(new AMQPChannel($connection)))->publish($text, $queue);
}
function consume(AMQPConnection $connection, string $name): string
{
    $text = '';
    queue($connection, $name)->consume(function (AMQPEnvelope $message, AMQPQueue $queue) use (&$text) {
        $queue->ack($message->getDeliveryTag());
        $text = $message->getBody();
        return false;
    });
    return $text;
}

same_as_plain([
    'publish and get' => function () use ($server) {
        $connection = $server->connect();
        $queue = queue($connection, 'first');
        $sent = publish($connection, 'first', str_repeat('long ', 50_000));
        for ($i = 0; $i < 500 && !($message = $queue->get(AMQP_AUTOACK)); $i++) {
            usleep(10_000);
        }
        return json_encode([$sent, strlen($message->getBody()), $queue->get()]);
    },
    'time-out' => fn() => consume($server->connect(0.1), 'empty'),
    'wrong password' => function () use ($server) {
        $connection = new AMQPConnection(['host' => '127.0.0.1', 'port' => $server->port, 'login' => 'guest', 'password' => 'wrong']);
        return $connection->connect();
    },
]);

for ($i = 0; $i < 10; $i++) {
    $consumers[] = spawn(fn() => consume($server->connect(), "queue$i"));
}
$connection = $server->connect();
for ($i = 9; $i >= 0; $i--) {
    queue($connection, "queue$i");
    publish($connection, "queue$i", "text $i");
}
echo implode(', ', array_map(await(...), $consumers)), "\n";

interrupt(['consume' => fn() => consume($server->connect(), 'empty')], 200);
?>
--EXPECT--
publish and get: '[true,250000,false]'
time-out: AMQPQueueException: Consumer timeout exceed
wrong password: AMQPConnectionException: Server connection error: 403, message: ACCESS_REFUSED - Login was refused using authentication mechanism PLAIN. For details see the broker logfile. - Potential login failure.
text 0, text 1, text 2, text 3, text 4, text 5, text 6, text 7, text 8, text 9
consume: cancelled
