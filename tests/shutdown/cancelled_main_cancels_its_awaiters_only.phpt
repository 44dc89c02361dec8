--TEST--
When main is cancelled those who await it get the reason, and the others go on
--FILE--
<?php

use function Async\await;
use function Async\current_coroutine;
use function Async\delay;
use function Async\spawn;
use function Async\suspend;

suspend();
$main = current_coroutine();
spawn(static function () use ($main) {
    try {
        await($main);
    } catch (Cancellation $reason) {
        echo 'awaiter: ', $reason->getMessage(), ', ', var_export($main->isCancelled(), true), "\n";
    }
});
spawn(static function () {
    delay(1);
    echo "the other goes on\n";
});
spawn(static fn() => $main->cancel(new Async\AsyncCancellation('enough')));
delay(100000);

?>
--EXPECT--
awaiter: enough, true
the other goes on
