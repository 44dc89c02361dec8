--TEST--
Revolt, AMPHP and ReactPHP run side by side, each with its loop in a coroutine, while other coroutines go on
--EXTENSIONS--
true_async
--SKIPIF--
<?php require __DIR__ . '/../_lib/packages.inc'; ?>
--FILE--
<?php
use Amp\ByteStream;
use React\EventLoop\StreamSelectLoop;
use React\Socket\{ConnectionInterface, Connector};
use Revolt\EventLoop\Driver\StreamSelectDriver;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/http.inc';

$server = http_server_process();
$address = substr($server, strlen('http://'));
/* The server answers when all sixteen requests are there: four of each. */
$request = "GET /together?n=16 HTTP/1.0\r\n\r\n";
$body = fn(string $answer) => substr($answer, strpos($answer, "\r\n\r\n") + 4);

$amphp = spawn(function () use ($address, $request, $body) {
    $fetch = function () use ($address, $request, $body) {
        $socket = Amp\Socket\connect($address);
        $socket->write($request);
        return $body(ByteStream\buffer($socket));
    };
    return Amp\Future\await([Amp\async($fetch), Amp\async($fetch), Amp\async($fetch), Amp\async($fetch)]);
});

$react = spawn(function () use ($address, $request, $body) {
    $loop = new StreamSelectLoop();
    $connector = new Connector([], $loop);
    $answers = [];
    for ($i = 0; $i < 4; $i++) {
        $connector->connect($address)->then(function (ConnectionInterface $connection) use ($request, $body, &$answers) {
            $answer = '';
            $connection->on('data', function (string $data) use (&$answer) {
                $answer .= $data;
            });
            $connection->on('close', function () use (&$answer, &$answers, $body) {
                $answers[] = $body($answer);
            });
            $connection->write($request);
        });
    }
    $loop->run();
    return $answers;
});

$revolt = spawn(function () use ($address, $request, $body) {
    $driver = new StreamSelectDriver();
    $answers = [];
    for ($i = 0; $i < 4; $i++) {
        $stream = stream_socket_client("tcp://$address", $code, $message, 10, STREAM_CLIENT_CONNECT | STREAM_CLIENT_ASYNC_CONNECT);
        stream_set_blocking($stream, false);
        $driver->onWritable($stream, function (string $id, $stream) use ($driver, $request) {
            $driver->cancel($id);
            fwrite($stream, $request);
        });
        $driver->onReadable($stream, function (string $id, $stream) use ($driver, $body, &$answers, $i) {
            $answers[$i] = ($answers[$i] ?? '') . fread($stream, 8192);
            if (feof($stream)) {
                $driver->cancel($id);
                $answers[$i] = $body($answers[$i]);
            }
        });
    }
    $driver->run();
    return $answers;
});

$plain = spawn(fn() => in_coroutines(4, fn() => file_get_contents("$server/together?n=16")));

foreach (['AMPHP' => $amphp, 'ReactPHP' => $react, 'Revolt' => $revolt, 'no library' => $plain] as $name => $coroutine) {
    echo "$name: ", implode(' ', await($coroutine)), "\n";
}
?>
--EXPECT--
AMPHP: together together together together
ReactPHP: together together together together
Revolt: together together together together
no library: together together together together
