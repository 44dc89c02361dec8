--TEST--
stream_select() with no time only looks
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = unix_pair();
$busy = spawn(function () use ($near) {
    $read = [$near];
    $write = $except = null;
    var_dump(stream_select($read, $write, $except, 0, 0));
});
await($busy);
?>
--EXPECT--
int(0)
