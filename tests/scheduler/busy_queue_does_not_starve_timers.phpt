--TEST--
Timers fire although the ready queue never gets empty
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, suspend, delay};

$isDone = false;
for ($i = 0; $i < 10; $i++) {
    spawn(function () use (&$isDone) {
        while (!$isDone) {
            suspend();
        }
    });
}
delay(5);
$isDone = true;
echo "fired\n";
?>
--EXPECT--
fired
