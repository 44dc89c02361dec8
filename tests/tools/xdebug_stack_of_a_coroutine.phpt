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

    function stack(): string
    {
        return implode(' ', array_map(fn($frame) => $frame['function'] ?? 'include', xdebug_get_function_stack())) . "\n";
    }
    function first() { suspend(); return stack(); }
    function second() { return in_between(); }
    function in_between() { suspend(); suspend(); return stack(); }
    function warns() { suspend(); echo $undefined; }

    $first = spawn(first(...));
    $second = spawn(second(...));
    echo await($first), stack(), await($second);
    $warns =
        spawn(warns(...));
    await($warns);

    // Nothing of the script is active when these begin: one ends, and the next one begins on its stack.
    await(spawn(function () {
        foreach ([1, 2, 3] as $i) {
            spawn(function () { echo stack(); });
        }
        suspend();
    }));
    END))->run();
?>
--EXPECTF--
{fiber:%x} first stack
{main} stack
{fiber:%x} second in_between stack

Warning: Undefined variable $undefined in %sscript.php on line 11

Call Stack:
%w%f%w%d   1. {fiber:%x}() %sscript.php:17
%w%f%w%d   2. warns() %sscript.php:0

{fiber:%x} {closure:%s} stack
{fiber:%x} {closure:%s} stack
{fiber:%x} {closure:%s} stack
