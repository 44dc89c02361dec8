--TEST--
AMPHP: a pool of worker processes works for a coroutine while other coroutines go on
--EXTENSIONS--
true_async
posix
--SKIPIF--
<?php require __DIR__ . '/../_lib/packages.inc'; ?>
--FILE--
<?php
use Amp\Parallel\Worker\{ContextWorkerFactory, ContextWorkerPool};
use function Async\{await, spawn};

require __DIR__ . '/../_lib/packages.inc';
require __DIR__ . '/../_lib/directory.inc';
require __DIR__ . '/_lib/SquareTask.php';

$folder = new_directory();
/* Three tasks in processes; the fourth that they wait for is a coroutine. */
$workers = spawn(function () use ($folder) {
    $pool = new ContextWorkerPool(3, new ContextWorkerFactory(__DIR__ . '/_lib/SquareTask.php'));
    $futures = [];
    foreach ([1, 2, 3] as $number) {
        $futures[] = $pool->submit(new SquareTask($number, $folder, 4))->getFuture();
    }
    $squares = Amp\Future\await($futures);
    $pool->shutdown();
    sort($squares);
    return implode(' ', $squares);
});
$fourth = spawn(function () use ($folder) {
    while (count(scandir($folder)) - 2 < 3) {
        usleep(1000);
    }
    touch("$folder/4");
    return 'all were there';
});
echo await($fourth), "\n", await($workers), "\n";
?>
--EXPECT--
all were there
1 4 9
