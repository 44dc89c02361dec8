--TEST--
exec(): a coroutine that is cancelled leaves its program to itself, and leaves nothing of it behind
--EXTENSIONS--
true_async
pcntl
posix
--FILE--
<?php
use Async\AsyncCancellation;
use function Async\{await, delay, spawn};

require __DIR__ . '/../_lib/process.inc';

$folder = new_directory();
$command = until_exists("$folder/go") . "; echo done > $folder/done";
$calls = [
    'exec' => fn() => exec($command),
    'shell_exec' => fn() => shell_exec($command),
    'system' => fn() => system($command),
    'passthru' => fn() => passthru($command),
    'exec, silent' => fn() => exec("exec >/dev/null; $command"),
    'proc_close' => fn() => proc_close(proc_open($command, [], $pipes)),
    'pclose' => fn() => pclose(popen($command, 'w')),
];
foreach ($calls as $name => $call) {
    $coroutine = spawn(function () use ($call) {
        $call();
        echo "never reached\n";
    });
    until_parked($coroutine);
    $coroutine->cancel(new AsyncCancellation($name));
    try {
        await($coroutine);
    } catch (Throwable $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
    touch("$folder/go");
    while (!file_exists("$folder/done")) {
        delay(1);
    }
    unlink("$folder/go");
    unlink("$folder/done");
}
// They are collected when the next one is waited for.
for ($tries = 0; $tries < 500 && pcntl_waitpid(-1, $status, WNOHANG | WUNTRACED) >= 0; $tries++) {
    exec('true');
    delay(1);
}
echo $tries < 500 ? "no zombies\n" : "zombies\n";
?>
--EXPECT--
Async\AsyncCancellation: exec
Async\AsyncCancellation: shell_exec
Async\AsyncCancellation: system
Async\AsyncCancellation: passthru
Async\AsyncCancellation: exec, silent
Async\AsyncCancellation: proc_close
Async\AsyncCancellation: pclose
no zombies
