--TEST--
A stream set non-blocking does what it does in stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

same_as_plain([
    'nothing to read' => function () {
        [$near, $far] = tcp_pair();
        stream_set_blocking($near, false);
        return json_encode([fread($near, 10), fgets($near), stream_get_contents($near), feof($near)]);
    },
    'half a line' => function () {
        [$near, $far] = unix_pair();
        stream_set_blocking($near, false);
        fwrite($far, 'half');
        $first = fgets($near);
        fwrite($far, " line\n");
        return json_encode([$first, fgets($near)]);
    },
    'full' => function () {
        [$near, $far] = unix_pair();
        stream_set_blocking($near, false);
        for ($sent = 0; ($count = @fwrite($near, str_repeat('x', 100000))) > 0; $sent += $count);
        return json_encode([$sent > 0, $count]);
    },
]);
?>
--EXPECTF--
nothing to read: '["",false,"",false]'
half a line: '["half"," line\\n"]'
full: '[true,%s]'
