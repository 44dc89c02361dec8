--TEST--
Xdebug stops in a coroutine, steps over a call that parks, and shows the frames of that coroutine alone
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
    use function Async\{await, delay, spawn};

    function wait_and_add(int $a, int $b): int
    {
        $sum = $a + $b;
        delay(10);
        return $sum;
    }
    function body(int $a): int
    {
        $sum = wait_and_add($a, 1);
        return $sum + 1;
    }
    $results = [await(spawn(body(...), 20)), wait_and_add(1, 1)];
    echo implode(' ', $results), "\n";
    END));
$debugger->break_at('$sum = $a + $b');
$debugger->go('run');
$debugger->show_stack();
$debugger->go('step_over');
echo 'sum is ', $debugger->value('$sum'), "\n";
$debugger->go('step_over');
$debugger->show_stack();
$debugger->go('step_out');
$debugger->show_stack();
$debugger->go('run');
$debugger->show_stack();
$debugger->go('run');
$debugger->end();
?>
--EXPECT--
break $sum = $a + $b;
stack: wait_and_add < body < {fiber
break delay(10);
sum is 21
break return $sum;
stack: wait_and_add < body < {fiber
break return $sum + 1;
stack: body < {fiber
break $sum = $a + $b;
stack: wait_and_add < {main}
22 2
stopping
