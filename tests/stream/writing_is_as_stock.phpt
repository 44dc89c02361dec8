--TEST--
Writing functions do with a connection what they do in stock PHP
--EXTENSIONS--
true_async
--FILE--
<?php
require __DIR__ . '/../_lib/same.inc';
require __DIR__ . '/../_lib/net.inc';

$with = fn(Closure $write) => function () use ($write) {
    [$near, $far] = tcp_pair();
    $result = $write($near);
    fclose($near);
    return var_export($result, true) . ' ' . trim(stream_get_contents($far));
};
same_as_plain([
    'fwrite' => $with(fn($s) => fwrite($s, 'data')),
    'fwrite nothing' => $with(fn($s) => fwrite($s, '')),
    'fwrite with length' => $with(fn($s) => fwrite($s, 'data', 2)),
    'fputcsv' => $with(fn($s) => fputcsv($s, ['a', 'b c'], escape: '\\')),
    'fprintf' => $with(fn($s) => fprintf($s, '%03d', 7)),
    'stream_socket_sendto' => $with(fn($s) => stream_socket_sendto($s, 'sent')),
    'fflush' => $with(fn($s) => fwrite($s, 'x') && fflush($s)),
    'shutdown' => $with(fn($s) => stream_socket_shutdown($s, STREAM_SHUT_WR)),
]);
?>
--EXPECT--
fwrite: '4 data'
fwrite nothing: '0 '
fwrite with length: '2 da'
fputcsv: '8 a,"b c"'
fprintf: '3 007'
stream_socket_sendto: '4 sent'
fflush: 'true x'
shutdown: 'true '
