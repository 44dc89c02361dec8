--TEST--
The end of main is a wait for all others
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

spawn(function () {
    echo "a1\n";
    suspend();
    echo "a2\n";
    spawn(fn() => print("late\n"));
});
spawn(fn() => print("b\n"));
echo "end of main\n";
?>
--EXPECT--
end of main
a1
b
a2
late
