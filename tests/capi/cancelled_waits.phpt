--TEST--
Waits of an extension are cancelled like all others; a job left alone is disposed of when it ends
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/capi.inc'; capi_module();
?>
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/capi.inc';

run_with_capi(<<<'END'
    use function Async\{await, delay, spawn};

    $pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    $calls = [
        'time' => fn() => capi_sleep(-1),
        'descriptor' => fn() => capi_wait($pair[0], 'read'),
        'thread' => fn() => capi_run(100),
    ];
    foreach ($calls as $name => $call) {
        $coroutine = spawn(function () use ($name, $call) {
            try {
                $call();
                echo "never reached\n";
            } catch (Async\AsyncCancellation $e) {
                echo "$name: ", $e->getMessage(), "\n";
            }
        });
        delay(5);
        $coroutine->cancel(new Async\AsyncCancellation('enough'));
        await($coroutine);
    }
    echo await(spawn(fn() => capi_run(100, 5))), "\n";
    while (capi_disposed() < 2) {
        delay(5);
    }
    echo capi_disposed(), " disposed\n";
    END);
?>
--EXPECT--
time: enough
descriptor: enough
thread: enough
timeout
2 disposed

exit status 0
