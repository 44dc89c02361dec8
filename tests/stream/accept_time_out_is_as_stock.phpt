--TEST--
stream_socket_accept() gives up as in stock PHP, with its argument and with the default
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

same_as_plain([
    'argument' => fn() => stream_socket_accept(listen_tcp()[0], 0.05),
    'no time' => fn() => stream_socket_accept(listen_tcp()[0], 0),
    'default' => function () {
        ini_set('default_socket_timeout', '1');
        try {
            return stream_socket_accept(listen_tcp()[0]);
        } finally {
            ini_restore('default_socket_timeout');
        }
    },
]);
?>
--EXPECT--
argument: Warning: stream_socket_accept(): Accept failed: Connection timed out
false
no time: Warning: stream_socket_accept(): Accept failed: Connection timed out
false
default: Warning: stream_socket_accept(): Accept failed: Connection timed out
false
