--TEST--
The process stays until the last timer of a coroutine fired
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, delay};

spawn(function () {
    delay(30);
    echo "30\n";
});
spawn(function () {
    delay(10);
    echo "10\n";
});
echo "end of main\n";
?>
--EXPECT--
end of main
10
30
