--TEST--
Settling only queues: no callback has run when complete(), error() and cancel() return, and no derived future is settled
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\{Future, FutureState};
use function Async\await;

foreach (['complete', 'error', 'cancel'] as $how) {
    $calls = 0;
    $state = new FutureState;
    $future = new Future($state);
    $derived = [
        $future->map(function ($value) use (&$calls) { $calls++; }),
        $future->catch(function ($error) use (&$calls) { $calls++; }),
        $future->finally(function () use (&$calls) { $calls++; }),
    ];
    match ($how) {
        'complete' => $state->complete(1),
        'error' => $state->error(new Exception('error')),
        'cancel' => $future->cancel(),
    };
    echo "$how returned: $calls calls, ", json_encode(array_map(fn($f) => $f->isCompleted(), $derived)), "\n";
    foreach ($derived as $one) {
        try {
            await($one);
        } catch (Throwable) {
        }
    }
    echo "all settled: $calls calls\n";
}
?>
--EXPECT--
complete returned: 0 calls, [false,false,false]
all settled: 2 calls
error returned: 0 calls, [false,false,false]
all settled: 2 calls
cancel returned: 0 calls, [false,false,false]
all settled: 2 calls
