--TEST--
Work before delay() does not shorten it
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, delay};

function work(int $ms)
{
    for ($start = hrtime(true); hrtime(true) - $start < $ms * 1000000;);
}
await(spawn(function () {
    delay(1);
    work(30);
    $start = hrtime(true);
    delay(20);
    var_dump(hrtime(true) - $start >= 20000000);
}));
?>
--EXPECT--
bool(true)
