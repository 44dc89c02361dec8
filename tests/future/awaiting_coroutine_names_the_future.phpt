--TEST--
A coroutine that awaits a future says which one
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\spawn;

require __DIR__ . '/../_lib/parked.inc';

$state = new FutureState;
$coroutine = spawn(fn() => (new Future($state))->map(fn($v) => $v)->await());
until_parked($coroutine);
echo preg_replace('~/.*/~', '', implode("\n", $coroutine->getAwaitingInfo())), "\n";
$state->complete(null);
?>
--EXPECT--
Future(pending) created at awaiting_coroutine_names_the_future.php:8
