--TEST--
Xdebug's code coverage has the lines that coroutines execute, before and after their waits
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/xdebug.inc'; skip_without_xdebug();
?>
--FILE--
<?php
require __DIR__ . '/../_lib/xdebug.inc';

(new Xdebug('coverage', <<<'END'
    xdebug_start_code_coverage(XDEBUG_CC_UNUSED | XDEBUG_CC_DEAD_CODE);
    file_put_contents(__DIR__ . '/covered.php', <<<'CODE'
        <?php
        function body(bool $early)
        {
            Async\delay(1);
            if ($early) {
                Async\suspend();
                return 'early';
            }
            $text = 'late';
            Async\suspend();
            return $text;
        }
        function unused()
        {
            return 1;
        }
        CODE);
    require 'covered.php';
    echo Async\await(Async\spawn(body(...), true)), "\n";
    Async\await_all([Async\spawn(body(...), true), Async\spawn(body(...), true)]);
    $lines = xdebug_get_code_coverage()[__DIR__ . '/covered.php'];
    ksort($lines);
    foreach ($lines as $number => $state) {
        echo $number, ' ', [1 => 'executed', -1 => 'not executed', -2 => 'dead code'][$state], "\n";
    }
    END))->run();
?>
--EXPECT--
early
4 executed
5 executed
6 executed
7 executed
9 not executed
10 not executed
11 not executed
12 dead code
15 not executed
16 executed
