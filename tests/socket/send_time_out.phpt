--TEST--
SO_SNDTIMEO is a deadline; what was sent until then is reported
--EXTENSIONS--
true_async
sockets
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

same_as_plain([
    'send' => function () {
        [$near, $far] = socket_unix_pair();
        socket_set_option($near, SOL_SOCKET, SO_SNDTIMEO, ['sec' => 0, 'usec' => 20000]);
        $data = str_repeat('x', 10_000_000);
        $count = socket_write($near, $data);
        return [is_int($count) && $count > 0 && $count < strlen($data), @socket_write($near, $data), socket_last_error($near)];
    },
]);
?>
--EXPECT--
send: array (
  0 => true,
  1 => false,
  2 => 11,
)
