--TEST--
Cancelled reads and writes of pipes throw the reason without a warning; the pipe can be used on
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

$process = proc_open(['sh', '-c', 'read line; echo "answer to $line"; cat > /dev/null'], [['pipe', 'r'], ['pipe', 'w']], $pipes);
$idle = proc_open(['sleep', '60'], [['pipe', 'r']], $full);
$calls = ['read' => fn() => fgets($pipes[1]), 'write' => fn() => fwrite($full[0], str_repeat('x', 1_000_000))];
foreach ($calls as $name => $call) {
    $coroutine = spawn(function () use ($name, $call) {
        try {
            $call();
            echo "never reached\n";
        } catch (AsyncCancellation $e) {
            echo "$name: ", $e->getMessage(), "\n";
        }
    });
    delay(5);
    $coroutine->cancel(new AsyncCancellation('enough'));
    await($coroutine);
}
fwrite($pipes[0], "question\n");
echo fgets($pipes[1]);
proc_terminate($idle, 9);
?>
--EXPECT--
read: enough
write: enough
answer to question
