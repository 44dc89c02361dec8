--TEST--
Sleeping for no time at all gives the others a turn
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/watchdog.inc';

foreach (['sleep' => fn() => sleep(0), 'usleep' => fn() => usleep(0), 'time_nanosleep' => fn() => time_nanosleep(0, 0)] as $name => $sleep) {
    $coroutine = spawn(function () use ($name, $sleep) {
        echo "before $name\n";
        $sleep();
        echo "after $name\n";
    });
    $other = spawn(fn() => print("other\n"));
    await($coroutine);
    await($other);
}
?>
--EXPECT--
before sleep
other
after sleep
before usleep
other
after usleep
before time_nanosleep
other
after time_nanosleep
