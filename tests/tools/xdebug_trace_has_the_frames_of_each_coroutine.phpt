--TEST--
A trace of Xdebug has each call at the depth it has in its own coroutine, however they are interleaved
--EXTENSIONS--
true_async
--SKIPIF--
<?php
require __DIR__ . '/../_lib/xdebug.inc'; skip_without_xdebug();
?>
--FILE--
<?php
require __DIR__ . '/../_lib/xdebug.inc';

$lines = (new Xdebug('trace', <<<'END'
    use function Async\{await_all, spawn, suspend};

    function first_1() { first_2(); first_end(); }
    function first_2() { suspend(); first_3(); }
    function first_3() { suspend(); first_4(); suspend(); }
    function first_4() { }
    function first_end() { }
    function second_1() { second_2(); suspend(); second_end(); }
    function second_2() { array_map(function () { suspend(); second_4(); suspend(); }, [1]); }
    function second_4() { suspend(); }
    function second_end() { }
    function main_1() { await_all([spawn(first_1(...)), spawn(second_1(...))]); main_2(); }
    function main_2() { }
    main_1();
    END))->run('-d xdebug.trace_format=1')->lines('*.xt');

// level, number of the call, "0" enters or "1" leaves, ...
$depths = $open = [];
$pairs = $unpaired = 0;
foreach ($lines as $line) {
    $field = explode("\t", $line);
    if (preg_match('/^\d+$/', $field[0]) && $field[2] === '0') {
        if (preg_match('/^(first|second|main)_\w+$/', $field[5])) {
            $depths[$field[5]] = (int) $field[0];
        }
        $open[$field[1]] = $field[0];
    } elseif (preg_match('/^\d+$/', $field[0]) && $field[2] === '1') {
        ($open[$field[1]] ?? null) === $field[0] ? $pairs++ : $unpaired++;
    }
}
ksort($depths);
foreach ($depths as $function => $depth) {
    echo $function, ' at depth ', $depth, "\n";
}
var_dump($pairs > count($depths), $unpaired);
?>
--EXPECT--
first_1 at depth 2
first_2 at depth 3
first_3 at depth 4
first_4 at depth 5
first_end at depth 3
main_1 at depth 2
main_2 at depth 3
second_1 at depth 2
second_2 at depth 3
second_4 at depth 6
second_end at depth 3
bool(true)
int(0)
