--TEST--
Closing a stream wakes the coroutine that is parked in a read of it, which fails
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

foreach (['socket' => tcp_pair(...), 'local socket' => unix_pair(...)] as $name => $make) {
    [$near, $far] = $make();
    $reader = spawn(fn() => @fread($near, 10));
    until_parked($reader);
    fclose($near);
    echo "$name: ", json_encode(await($reader)), "\n";
}
?>
--EXPECT--
socket: false
local socket: false
