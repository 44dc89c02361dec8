--TEST--
When an or_fail function ends because the iterator failed the coroutines that it gave are cancelled
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/parked.inc';

use Async\{AsyncCancellation, Coroutine, Future, FutureState};
use function Async\{await, await_all, await_all_or_fail, spawn};

function jobs(Coroutine $job)
{
    yield $job;
    throw new LogicException('broken');
}
foreach (['all' => await_all(...), 'all_or_fail' => await_all_or_fail(...)] as $name => $wait) {
    $gate = new FutureState;
    $job = spawn(fn() => await(new Future($gate)));
    until_parked($job);
    try {
        $wait(jobs($job));
    } catch (LogicException $e) {
        echo $e->getMessage(), "\n";
    }
    $gate->complete("went on");
    try {
        echo $name, ': ' . await($job), "\n";
    } catch (AsyncCancellation) {
        echo ": cancelled\n";
    }
}
?>
--EXPECT--
broken
all: went on
broken
all_or_fail: cancelled
