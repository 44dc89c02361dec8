--TEST--
The engine's errors about generators reach the one who waits
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Future;
use function Async\{await, await_all, spawn, suspend};

$stage = 0;
$isRunning = false;
function steps()
{
    global $stage, $isRunning;
    $isRunning = true;
    for ($own = 1; $own <= 2; $own++) {
        while ($stage < $own) {
            suspend();
        }
        yield Future::completed($own);
    }
}
function attempt(Generator $steps)
{
    try {
        await_all($steps);
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
foreach ([0, 1] as $begin) {
    $stage = 0;
    $steps = steps();
    $first = spawn(fn() => await_all($steps));
    if ($begin === 0) {
        while (!$isRunning) {
            suspend();
        }
        attempt($steps);
    }
    $stage = 2;
    echo json_encode(await($first)[0]), "\n";
    attempt($steps);
}
?>
--EXPECT--
Error: Cannot resume an already running generator
[1,2]
Exception: Cannot traverse an already closed generator
[1,2]
Exception: Cannot traverse an already closed generator
