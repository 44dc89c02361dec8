--TEST--
Signals end neither a select() nor a connect() in a coroutine
--EXTENSIONS--
true_async
pcntl
posix
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

pcntl_async_signals(true);
pcntl_signal(SIGUSR1, function () {});
$pid = getmypid();
$killer = proc_open("while kill -USR1 $pid 2> /dev/null; do :; done", [], $pipes);

[$listener, $address] = listen_tcp();
spawn(function () use ($listener) {
    while ($connection = @stream_socket_accept($listener, 60)) {
        spawn(fn() => fwrite($connection, fgets($connection)));
    }
});
$client = function () use ($address) {
    for ($i = 0; $i < 50; $i++) {
        $stream = stream_socket_client("tcp://$address");
        fwrite($stream, "line\n");
        $read = [$stream, $stream];
        $write = $except = null;
        if (stream_select($read, $write, $except, 60) < 1 || fgets($stream) !== "line\n") {
            return "wrong in round $i";
        }
        foreach ([0, 10] as $microseconds) {
            $read = [$stream];
            if (stream_select($read, $write, $except, 0, $microseconds) === false) {
                return "interrupted in round $i";
            }
        }
    }
    return 'right';
};
$clients = array_map(fn() => spawn($client), range(1, 10));
echo implode(' ', array_unique(array_map(await(...), $clients))), "\n";
fclose($listener);
proc_terminate($killer, SIGKILL);
pcntl_signal(SIGUSR1, SIG_IGN);
?>
--EXPECT--
right
