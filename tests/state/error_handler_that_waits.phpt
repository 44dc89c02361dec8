--TEST--
An error handler may wait while other coroutines raise errors that it gets too
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend, delay};

set_error_handler(function (int $level, string $message) {
    echo "begin: $message\n";
    delay(1);
    echo "end: $message\n";
    return true;
});
$a = spawn(function () {
    echo $a;
    echo "a goes on\n";
});
$b = spawn(function () {
    suspend();
    echo $b;
    echo "b goes on\n";
});
await($a);
await($b);
echo $c;
?>
--EXPECT--
begin: Undefined variable $a
begin: Undefined variable $b
end: Undefined variable $a
a goes on
end: Undefined variable $b
b goes on
begin: Undefined variable $c
end: Undefined variable $c
