--TEST--
What the callbacks spawned is started once, then cancelled, and has ended when iterate() returns
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{delay, get_coroutines, iterate, spawn};

iterate([1, 2, 3], function ($value) {
    spawn(function () {
        echo "begin\n";
        try {
            delay(10000);
        } catch (AsyncCancellation $e) {
            delay(1);
            echo 'end: ', $e->getMessage(), "\n";
        }
    });
});
echo count(get_coroutines()), "\n";
?>
--EXPECT--
begin
begin
begin
end: The iteration has ended
end: The iteration has ended
end: The iteration has ended
1
