--TEST--
The end of the connection wakes a reader
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = tcp_pair();
$reader = spawn(function () use ($near) {
    var_dump(fread($near, 10), feof($near));
});
until_parked($reader);
echo "close\n";
fclose($far);
await($reader);
?>
--EXPECT--
close
string(0) ""
bool(true)
