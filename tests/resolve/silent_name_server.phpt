--TEST--
Lookups that get no answer can be cancelled, and do not hold up the end of the script
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/dns.inc'; own_network_is_possible() || die('skip needs a network of its own');
?>
--FILE--
<?php
use Async\{AsyncCancellation, OperationCanceledException};
use function Async\{await, spawn, timeout};

require __DIR__ . '/../_lib/dns.inc';

run_with_name_server(<<<'END'
    use Async\{AsyncCancellation, OperationCanceledException};
    use function Async\{await, delay, spawn, timeout};

    for ($i = 0; $i < 10; $i++) {
        $lookups[] = spawn(gethostbyname(...), 'never.test');
    }
    try {
        await($lookups[0], timeout(50));
    } catch (OperationCanceledException $e) {
        echo get_class($e->getPrevious()), "\n";
    }
    foreach ($lookups as $lookup) {
        $lookup->cancel();
    }
    $cancelled = 0;
    foreach ($lookups as $lookup) {
        try {
            await($lookup);
        } catch (AsyncCancellation) {
            $cancelled++;
        }
    }
    echo "$cancelled cancelled\n";
    echo gethostbyname('a1.test'), "\n";
    END);
?>
--EXPECT--
Async\TimeoutException
10 cancelled
10.0.0.1
