--TEST--
A wait that has what it wants does not wait for the end of the iterator
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await_any_of, await_any_of_or_fail, await_any_or_fail, await_first_success, delay};

function steps()
{
    yield Future::completed(1);
    delay(10000);
    echo "never\n";
    yield Future::completed(2);
}
echo json_encode([await_any_or_fail(steps()), await_first_success(steps()), await_any_of(1, steps()), await_any_of_or_fail(1, steps())]), "\n";
?>
--EXPECT--
[1,[1,[]],[[1],[]],[1]]
