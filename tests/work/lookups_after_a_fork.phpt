--TEST--
A forked child has threads of its own
--EXTENSIONS--
true_async
pcntl
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

echo await(spawn(gethostbyname(...), 'localhost')), "\n";
$child = pcntl_fork();
if ($child === 0) {
    $found = await(spawn(gethostbyname(...), 'localhost'));
    exit($found === '127.0.0.1' ? 5 : 6);
}
echo await(spawn(gethostbyname(...), 'localhost')), "\n";
pcntl_waitpid($child, $status);
echo pcntl_wexitstatus($status), "\n";
?>
--EXPECT--
127.0.0.1
127.0.0.1
5
