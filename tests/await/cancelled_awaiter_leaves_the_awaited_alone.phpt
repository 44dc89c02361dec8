--TEST--
Cancelling a coroutine that awaits does not cancel what it awaits
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

$worker = spawn(function () { suspend(); suspend(); suspend(); echo "worker done\n"; return 'result'; });
$awaiter = spawn(fn() => await($worker, Async\timeout(60000)));
suspend();
$awaiter->cancel();
suspend();
var_dump($awaiter->isCancelled(), $worker->isCancellationRequested(), await($worker));
?>
--EXPECT--
worker done
bool(true)
bool(false)
string(6) "result"
