--TEST--
Handles of coroutines that a fatal error ended can be asked, cancelled and awaited
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/php.inc';
run_php(<<<'CODE'
    use function Async\{spawn, await, delay, suspend};
    $parked = spawn(fn() => delay(60000));
    $queued = spawn(function () {
        while (true) {
            suspend();
        }
    });
    $unstarted = null;
    $failed = spawn(function () use ($parked, $queued, &$unstarted) {
        while (!$parked->isStarted() || !$queued->isStarted()) {
            suspend();
        }
        $unstarted = spawn(fn() => print("not reached\n"));
        eval('function strlen() {}');
    });
    register_shutdown_function(function () use ($parked, $queued, $failed, &$unstarted) {
        foreach ([$parked, $queued, $failed, $unstarted] as $coroutine) {
            $coroutine->cancel();
            $coroutine->asHiPriority();
            var_dump($coroutine->isCompleted(), $coroutine->getAwaitingInfo(), $coroutine->getTrace(), $coroutine->getResult());
            try {
                await($coroutine);
            } catch (Async\AsyncCancellation $cancellation) {
                echo $cancellation->getMessage(), "\n";
            }
        }
    });
    await($failed);
    CODE);
?>
--EXPECTF--
Fatal error: %s in %s
bool(true)
array(0) {
}
NULL
NULL
The coroutine was ended by a fatal error
bool(true)
array(0) {
}
NULL
NULL
The coroutine was ended by a fatal error
bool(true)
array(0) {
}
NULL
NULL
The coroutine was ended by a fatal error
bool(true)
array(0) {
}
NULL
NULL
The coroutine was ended by a fatal error

exit status 255
