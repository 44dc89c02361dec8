--TEST--
In a profile of Xdebug each function has called what it called in its own coroutine, and nothing else
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/xdebug.inc'; skip_without_xdebug();
?>
--FILE--
<?php
require __DIR__ . '/../_lib/xdebug.inc';

$lines = (new Xdebug('profile', <<<'END'
    use function Async\{await_all, spawn, suspend};

    function first_1() { first_2(); first_end(); }
    function first_2() { suspend(); first_3(); suspend(); first_3(); }
    function first_3() { suspend(); }
    function first_end() { }
    function second_1() { second_2(); suspend(); second_end(); }
    function second_2() { suspend(); second_3(); }
    function second_3() { suspend(); }
    function second_end() { }
    function main_1() { await_all([spawn(first_1(...)), spawn(second_1(...))]); main_2(); }
    function main_2() { }
    main_1();
    END))->run()->lines('cachegrind.out.*');

// "fn=(7) name" begins what a function did, "cfn=(8) name" is one of its calls; a name comes with its first number.
$names = $calls = [];
$caller = null;
foreach ($lines as $line) {
    if (preg_match('/^(c?)fn=\((\d+)\)(?: (.+))?$/', $line, $found)) {
        $names[$found[2]] ??= preg_replace('/^php::(.*\\\\)?/', '', $found[3]);
        if ($found[1] === '') {
            $caller = $names[$found[2]];
        } else {
            $calls["$caller calls {$names[$found[2]]}"] = ($calls["$caller calls {$names[$found[2]]}"] ?? 0) + 1;
        }
    }
}
ksort($calls);
foreach ($calls as $call => $count) {
    if (preg_match('/^(first|second|main)_/', $call)) {
        echo "$call $count\n";
    }
}
?>
--EXPECT--
first_1 calls first_2 1
first_1 calls first_end 1
first_2 calls first_3 2
first_2 calls suspend 2
first_3 calls suspend 2
main_1 calls await_all 1
main_1 calls main_2 1
main_1 calls spawn 2
second_1 calls second_2 1
second_1 calls second_end 1
second_1 calls suspend 1
second_2 calls second_3 1
second_2 calls suspend 1
second_3 calls suspend 1
