--TEST--
While Xdebug stands at a breakpoint in one coroutine no other runs; each has its own frames
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/xdebug.inc'; skip_without_xdebug();
?>
--FILE--
<?php
require __DIR__ . '/../_lib/xdebug.inc';

$debugger = new DebuggerClient(new Xdebug('debug', <<<'END'
    use function Async\{await, await_all, delay, spawn};

    $ticks = 0;
    $ticker = spawn(function () {
        for (;;) {
            delay(1);
            $GLOBALS['ticks']++;
        }
    });
    function stop_here(string $name): void
    {
        $GLOBALS['stopped'] = $name;
    }
    function first(): void
    {
        delay(3);
        stop_here('first');
    }
    function second(): void
    {
        (function () {
            await($GLOBALS['first']);
            stop_here('second');
            delay(5);
            stop_here('second again');
        })();
    }
    $first = spawn(first(...));
    await_all([$first, spawn(second(...))]);
    $ticker->cancel();
    END));
$debugger->break_at('$GLOBALS[\'stopped\']');
for ($i = 0; $i < 3; $i++) {
    $debugger->go('run');
    echo $debugger->value('$name'), "\n";
    $debugger->show_stack();
    $before = $debugger->value('$GLOBALS["ticks"]');
    usleep(20000);
    echo $debugger->value('$GLOBALS["ticks"]') - $before, " ticks\n";
}
$debugger->go('run');
$debugger->end();
?>
--EXPECT--
break $GLOBALS['stopped'] = $name;
first
stack: stop_here < first < {fiber
0 ticks
break $GLOBALS['stopped'] = $name;
second
stack: stop_here < {closure < second < {fiber
0 ticks
break $GLOBALS['stopped'] = $name;
second again
stack: stop_here < {closure < second < {fiber
0 ticks
stopping
