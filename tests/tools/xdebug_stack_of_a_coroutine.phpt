--TEST--
Xdebug's stack of calls, in a function and in a warning, is that of the running coroutine; it begins where the coroutine was spawned
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/xdebug.inc'; skip_without_xdebug();
?>
--FILE--
<?php
require __DIR__ . '/../_lib/xdebug.inc';

(new Xdebug('develop', <<<'END'
    use function Async\{await, spawn, suspend};

    function show_stack()
    {
        foreach (xdebug_get_function_stack() as $frame) {
            echo $frame['function'] ?? 'include', ' ';
        }
        echo "\n";
    }
    function first() { suspend(); show_stack(); }
    function second() { in_between(); }
    function in_between() { suspend(); suspend(); show_stack(); echo $undefined; }

    $first = spawn(first(...));
    $second =
        spawn(second(...));
    await($first);
    show_stack();
    await($second);

    // Nothing of the script is active when these begin: one ends, and the next one begins on its stack.
    await(spawn(function () {
        foreach ([1, 2, 3] as $i) {
            spawn(fn() => show_stack());
        }
        suspend();
    }));
    END))->run();
?>
--EXPECTF--
{fiber:%x} first show_stack 
{main} show_stack 
{fiber:%x} second in_between show_stack 

Warning: Undefined variable $undefined in %sscript.php on line 13

Call Stack:
%w%f%w%d   1. {fiber:%x}() %sscript.php:17
%w%f%w%d   2. second() %sscript.php:0
%w%f%w%d   3. in_between() %sscript.php:12

{fiber:%x} {closure:%s:25-25} show_stack 
{fiber:%x} {closure:%s:25-25} show_stack 
{fiber:%x} {closure:%s:25-25} show_stack
