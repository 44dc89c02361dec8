--TEST--
Functions that call back may be suspended in their callbacks
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

$wait = function ($value) { suspend(); return $value; };
$all = [
    spawn(fn() => array_map(fn($x) => $wait($x * 2), [1, 2, 3])),
    spawn(fn() => array_values(array_filter([1, 2, 3, 4], fn($x) => $wait($x % 2)))),
    spawn(fn() => array_reduce([1, 2, 3], fn($sum, $x) => $wait($sum + $x), 0)),
    spawn(fn() => preg_replace_callback('/\d/', fn($match) => $wait($match[0] + 1), 'a1b2c3')),
    spawn(fn() => call_user_func_array($wait, ['called'])),
    spawn(function () use ($wait) {
        $list = [1, 2];
        array_walk($list, function (&$x) use ($wait) { $x = $wait($x + 10); });
        return $list;
    }),
];
foreach ($all as $coroutine) {
    echo json_encode(await($coroutine)), "\n";
}
?>
--EXPECT--
[2,4,6]
[1,3]
6
"a2b3c4"
"called"
[11,12]
