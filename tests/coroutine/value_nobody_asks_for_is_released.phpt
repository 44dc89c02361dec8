--TEST--
The value of a coroutine without a handle is released when it ends
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\spawn;

require __DIR__ . '/../_lib/parked.inc';

class Guard
{
    function __destruct() { echo "released\n"; }
}
spawn(fn() => new Guard);
until_all_parked();
echo "other\n";
?>
--EXPECT--
released
other
