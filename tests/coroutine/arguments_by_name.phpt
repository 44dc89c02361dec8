--TEST--
Named arguments are forwarded to the parameters of that name
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

echo await(spawn(fn($a, $b = 'B', $c = 'C') => "$a $b $c", 'one', c: 'three')), "\n";
echo json_encode(await(spawn(fn(...$all) => $all, 1, x: 2, y: 3))), "\n";
echo await(spawn('str_pad', 'x', 3, pad_type: STR_PAD_LEFT, pad_string: '-')), "\n";
?>
--EXPECT--
one B three
{"0":1,"x":2,"y":3}
--x
