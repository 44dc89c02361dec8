--TEST--
pcntl_waitpid(): a coroutine that is cancelled leaves the child to the next one that waits
--EXTENSIONS--
true_async
pcntl
posix
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, spawn};

require __DIR__ . '/../_lib/process.inc';

$folder = new_directory();
$pid = pcntl_fork();
if ($pid === 0) {
    pcntl_exec('/bin/sh', ['-c', until_exists("$folder/go") . '; exit 9']);
    exit(99);
}
$waiter = spawn(function () use ($pid) {
    pcntl_waitpid($pid, $status);
    echo "never reached\n";
});
until_parked($waiter);
$waiter->cancel();
try {
    await($waiter);
} catch (AsyncCancellation) {
    echo "cancelled\n";
}
touch("$folder/go");
var_dump(pcntl_waitpid($pid, $status) === $pid, pcntl_wexitstatus($status));
?>
--EXPECT--
cancelled
bool(true)
int(9)
