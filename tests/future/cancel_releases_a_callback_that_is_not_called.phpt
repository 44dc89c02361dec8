--TEST--
Cancelling a derived future releases the callback that will not be called
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};

class Guard { function __destruct() { echo "released\n"; } }
$guard = new Guard;
$state = new FutureState;
$derived = (new Future($state))->map(function () use ($guard) {});
unset($guard);
echo "cancel\n";
$derived->cancel();
echo "cancelled\n";
$state->complete(1);
?>
--EXPECT--
cancel
released
cancelled
