--TEST--
A buffer with a callback works in a coroutine that waits in between
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

await(spawn(function () {
    ob_start(fn($text) => str_replace('a', 'b', $text), 4);
    echo "aaa\n";
    suspend();
    echo "xax\n";
    ob_end_flush();
}));
?>
--EXPECT--
bbb
xbx
