--TEST--
gc_collect_cycles() in a coroutine collects and counts as at top level
--EXTENSIONS--
true_async
--FILE--
<?php
use function Async\{spawn, await};

function garbage(int $count)
{
    for ($i = 0; $i < $count; $i++) {
        $object = new stdClass;
        $object->self = $object;
    }
    unset($object);
    return gc_collect_cycles();
}
gc_collect_cycles();
var_dump(garbage(10), await(spawn(garbage(...), 20)), garbage(5));
?>
--EXPECT--
int(10)
int(20)
int(5)
