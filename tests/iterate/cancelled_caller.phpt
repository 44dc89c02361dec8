--TEST--
When the caller is cancelled everything inside is cancelled and has ended before it continues
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, iterate, spawn, suspend};

$waiting = 0;
foreach ([true, false] as $cancelPending) {
    $caller = spawn(function () use ($cancelPending, &$waiting) {
        try {
            iterate([1, 2, 3], function ($value) use (&$waiting) {
                spawn(function () use ($value, &$waiting) {
                    try {
                        $waiting++;
                        delay(10000);
                    } finally {
                        delay(1);
                        echo "spawned\n";
                    }
                });
                try {
                    $waiting++;
                    delay(10000);
                } finally {
                    delay(1);
                    echo "call\n";
                }
            }, 2, $cancelPending);
        } catch (AsyncCancellation $e) {
            echo $e->getMessage(), "\n";
            throw $e;
        }
    });
    $waiting = 0;
    while ($waiting < 4) {
        suspend();
    }
    $caller->cancel($reason = new AsyncCancellation('enough'));
    try {
        await($caller);
    } catch (AsyncCancellation $e) {
        var_dump($e === $reason);
    }
}
?>
--EXPECTF--
%r(?:call\n|spawned\n){4}%renough
bool(true)
%r(?:call\n|spawned\n){4}%renough
bool(true)
