--TEST--
Others run while stream_select() waits for its time to pass
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = unix_pair();
spawn(function () use ($near) {
    $read = [$near];
    $write = $except = null;
    echo "select\n";
    var_dump(stream_select($read, $write, $except, 0, 200000), $read);
});
spawn(function () {
    foreach ([1, 2, 3] as $i) {
        delay(1);
        echo "other $i\n";
    }
});
?>
--EXPECT--
select
other 1
other 2
other 3
int(0)
array(0) {
}
