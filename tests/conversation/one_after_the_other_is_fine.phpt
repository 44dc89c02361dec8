--TEST--
Coroutines that use a connection one after the other are not disturbed
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = tcp_pair();
spawn(function () use ($far) {
    while (($line = fgets($far)) !== false) {
        fwrite($far, "answer to $line");
    }
});
foreach (['one', 'two', 'three'] as $request) {
    echo await(spawn(function () use ($near, $request) {
        fwrite($near, "$request\n");
        return fgets($near);
    }));
}
fclose($near);
?>
--EXPECT--
answer to one
answer to two
answer to three
