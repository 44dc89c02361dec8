--TEST--
A task that cannot have a stack starts when there is memory again, even if all others wait for it
--EXTENSIONS--
true_async
posix
--SKIPIF--
<?php
exec('prlimit --version 2> /dev/null', $output, $status);
if ($status !== 0) die('skip no prlimit');
if (getenv('SKIP_ASAN') || getenv('USE_ZEND_ALLOC') === '0') die('skip needs a limit of the address space');
?>
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/parked.inc';
require __DIR__ . '/../_lib/watchdog.inc';

const MORE_THAN_A_SLAB = 200;

function address_space(): int
{
    return (int) file_get_contents('/proc/self/statm') * 4096;
}

[$near, $far] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
$reader = spawn(fn() => fgets($near));
until_parked($reader);
$command = 'sleep 0.2; exec prlimit --pid ' . getmypid() . ' --as=unlimited';
$helper = proc_open(['/bin/sh', '-c', $command], [], $pipes);
posix_setrlimit(POSIX_RLIMIT_AS, address_space() + 8 * 1024 * 1024, -1);
for ($i = 1; $i < MORE_THAN_A_SLAB; $i++) {
    spawn(fn() => await($reader));
}
spawn(fn() => fwrite($far, "the last one has started\n"));
echo await($reader);
?>
--EXPECT--
the last one has started
