--TEST--
What happens to the array during the wait does not matter
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{await_all, delay, spawn, suspend};

$triggers = ['a' => spawn(function () { delay(2); return 1; }), 'b' => spawn(function () { delay(2); return 2; })];
$reference = &$triggers['b'];
spawn(function () use (&$triggers, &$reference) {
    $reference = null;
    $triggers['c'] = spawn(fn() => 3);
    unset($triggers['a']);
});
echo json_encode(await_all($triggers)[0]), "\n";
echo implode(',', array_keys($triggers)), "\n";
?>
--EXPECT--
{"a":1,"b":2}
b,c
