--TEST--
proc_close(): a coroutine that waits for the end of a child lets the others run, and one that only looks at the child leaves it the exit code
--EXTENSIONS--
true_async
pcntl
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/process.inc';

$folder = new_directory();
$process = proc_open(until_exists("$folder/7") . "; exit 7", [], $pipes);
$waiter = spawn(function () use ($process) {
    echo "closes it\n";
    return proc_close($process);
});
until_parked($waiter);
echo "others run\n";
touch("$folder/7");
var_dump(await($waiter));

$process = proc_open(until_exists("$folder/8") . "; exit 8", [], $pipes);
$pid = proc_get_status($process)['pid'];
$waiter = spawn(function () use ($process) {
    return proc_close($process);
});
until_parked($waiter);
touch("$folder/8");
for ($i = 0; $i < 20; $i++) {
    if (pcntl_waitpid($pid, $status, WNOHANG) === $pid && pcntl_wexitstatus($status) !== 8) {
        echo "wrong status\n";
    }
    delay(1);
}
var_dump(await($waiter));
?>
--EXPECT--
closes it
others run
int(7)
int(8)
