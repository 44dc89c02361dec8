--TEST--
Code after a cancelled sleep does not run; finally blocks may sleep again
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$sleeper = spawn(function () {
    try {
        sleep(60);
        echo "never reached\n";
    } finally {
        echo "finally\n";
        usleep(1000);
        echo "slept once more\n";
    }
    echo "never reached\n";
});
delay(1);
$sleeper->cancel();
try {
    await($sleeper);
} catch (AsyncCancellation) {
    echo "cancelled\n";
}
var_dump($sleeper->isCancelled());
?>
--EXPECT--
finally
slept once more
cancelled
bool(true)
