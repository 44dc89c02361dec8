--TEST--
Monolog: records of many coroutines arrive whole and in order, in one file, in rotating files and over a socket
--EXTENSIONS--
true_async
ctype
mbstring
sockets
--SKIPIF--
<?php require __DIR__ . '/../_lib/packages.inc'; ?>
--FILE--
<?php
use Monolog\Formatter\LineFormatter;
use Monolog\Handler\{RotatingFileHandler, SocketHandler, StreamHandler};
use Monolog\Logger;
use Monolog\Processor\PsrLogMessageProcessor;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/directory.inc';
require __DIR__ . '/../_lib/net.inc';

/* One long record after the other, of 20 coroutines at the same time. */
$log = fn(Logger $logger) => in_coroutines(20, function (int $i) use ($logger) {
    for ($k = 1; $k <= 10; $k++) {
        $logger->info('record {k} of {i} {filler}', ['k' => $k, 'i' => $i, 'filler' => str_repeat("$i", 6000)]);
        usleep(1);
    }
});
$check = function (string $name, string $written) {
    $next = array_fill(1, 20, 1);
    $lines = explode("\n", rtrim($written, "\n"));
    foreach ($lines as $line) {
        if (!preg_match('/^record (\d+) of (\d+) (\d+)$/D', $line, $found) || $found[3] !== str_repeat($found[2], 6000)) {
            echo "$name: mixed: ", substr($line, 0, 60), "\n";
            return;
        }
        $next[$found[2]]++ === (int) $found[1] || print("$name: not in order: " . substr($line, 0, 20) . "\n");
    }
    echo "$name: ", count($lines), " records\n";
};
$logger = function ($handler) {
    $handler->setFormatter(new LineFormatter("%message%\n"));
    return new Logger('test', [$handler], [new PsrLogMessageProcessor(null, true)]);
};

$folder = new_directory();
$log($logger(new StreamHandler("$folder/plain")));
$check('a file', file_get_contents("$folder/plain"));
$log($logger(new StreamHandler("$folder/locked", useLocking: true)));
$check('a locked file', file_get_contents("$folder/locked"));
$log($logger(new RotatingFileHandler("$folder/rotating")));
$check('a rotating file', file_get_contents(glob("$folder/rotating-*")[0]));

[$listener, $address] = listen_tcp();
$reader = spawn(function () use ($listener) {
    $connection = stream_socket_accept($listener);
    $received = '';
    while (!feof($connection)) {
        $received .= fread($connection, 8192);
        usleep(10); // the socket is full again and again
    }
    return $received;
});
$handler = new SocketHandler("tcp://$address", writingTimeout: 30);
$log($logger($handler));
$handler->close();
$check('a socket', await($reader));

$lost = $logger(new SocketHandler('tcp://' . dead_address()));
echo implode("\n", in_coroutines(2, function () use ($lost) {
    try {
        $lost->error('lost');
    } catch (UnexpectedValueException $e) {
        return strtok($e->getMessage(), '(');
    }
})), "\n";
?>
--EXPECT--
a file: 200 records
a locked file: 200 records
a rotating file: 200 records
a socket: 200 records
Failed connecting to tcp://127.0.0.1:1 
Failed connecting to tcp://127.0.0.1:1
