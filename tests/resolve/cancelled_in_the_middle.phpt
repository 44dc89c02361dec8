--TEST--
A cancelled lookup throws the reason without a warning
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn, suspend};

require __DIR__ . '/../_lib/watchdog.inc';

foreach (['gethostbyname', 'gethostbynamel'] as $function) {
    $lookup = spawn(function () use ($function) {
        try {
            while (true) {
                $function('localhost');
            }
        } catch (AsyncCancellation $e) {
            echo "$function: ", $e->getMessage(), "\n";
        }
    });
    while (!$lookup->isStarted()) {
        suspend();
    }
    $lookup->cancel(new AsyncCancellation('enough'));
    await($lookup);
}
?>
--EXPECT--
gethostbyname: enough
gethostbynamel: enough
