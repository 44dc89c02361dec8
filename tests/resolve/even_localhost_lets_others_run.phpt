--TEST--
A lookup parks even for localhost; an address is answered at once
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$lookup = function (string $name, Closure $call) {
    $coroutine = spawn(function () use ($name, $call) {
        $call();
        echo "$name is known\n";
    });
    $other = spawn(fn() => print("other\n"));
    await($coroutine);
    await($other);
};
$lookup('localhost', fn() => gethostbyname('localhost'));
$lookup('list', fn() => gethostbynamel('localhost'));
$lookup('reverse', fn() => gethostbyaddr('127.0.0.1'));
$lookup('address', fn() => gethostbyname('192.0.2.7'));
?>
--EXPECT--
other
localhost is known
other
list is known
other
reverse is known
address is known
other
