--TEST--
A child made by pcntl_fork() after coroutines ended has a loop of its own
--EXTENSIONS--
true_async
pcntl
--FILE--
<?php
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/net.inc';

await(spawn(fn() => delay(1)));
[$near, $far] = unix_pair();
$child = pcntl_fork();
if ($child === 0) {
    fclose($near);
    $coroutines = [];
    for ($i = 1; $i <= 3; $i++) {
        $coroutines[] = spawn(function () use ($i) {
            delay($i * 5);
            return $i;
        });
    }
    fwrite($far, 'child: ' . implode(' ', array_map(await(...), $coroutines)) . "\n");
    exit(7);
}
fclose($far);
$reader = spawn(fn() => fgets($near));
spawn(function () {
    delay(1);
    echo "parent: other\n";
});
echo await($reader);
pcntl_waitpid($child, $status);
echo pcntl_wexitstatus($status), "\n";
?>
--EXPECT--
parent: other
child: 1 2 3
7
