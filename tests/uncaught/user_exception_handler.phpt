--TEST--
A handler of set_exception_handler() gets the failure, once, after the others were drained
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

require __DIR__ . '/../_lib/parked.inc';

set_exception_handler(function (Throwable $e) {
    echo 'handler: ', get_class($e), ' ', $e->getMessage(), "\n";
});
spawn(function () {
    try {
        delay(60000);
    } finally {
        echo "finally\n";
    }
});
until_all_parked();
spawn(fn() => throw new LogicException('failed'));
delay(60000);
?>
--EXPECT--
finally
handler: LogicException failed
