--TEST--
The body of a generator may wait while it is advanced
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, delay};

function numbers()
{
    for ($i = 1; $i <= 3; $i++) {
        delay(1);
        yield $i;
    }
}
spawn(fn() => print("other\n"));
foreach (numbers() as $number) {
    echo $number, "\n";
}
?>
--EXPECT--
other
1
2
3
