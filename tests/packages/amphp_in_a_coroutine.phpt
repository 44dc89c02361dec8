--TEST--
AMPHP inside a coroutine: fibers, timers, processes, cancellations, pipelines; and coroutines inside its fibers
--EXTENSIONS--
true_async
posix
--SKIPIF--
<?php require __DIR__ . '/../_lib/packages.inc'; ?>
--FILE--
<?php
use Amp\ByteStream;
use Amp\CancelledException;
use Amp\Pipeline\Pipeline;
use Amp\Process\Process;
use Amp\Sync\LocalMutex;
use Amp\TimeoutCancellation;
use function Amp\{async, delay};
use function Async\{await, spawn};

require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/http.inc';

$address = substr(http_server_process(), strlen('http://'));
$others = 0;
$other = spawn(function () use (&$others) {
    while (true) {
        usleep(1000);
        $others++;
    }
});
await(spawn(function () use ($address, &$others) {
    $order = [];
    $futures = [];
    foreach ([3, 1, 2] as $i) {
        $futures[$i] = async(function () use ($i, &$order) {
            delay(0.03 * $i);
            $order[] = $i;
            return $i * $i;
        });
    }
    echo array_sum(Amp\Future\await($futures)), ', in the order ', implode(' ', $order), "\n";
    echo $others > 0 ? "others went on\n" : "others stood still\n";

    $process = Process::start('read line; echo "out: $line"; echo err >&2; exit 3');
    $process->getStdin()->write("in\n");
    echo ByteStream\buffer($process->getStdout()), ByteStream\buffer($process->getStderr()), $process->join(), "\n";

    $socket = Amp\Socket\connect($address);
    $socket->write("GET /silence HTTP/1.0\r\n\r\n");
    try {
        ByteStream\buffer($socket, new TimeoutCancellation(0.05));
    } catch (CancelledException $e) {
        echo $e->getPrevious()::class, "\n";
    }
    $socket->close();

    $mutex = new LocalMutex();
    $inside = 0;
    $results = Pipeline::fromIterable(range(1, 10))->concurrent(4)->map(function (int $i) use ($mutex, &$inside) {
        $lock = $mutex->acquire();
        echo $inside++ === 0 ? '' : "not alone\n";
        delay(0.001);
        $inside--;
        $lock->release();
        return $i;
    })->toArray();
    sort($results);
    echo implode(' ', $results), "\n";

    $inner = async(fn() => await(spawn(function () {
        usleep(1000);
        return 'from a coroutine in a fiber';
    })));
    echo $inner->await(), "\n";
    try {
        async(fn() => await(spawn(fn() => throw new DomainException('thrown in a coroutine in a fiber'))))->await();
    } catch (DomainException $e) {
        echo $e->getMessage(), "\n";
    }
}));
echo cancelled_in_the_middle(function () {
    delay(1000);
}), "\n";
echo await(spawn(fn() => async(function () {
    delay(0.001);
    return 'the loop is usable again';
})->await())), "\n";
$other->cancel();
?>
--EXPECT--
14, in the order 1 2 3
others went on
out: in
err
3
Amp\TimeoutException
1 2 3 4 5 6 7 8 9 10
from a coroutine in a fiber
thrown in a coroutine in a fiber
cancelled
the loop is usable again
