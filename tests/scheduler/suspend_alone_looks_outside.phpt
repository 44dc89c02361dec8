--TEST--
Timers fire while the only coroutine yields again and again
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, delay};

$fired = false;
spawn(function () use (&$fired) {
    delay(5);
    $fired = true;
});
while (!$fired) {
    suspend();
}
echo "fired\n";
?>
--EXPECT--
fired
