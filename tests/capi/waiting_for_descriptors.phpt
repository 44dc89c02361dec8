--TEST--
An extension waits until a descriptor is ready, closed, or time is over
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

    [$near, $far] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    $wait = function (...$arguments) {
        $result = capi_wait(...$arguments);
        echo "$result\n";
    };
    await(spawn($wait, $near, 'write'));
    await(spawn($wait, $near, 'read', 5));
    $waiting = spawn($wait, $near, 'read', 60000);
    delay(1);
    echo "other writes\n";
    fwrite($far, 'data');
    await($waiting);
    echo fread($near, 10), "\n";
    $waiting = spawn($wait, $near, 'read');
    delay(1);
    echo "other closes\n";
    fclose($near);
    await($waiting);
    END);
?>
--EXPECT--
done writable
timeout
other writes
done readable
data
other closes
done

exit status 0
