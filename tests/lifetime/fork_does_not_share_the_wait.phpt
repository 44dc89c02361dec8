--TEST--
Parent and child wait for the same connection; each of its messages wakes the one that is to read it
--EXTENSIONS--
true_async
pcntl
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/net.inc';

[$near, $far] = unix_pair();
[$near2, $far2] = unix_pair();
await(spawn(function () use ($near, $far) {
    fwrite($far, "x\n");
    fgets($near);
}));
$child = pcntl_fork();
if ($child === 0) {
    await(spawn(fn() => fwrite($far, 'to the parent: ' . fgets($near2))));
    exit;
}
$reader = spawn(fn() => fgets($near));
spawn(function () use ($far2) {
    delay(2);
    fwrite($far2, "from the parent\n");
});
echo await($reader);
pcntl_waitpid($child, $status);
?>
--EXPECT--
to the parent: from the parent
