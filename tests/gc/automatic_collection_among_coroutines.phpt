--TEST--
Automatic collections while many coroutines make garbage
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await, suspend};

function garbage(int $id)
{
    $kept = new stdClass;
    $kept->id = $id;
    $kept->self = $kept;
    for ($i = 0; $i < 300; $i++) {
        $a = new stdClass;
        $b = new stdClass;
        $a->b = $b;
        $b->a = $a;
        if ($i % 50 === 0) {
            suspend();
        }
    }
    return $kept->self->id;
}
$all = [];
for ($i = 0; $i < 100; $i++) {
    $all[] = spawn(garbage(...), $i);
}
echo array_sum(array_map(fn($coroutine) => await($coroutine), $all)), "\n";
var_dump(gc_status()['runs'] > 0);
?>
--EXPECT--
4950
bool(true)
