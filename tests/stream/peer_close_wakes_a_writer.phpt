--TEST--
The end of the connection wakes a writer, which reports what it has written
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = unix_pair();
$writer = spawn(function () use ($near) {
    $count = @fwrite($near, str_repeat('x', 10_000_000));
    var_dump(is_int($count) && $count > 0 && $count < 10_000_000);
    var_dump(in_array(@fwrite($near, 'more'), [false, 0], true));
});
until_parked($writer);
echo "close\n";
fclose($far);
await($writer);
?>
--EXPECT--
close
bool(true)
bool(true)
