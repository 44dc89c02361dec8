--TEST--
The exception handler gets the last failure with the earlier one at the end of its chain
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

require __DIR__ . '/../_lib/parked.inc';

set_exception_handler(function (Throwable $e) {
    $messages = [];
    for (; $e; $e = $e->getPrevious()) {
        $messages[] = $e->getMessage();
    }
    echo $messages[0], ' ... ', end($messages), "\n";
});
spawn(function () {
    try {
        delay(60000);
    } catch (Cancellation) {
        throw new RuntimeException('second');
    }
});
until_all_parked();
spawn(fn() => throw new LogicException('first'));
?>
--EXPECT--
second ... first
