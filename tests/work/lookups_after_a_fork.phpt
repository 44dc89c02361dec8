--TEST--
A forked child has threads of its own
--EXTENSIONS--
true_async
pcntl
posix
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/net.inc';

echo await(spawn(gethostbyname(...), 'localhost')), "\n";
[$near, $far] = unix_pair();
$child = pcntl_fork();
if ($child === 0) {
    fwrite($far, await(spawn(gethostbyname(...), 'localhost')) . "\n");
    posix_kill(getmypid(), SIGKILL);
}
echo await(spawn(gethostbyname(...), 'localhost')), "\n";
echo fgets($near);
pcntl_waitpid($child, $status);
?>
--EXPECT--
127.0.0.1
127.0.0.1
127.0.0.1
