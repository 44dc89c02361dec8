--TEST--
A connection that the other side closes is readable
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = tcp_pair();
spawn(function () use ($near) {
    $read = [$near];
    $write = $except = null;
    echo stream_select($read, $write, $except, null), "\n";
    var_dump(fread($near, 10), feof($near));
});
spawn(function () use (&$far) {
    delay(5);
    echo "close\n";
    fclose($far);
});
?>
--EXPECT--
close
1
string(0) ""
bool(true)
