--TEST--
A generator that is dropped may wait in its finally block
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function numbers()
{
    try {
        yield 1;
    } finally {
        suspend();
        echo "finally\n";
    }
}
await(spawn(function () {
    foreach (numbers() as $number) {
        break;
    }
    echo "after\n";
}));
?>
--EXPECT--
finally
after
