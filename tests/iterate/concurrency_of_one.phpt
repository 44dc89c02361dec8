--TEST--
With a concurrency of one each call ends before the next begins
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, iterate, suspend};

iterate((function () { yield 1; suspend(); yield 2; yield 3; })(), function ($value) {
    echo "begin $value\n";
    $value % 2 ? suspend() : delay(1);
    echo "end $value\n";
}, 1);
?>
--EXPECT--
begin 1
end 1
begin 2
end 2
begin 3
end 3
