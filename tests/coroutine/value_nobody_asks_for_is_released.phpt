--TEST--
The value of a coroutine without a handle is released when it ends
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend};

class Guard
{
    function __destruct() { echo "released\n"; }
}
spawn(fn() => new Guard);
spawn(function () {
    suspend();
    suspend();
    suspend();
    echo "other\n";
});
?>
--EXPECT--
released
other
