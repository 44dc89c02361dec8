--TEST--
A negative count is a ValueError
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_any_of, await_any_of_or_fail};

foreach ([await_any_of(...), await_any_of_or_fail(...)] as $wait) {
    try {
        $wait(-1, []);
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
Async\await_any_of(): Argument #1 ($count) must be greater than or equal to 0
Async\await_any_of_or_fail(): Argument #1 ($count) must be greater than or equal to 0
