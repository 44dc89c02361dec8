--TEST--
A hot loop of several coroutines that suspend in it
--EXTENSIONS--
opcache
true_async
--INI--
opcache.enable_cli=1
opcache.jit_buffer_size=64M
opcache.jit=tracing
opcache.jit_hot_loop=4
opcache.jit_hot_func=4
opcache.jit_hot_return=4
opcache.jit_hot_side_exit=2
--FILE--
<?php
use function Async\{spawn, await, suspend};

function loop(int $id): float
{
    $sum = 0.5;
    $text = '';
    for ($i = 0; $i < 2000; $i++) {
        $sum += $i * $id;
        if ($i % 7 === 0) {
            suspend();
        }
        $text = "$id-$i";
    }
    return $sum + strlen($text);
}
$all = [];
for ($id = 1; $id <= 5; $id++) {
    $all[$id] = spawn(loop(...), $id);
}
foreach ($all as $id => $coroutine) {
    var_dump(await($coroutine) === 0.5 + 1999000 * $id + strlen("$id-1999"));
}
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
