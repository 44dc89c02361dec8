--TEST--
A read of a connection returns false when another coroutine closes the stream, whether it is the first one or not
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

foreach (['tcp_pair', 'unix_pair'] as $make) {
    foreach (['first', 'second'] as $read) {
        [$near, $far] = $make();
        if ($read === 'second') {
            fwrite($far, 'first');
            fread($near, 5);
        }
        $reader = spawn(fread(...), $near, 10);
        until_parked($reader);
        fclose($near);
        echo "$make, $read read: ";
        var_dump(await($reader));
    }
}
?>
--EXPECT--
tcp_pair, first read: bool(false)
tcp_pair, second read: bool(false)
unix_pair, first read: bool(false)
unix_pair, second read: bool(false)
