--TEST--
Programs started by coroutines get none of the extension's own descriptors
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

spawn(fn() => delay(1000));
$child = spawn(function () {
    gethostbyname('localhost');
    $process = proc_open(['ls', '-l', '/proc/self/fd'], [['file', '/dev/null', 'r'], ['pipe', 'w'], ['file', '/dev/null', 'w']], $pipes);
    return stream_get_contents($pipes[1]);
});
$list = await($child);
echo preg_match('/anon_inode|eventpoll|eventfd/', $list) ? $list : "none\n";
exit;
?>
--EXPECT--
none
