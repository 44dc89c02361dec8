--TEST--
pcntl_fork(): a child of a process that has used coroutines has a loop of its own
--EXTENSIONS--
true_async
pcntl
posix
--FILE--
<?php
use function Async\{await, await_all_or_fail, delay, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

/** Coroutines that read from pipes, sleep and run programs. */
function work(string $name): string
{
    return implode(' ', await_all_or_fail([
        spawn(fn() => exec("echo $name")),
        spawn(function () {
            delay(2);
            return 'slept';
        }),
        spawn(function () {
            [$a, $b] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
            spawn(fn() => fwrite($b, "written\n"));
            return trim(fgets($a));
        }),
    ]));
}

echo work('before'), "\n";
$pid = pcntl_fork();
if ($pid === 0) {
    echo work('child'), "\n";
    $grandchild = pcntl_fork();
    if ($grandchild === 0) {
        echo work('grandchild'), "\n";
        exit(3);
    }
    pcntl_waitpid($grandchild, $status);
    exit(pcntl_wexitstatus($status) + 1);
}
await(spawn(function () use ($pid) {
    pcntl_waitpid($pid, $status);
    echo 'status ', pcntl_wexitstatus($status), "\n";
}));
echo work('after'), "\n";
?>
--EXPECT--
before slept written
child slept written
grandchild slept written
status 4
after slept written
