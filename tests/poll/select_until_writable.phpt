--TEST--
stream_select() waits until a full connection takes data again
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = unix_pair();
stream_set_blocking($near, false);
$sent = 0;
while (($count = @fwrite($near, str_repeat('x', 65536))) > 0) {
    $sent += $count;
}
spawn(function () use ($near) {
    $write = [$near];
    $read = $except = null;
    echo stream_select($read, $write, $except, null), " writable\n";
});
spawn(function () use ($far, $sent) {
    delay(5);
    echo "drain\n";
    while ($sent > 0) {
        $sent -= strlen(fread($far, 65536));
    }
});
?>
--EXPECT--
drain
1 writable
