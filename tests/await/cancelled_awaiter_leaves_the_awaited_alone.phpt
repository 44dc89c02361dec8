--TEST--
Cancelling a coroutine that awaits does not cancel what it awaits
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\{spawn, await};

require __DIR__ . '/../_lib/parked.inc';

$state = new FutureState;
$worker = spawn(function () use ($state) {
    await(new Future($state));
    echo "worker done\n";
    return 'result';
});
$awaiter = spawn(fn() => await($worker, Async\timeout(60000)));
until_all_parked();
$awaiter->cancel();
until_all_parked();
$state->complete(null);
var_dump($awaiter->isCancelled(), $worker->isCancellationRequested(), await($worker));
?>
--EXPECT--
worker done
bool(true)
bool(false)
string(6) "result"
