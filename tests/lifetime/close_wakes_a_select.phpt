--TEST--
Closing one of the streams wakes the coroutine that selects them
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

[$one, $far_one] = tcp_pair();
[$two, $far_two] = tcp_pair();
$selecting = spawn(function () use ($one, $two) {
    $read = [$one, $two];
    $write = $except = null;
    @stream_select($read, $write, $except, null);
    return 'woken';
});
until_parked($selecting);
fclose($one);
echo await($selecting), "\n";
?>
--EXPECT--
woken
