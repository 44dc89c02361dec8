--TEST--
A coroutine that waits for another's read of the same stream can be cancelled; nothing of what comes is lost
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';
require __DIR__ . '/../_lib/parked.inc';

$process = proc_open(['cat'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
$read = function () use ($pipes) {
    try {
        return fgets($pipes[1]);
    } catch (Async\AsyncCancellation $e) {
        return get_class($e);
    }
};
$first = spawn($read);
until_parked($first);
$second = spawn($read);
until_parked($second);
$third = spawn($read);
until_parked($first, $second, $third);
$second->cancel();
until_parked($first, $second, $third);
fwrite($pipes[0], "one\nthree\n");
echo await($first), await($second), "\n", await($third);

$first = spawn($read);
until_parked($first);
$second = spawn($read);
until_parked($first, $second);
$first->cancel(); // whose read was under way
echo await($first), "\n";
fwrite($pipes[0], "for the second\n");
echo await($second);
?>
--EXPECT--
one
Async\AsyncCancellation
three
Async\AsyncCancellation
for the second
