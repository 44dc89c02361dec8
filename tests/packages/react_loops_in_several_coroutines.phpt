--TEST--
ReactPHP: several coroutines each run a loop of their own, with timers, sockets, a server and a child process
--EXTENSIONS--
true_async
--SKIPIF--
<?php require __DIR__ . '/../_lib/packages.inc'; ?>
--FILE--
<?php
use React\ChildProcess\Process;
use React\EventLoop\StreamSelectLoop;
use React\Socket\{ConnectionInterface, Connector, SocketServer};
use function Async\{await, spawn};

require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/net.inc';

/* Answers so many connections with what they say, in capitals. */
$serve = function (string &$address, int $connections) {
    $loop = new StreamSelectLoop();
    $server = new SocketServer('127.0.0.1:0', [], $loop);
    $address = $server->getAddress();
    $server->on('connection', function (ConnectionInterface $connection) use ($server, &$connections) {
        $connection->on('data', fn(string $data) => $connection->write(strtoupper($data)));
        if (--$connections === 0) {
            $server->close();
        }
    });
    $loop->run();
    return 'server done';
};
$ask = function (int $i) use (&$address) {
    $loop = new StreamSelectLoop();
    $answer = '';
    $ticks = 0;
    $ticker = $loop->addPeriodicTimer(0.001, function () use (&$ticks) {
        $ticks++;
    });
    (new Connector([], $loop))->connect($address)->then(function (ConnectionInterface $connection) use ($i, $loop, $ticker, &$answer, &$ticks) {
        $connection->on('data', function (string $data) use (&$answer) {
            $answer .= $data;
        });
        $connection->write("client $i ");
        $loop->addTimer(0.01 * $i, fn() => $connection->write('again'));
        $loop->addPeriodicTimer(0.001, function ($timer) use ($loop, $connection, $ticker, &$answer, &$ticks) {
            if (str_ends_with($answer, 'AGAIN') && $ticks > 0) {
                $connection->close();
                $loop->cancelTimer($timer);
                $loop->cancelTimer($ticker);
            }
        });
    });
    $loop->run();
    return $answer;
};
$address = '';
$server = spawn(function () use ($serve, &$address) {
    return $serve($address, 5);
});
until_parked($server);
$child = spawn(function () {
    $loop = new StreamSelectLoop();
    $output = '';
    $status = null;
    $process = new Process('read line; echo "child: $line"; exit 7');
    $process->start($loop);
    $process->stdout->on('data', function (string $data) use (&$output) {
        $output .= $data;
    });
    $process->on('exit', function (?int $code) use (&$status) {
        $status = $code;
    });
    $process->stdin->write("hello\n");
    $loop->run();
    return "$output$status";
});
echo implode("\n", in_coroutines(5, $ask)), "\n", await($server), "\n", await($child), "\n";

echo cancelled_in_the_middle(function () {
    $loop = new StreamSelectLoop();
    $loop->addTimer(1000, fn() => null);
    $loop->run();
}), "\n";
echo await(spawn(function () {
    $loop = new StreamSelectLoop();
    $loop->addTimer(0.001, fn() => print('a new loop '));
    $loop->run();
    return 'runs';
})), "\n";
?>
--EXPECT--
CLIENT 1 AGAIN
CLIENT 2 AGAIN
CLIENT 3 AGAIN
CLIENT 4 AGAIN
CLIENT 5 AGAIN
server done
child: hello
7
cancelled
a new loop runs
