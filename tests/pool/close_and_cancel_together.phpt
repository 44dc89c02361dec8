--TEST--
A waiter that is cancelled after close() gets the PoolException, and one that is cancelled before gets the cancellation
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/pool.inc';
use Async\{AsyncCancellation, Pool};
use function Async\{spawn, await};

foreach (['close first' => true, 'cancel first' => false] as $title => $isClosedFirst) {
    $pool = new Pool(fn() => 1, max: 1);
    $pool->acquire();
    until_parked($waiting = spawn(function () use ($pool) {
        echo outcome(fn() => $pool->acquire()), "\n";
        Async\suspend();
        echo "not cancelled any more\n";
    }));
    echo "$title\n";
    if ($isClosedFirst) {
        $pool->close();
        $waiting->cancel(new AsyncCancellation('why'));
    } else {
        $waiting->cancel(new AsyncCancellation('why'));
        $pool->close();
    }
    echo outcome(fn() => await($waiting)), "\n";
}
?>
--EXPECT--
close first
Async\PoolException: Pool is closed
Async\AsyncCancellation: why
cancel first
Async\AsyncCancellation: why
not cancelled any more
null
