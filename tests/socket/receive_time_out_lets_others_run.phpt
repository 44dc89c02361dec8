--TEST--
Others run while a receive waits for its time to pass
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
use function Async\{delay, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = socket_tcp_pair();
socket_set_option($near, SOL_SOCKET, SO_RCVTIMEO, ['sec' => 0, 'usec' => 200000]);
spawn(function () use ($near) {
    var_dump(@socket_read($near, 10), socket_last_error($near));
});
spawn(function () {
    foreach ([1, 2, 3] as $i) {
        delay(1);
        echo "other $i\n";
    }
});
?>
--EXPECT--
other 1
other 2
other 3
bool(false)
int(11)
