--TEST--
One of two hundred streams wakes stream_select()
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/net.inc';

for ($i = 0; $i < 200; $i++) {
    [$near[$i], $far[$i]] = unix_pair();
}
spawn(function () use ($near) {
    $read = $near;
    $write = $except = null;
    echo stream_select($read, $write, $except, null), ': ', implode(' ', array_keys($read)), "\n";
});
spawn(function () use ($far) {
    delay(5);
    echo "write\n";
    fwrite($far[123], 'x');
});
?>
--EXPECT--
write
1: 123
