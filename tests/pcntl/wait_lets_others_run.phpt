--TEST--
pcntl_wait(), pcntl_waitpid(): a coroutine that waits for a child lets the others run
--EXTENSIONS--
true_async
pcntl
posix
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/process.inc';

/** Starts a child that ends with this code when the file exists. */
function child(string $file, int $code): int
{
    $pid = pcntl_fork();
    if ($pid === 0) {
        pcntl_exec('/bin/sh', ['-c', until_exists($file) . "; exit $code"]);
        exit(99);
    }
    return $pid;
}

$folder = new_directory();
$calls = [
    'pcntl_waitpid' => fn(int $pid, &$status) => pcntl_waitpid($pid, $status),
    'pcntl_waitpid of any' => fn(int $pid, &$status) => pcntl_waitpid(-1, $status),
    'pcntl_wait' => fn(int $pid, &$status) => pcntl_wait($status),
    'pcntl_wait with usage' => fn(int $pid, &$status) => pcntl_wait($status, 0, $usage),
];
foreach ($calls as $name => $call) {
    $pid = child("$folder/go", 5);
    $waiter = spawn(function () use ($call, $pid) {
        return [$call($pid, $status) === $pid, pcntl_wifexited($status), pcntl_wexitstatus($status)];
    });
    until_parked($waiter);
    var_dump(pcntl_waitpid($pid, $status, WNOHANG));
    touch("$folder/go");
    echo "$name: ", json_encode(await($waiter)), "\n";
    unlink("$folder/go");
}
?>
--EXPECT--
int(0)
pcntl_waitpid: [true,true,5]
int(0)
pcntl_waitpid of any: [true,true,5]
int(0)
pcntl_wait: [true,true,5]
int(0)
pcntl_wait with usage: [true,true,5]
